package org.trendpack.read;

import java.util.List;

/**
 * Columns between one sign each, perhaps quoted, all in one line. A quote within a quoted column is
 * doubled, or stands where no column can end, for some products do not double it.
 */
final class DelimitedLayout implements LineLayout {

  private static final long QUOTES = Bytes.eight('"');

  private final Column[] columns;
  private final byte separator;
  private final long separators;
  private final String[] heads;

  /**
   * For a format.
   *
   * @param head the header, and lines before it, to know them again; empty if there are none
   */
  DelimitedLayout(List<Column> columns, char separator, String head) {
    this.columns = columns.toArray(Column[]::new);
    this.separator = (byte) separator;
    heads = head.lines().filter(line -> !line.isEmpty()).toArray(String[]::new);
    separators = Bytes.eight(separator);
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    if (isHead(b, from, to)) {
      return Outcome.NO_ROW;
    }
    int number = 0;
    int p = from;
    while (p <= to) {
      boolean quoted = p < to && b[p] == '"';
      int open = quoted ? p + 1 : p;
      int end = quoted ? closing(b, open, to) : Bytes.find(b, open, to, separators);
      if (end < 0) {
        return Outcome.BROKEN;
      }
      if (number < columns.length && !columns[number].isUnused()) {
        sink.take(columns[number], open, quoted ? undoubled(b, open, end) : end);
      }
      number++;
      p = quoted ? end + 2 : end + 1;
    }
    return number < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  private boolean isHead(byte[] b, int from, int to) {
    for (String head : heads) {
      if (to - from >= head.length()
          && b[from] == (byte) head.charAt(0)
          && Texts.decode(b, from, to).strip().equals(head)) {
        return true;
      }
    }
    return false;
  }

  /** The quote after which the column ends, or -1. */
  private int closing(byte[] b, int from, int to) {
    int p = Bytes.find(b, from, to, QUOTES);
    while (p < to) {
      if (p + 1 >= to || b[p + 1] == separator) {
        return p;
      }
      p = Bytes.find(b, b[p + 1] == '"' && !endsAfter(b, p + 1, to) ? p + 2 : p + 1, to, QUOTES);
    }
    return -1;
  }

  /** Whether the second of two quotes may end the column; then the first stands for itself. */
  private boolean endsAfter(byte[] b, int quote, int to) {
    return (quote + 1 >= to || b[quote + 1] == separator) && b[quote - 2] != '"';
  }

  private static int undoubled(byte[] b, int from, int to) {
    int p = Bytes.find(b, from, to, QUOTES);
    int end = p;
    for (; p < to; p++) {
      b[end++] = b[p];
      if (b[p] == '"' && p + 1 < to && b[p + 1] == '"') {
        p++;
      }
    }
    return end;
  }
}
