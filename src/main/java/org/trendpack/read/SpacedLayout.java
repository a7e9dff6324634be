package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Columns between runs of one sign, mostly of spaces. A column may stand in quotes, in which {@code
 * \"} and {@code ""} are quotes, or in square brackets. A free text is one column up to the HTTP
 * method that must follow it; a category of several words is one up to the next number.
 */
final class SpacedLayout implements LineLayout {

  private static final Set<String> METHODS =
      Set.of(
          "GET",
          "POST",
          "HEAD",
          "PUT",
          "CONNECT",
          "OPTIONS",
          "DELETE",
          "PATCH",
          "TRACE",
          "PROPFIND",
          "UNKNOWN");
  private static final int LONGEST_METHOD = 8;

  private final Column[] columns;
  private final byte separator;
  private final long separators;

  SpacedLayout(List<Column> columns) {
    this(columns, ' ');
  }

  private SpacedLayout(List<Column> columns, char separator) {
    this.columns = columns.toArray(Column[]::new);
    this.separator = (byte) separator;
    separators = Bytes.eight(separator);
  }

  /** W3C logs are mostly of spaces; some writers put tabs. */
  static SpacedLayout between(char separator, List<Column> columns) {
    return new SpacedLayout(columns, separator);
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    int number = 0;
    int p = skip(b, from, to);
    while (p < to && number < columns.length) {
      Column column = columns[number];
      int open = p;
      int end;
      if (column.form() == Column.Form.MARKS) {
        end = trimmed(b, p, beforeMethod(b, p, to));
      } else if (isWords(number)) {
        end = trimmed(b, p, beforeNumber(b, p, to));
      } else if (b[p] == '"') {
        open = p + 1;
        end = closingQuote(b, open, to);
      } else if (b[p] == '[') {
        open = p + 1;
        end = Bytes.find(b, open, to, Bytes.eight(']'));
      } else if (b[p] == '<') {
        end = closingAngle(b, p, to);
      } else {
        end = Bytes.find(b, p, to, separators);
      }
      if (end > open && !column.isUnused()) {
        sink.take(column, open, end);
      }
      number++;
      p = skip(b, open > p ? Math.min(end + 1, to) : end, to);
    }
    return number < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  /** A category after a free text is as free. */
  private boolean isWords(int number) {
    return columns[number].field() == Field.CATEGORY && number > 3 && hasMarksBefore(number);
  }

  private boolean hasMarksBefore(int number) {
    for (int i = 0; i < number; i++) {
      if (columns[i].form() == Column.Form.MARKS) {
        return true;
      }
    }
    return false;
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

  private static int trimmed(byte[] b, int from, int to) {
    int end = to;
    while (end > from && b[end - 1] == ' ') {
      end--;
    }
    return end;
  }

  /** Where the word of an HTTP method begins, or the line ends. */
  private static int beforeMethod(byte[] b, int from, int to) {
    int p = from;
    while (p < to) {
      int end = Bytes.find(b, p, to, Bytes.eight(' '));
      if (end - p <= LONGEST_METHOD
          && METHODS.contains(new String(b, p, end - p, StandardCharsets.ISO_8859_1))) {
        return p;
      }
      p = Math.min(end + 1, to);
    }
    return to;
  }

  private static int beforeNumber(byte[] b, int from, int to) {
    int p = from;
    while (p < to) {
      int end = Bytes.find(b, p, to, Bytes.eight(' '));
      boolean number = end > p;
      for (int i = p; i < end; i++) {
        number &= b[i] >= '0' && b[i] <= '9';
      }
      if (number) {
        return p;
      }
      p = Math.min(end + 1, to);
    }
    return to;
  }

  private static int closingAngle(byte[] b, int from, int to) {
    int end = Bytes.find(b, from, to, Bytes.eight('>'));
    return Math.min(end + 1, to);
  }

  /** A quote that is neither escaped nor followed by anything but a space or the line's end. */
  private int closingQuote(byte[] b, int from, int to) {
    for (int p = from; p < to; p++) {
      if (b[p] == '\\' && p + 1 < to && (b[p + 1] == '"' || b[p + 1] == '\\')) {
        p++;
      } else if (b[p] == '"' && (p + 1 >= to || b[p + 1] == separator)) {
        return p;
      }
    }
    return to;
  }
}
