package org.trendpack.read;

import java.util.List;

/**
 * Columns between runs of one sign, mostly of spaces. A column may stand in quotes, in which {@code
 * \"} and {@code ""} are quotes, or in square brackets.
 */
final class SpacedLayout implements LineLayout {

  private final List<Column> columns;
  private final byte separator;

  SpacedLayout(List<Column> columns) {
    this(columns, ' ');
  }

  private SpacedLayout(List<Column> columns, char separator) {
    this.columns = columns;
    this.separator = (byte) separator;
  }

  /** W3C logs are mostly of spaces; some writers put tabs. */
  static SpacedLayout between(char separator, List<Column> columns) {
    return new SpacedLayout(columns, separator);
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    int number = 0;
    int p = skip(b, from, to);
    while (p < to) {
      int open = p;
      int end;
      if (b[p] == '"') {
        open = p + 1;
        end = closingQuote(b, open, to);
      } else if (b[p] == '[') {
        open = p + 1;
        end = indexOf(b, open, to, (byte) ']');
      } else {
        end = indexOf(b, p, to, separator);
      }
      if (number < columns.size()) {
        sink.take(columns.get(number), open, end);
      }
      number++;
      p = skip(b, open > p ? Math.min(end + 1, to) : end, to);
    }
    return number < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  private int skip(byte[] b, int from, int to) {
    int p = from;
    if (separator != ' ') {
      return p < to && p > 0 && b[p] == separator ? p + 1 : p;
    }
    while (p < to && b[p] == ' ') {
      p++;
    }
    return p;
  }

  private static int indexOf(byte[] b, int from, int to, byte wanted) {
    int p = from;
    while (p < to && b[p] != wanted) {
      p++;
    }
    return p;
  }

  /** A quote that is neither escaped nor followed by anything but a space or the line's end. */
  private int closingQuote(byte[] b, int from, int to) {
    for (int p = from; p < to; p++) {
      if (b[p] == '\\') {
        p++;
      } else if (b[p] == '"' && (p + 1 >= to || b[p + 1] == separator)) {
        return p;
      }
    }
    return to;
  }
}
