package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Squid's native access log: {@code time elapsed client code/status bytes method URL user
 * hierarchy/peer type}.
 */
final class SquidRows implements RowFormat {

  private static final byte[] HEXADECIMAL = "0123456789ABCDEF".getBytes(US_ASCII);
  private static final byte[] DENIED = ascii(" TCP_DENIED/403 ");
  private static final byte[] MISS = ascii(" TCP_MISS/200 ");
  private static final byte[] TUNNEL = ascii(" TCP_TUNNEL/200 ");
  private static final byte[] GET = ascii(" GET ");
  private static final byte[] CONNECT = ascii(" CONNECT ");
  private static final byte[] NO_PEER = ascii(" HIER_NONE/- text/html\n");
  private static final byte[] PEER = ascii(" HIER_DIRECT/203.0.113.17 text/html\n");
  private static final byte[] PART_PEER =
      ascii(" HIER_DIRECT/198.51.100.9 application/javascript\n");
  private static final byte[] TUNNEL_PEER = ascii(" HIER_DIRECT/203.0.113.80 -\n");
  private static final byte[] IMPOSSIBLE = ascii("17573x84.0-1    ");
  private static final byte[] GARBAGE = {
    0x01, (byte) 0xfe, 0x1b, (byte) 0x90, 0x07, 0x02, (byte) 0xff, 0x11, '\n'
  };

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  @Override
  public byte[] header() {
    return new byte[0];
  }

  @Override
  public void write(RowBuffer out, Row row, Day day) {
    putTime(out, row.millis);
    out.put((byte) ' ');
    putRest(out, row);
  }

  private static void putTime(RowBuffer out, long millis) {
    out.putNumber(millis / 1000);
    out.put((byte) '.');
    int rest = (int) (millis % 1000);
    out.put((byte) ('0' + rest / 100));
    out.putTwoDigits(rest % 100);
  }

  private static void putRest(RowBuffer out, Row row) {
    boolean tunnel = row.kind == Row.Kind.DOMAIN_ONLY;
    out.putPadded((int) (row.millis % 1973), 6);
    out.put((byte) ' ');
    out.put(row.address);
    out.put(row.blocked ? DENIED : tunnel ? TUNNEL : MISS);
    out.putNumber(row.size);
    out.put(tunnel ? CONNECT : GET);
    putAddress(out, row);
    out.put((byte) ' ');
    out.put(row.user);
    if (row.blocked) {
      out.put(NO_PEER);
    } else if (tunnel) {
      out.put(TUNNEL_PEER);
    } else {
      out.put(row.kind == Row.Kind.PAGE_PART ? PART_PEER : PEER);
    }
  }

  private static void putAddress(RowBuffer out, Row row) {
    for (int place = 0; place < row.urlLength; place++) {
      byte value = row.url[place];
      if (value < 0) {
        out.put((byte) '%');
        out.put(HEXADECIMAL[(value >> 4) & 15]);
        out.put(HEXADECIMAL[value & 15]);
      } else {
        out.put(value);
      }
    }
  }

  @Override
  public void writeBad(RowBuffer out, Row row, Day day, BadRow fault) {
    switch (fault) {
      case TRUNCATED -> {
        putTime(out, row.millis);
        out.putPadded(91, 7);
        out.put((byte) '\n');
      }
      case IMPOSSIBLE_DATE -> {
        out.put(IMPOSSIBLE);
        putRest(out, row);
      }
      case WRONG_COLUMNS -> {
        putTime(out, row.millis);
        out.putPadded(91, 7);
        out.put((byte) ' ');
        out.put(row.address);
        out.put((byte) '\n');
      }
      case GARBAGE -> out.put(GARBAGE);
    }
  }
}
