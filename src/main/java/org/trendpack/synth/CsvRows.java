package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Comma- or semicolon-separated rows with a header and local times. */
final class CsvRows implements RowFormat {

  private static final String HEADER =
      "Date/Time,Username,Source IP,Group,Method,URL,Category,Action,Status,Bytes,User Agent\n";
  private static final byte[] GET = ascii("GET");
  private static final byte[] CONNECT = ascii("CONNECT");
  private static final byte[] ALLOWED = ascii("Allowed");
  private static final byte[] BLOCKED = ascii("Blocked");
  private static final byte[] IMPOSSIBLE = ascii("2025-13-45 27:61:00");
  private static final byte[] GARBAGE = {
    0x01, (byte) 0xfe, 0x1b, (byte) 0x90, 0x07, 0x02, (byte) 0xff, 0x11, 0x08, (byte) 0xc0, 0x15
  };
  private static final byte[] GROUP_WITH_QUOTES = ascii("\"Set \"\"A\"\", mixed\"");
  private static final byte[] AGENT_WITH_LINES = ascii("\"Mozilla/5.0 (SchoolBrowser;\nkiosk)\"");

  private final byte separator;
  private final OddRows oddRows;

  /** Whether some rows hold doubled quotes and line ends inside quotes. */
  enum OddRows {
    NONE,
    SOME
  }

  CsvRows(char separator, OddRows oddRows) {
    this.separator = (byte) separator;
    this.oddRows = oddRows;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  @Override
  public byte[] header() {
    return ascii(HEADER.replace(',', (char) separator));
  }

  @Override
  public void write(RowBuffer out, Row row, Day day) {
    boolean odd = oddRows == OddRows.SOME && row.millis % 1009 == 0;
    putTime(out, row, day);
    putSource(out, row, odd ? GROUP_WITH_QUOTES : row.group);
    putQuoted(out, row.url, row.urlLength);
    out.put(separator);
    putQuoted(out, row.category, row.category.length);
    out.put(separator);
    out.put(row.blocked ? BLOCKED : ALLOWED);
    out.put(separator);
    out.putNumber(row.blocked ? 403 : 200);
    out.put(separator);
    out.putNumber(row.size);
    out.put(separator);
    if (odd && row.millis % 2 == 0) {
      out.put(AGENT_WITH_LINES);
    } else {
      putQuoted(out, row.agent, row.agent.length);
    }
    out.put((byte) '\n');
  }

  private void putTime(RowBuffer out, Row row, Day day) {
    int second = day.localSecond(row.millis);
    out.put(day.prefix());
    out.putTwoDigits(second / 3600);
    out.put((byte) ':');
    out.putTwoDigits(second / 60 % 60);
    out.put((byte) ':');
    out.putTwoDigits(second % 60);
    out.put(separator);
  }

  private void putSource(RowBuffer out, Row row, byte[] group) {
    out.put(row.user);
    out.put(separator);
    out.put(row.address);
    out.put(separator);
    out.put(group);
    out.put(separator);
    out.put(row.kind == Row.Kind.DOMAIN_ONLY ? CONNECT : GET);
    out.put(separator);
  }

  private static void putQuoted(RowBuffer out, byte[] text, int length) {
    out.put((byte) '"');
    out.put(text, length);
    out.put((byte) '"');
  }

  @Override
  public void writeBad(RowBuffer out, Row row, Day day, BadRow fault) {
    switch (fault) {
      case TRUNCATED -> {
        putTime(out, row, day);
        out.put(row.user);
      }
      case IMPOSSIBLE_DATE -> {
        out.put(IMPOSSIBLE);
        out.put(separator);
        putSource(out, row, row.group);
        putQuoted(out, row.url, row.urlLength);
        for (int empty = 0; empty < 5; empty++) {
          out.put(separator);
        }
      }
      case WRONG_COLUMNS -> {
        putTime(out, row, day);
        putSource(out, row, row.group);
        for (int empty = 0; empty < 12; empty++) {
          out.put(separator);
        }
      }
      case GARBAGE -> out.put(GARBAGE);
    }
    out.put((byte) '\n');
  }
}
