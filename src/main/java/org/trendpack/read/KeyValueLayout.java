package org.trendpack.read;

import java.util.List;

/**
 * {@code key=value} pairs between spaces, tabs or commas. A value may be quoted; one that is not
 * may hold spaces, up to the next word that ends in an equals sign. {@code key: value} is read
 * where a key is known to be written so.
 */
final class KeyValueLayout implements LineLayout {

  private static final byte[] REQUEST = {'r', 'e', 'q', 'u', 'e', 's', 't', ':', ' '};

  private final NamedColumns names;
  private final boolean isCef;
  private final SpacedLayout lead;
  private final boolean hasLead;

  /**
   * For a format.
   *
   * @param lead what the words before the first key hold
   */
  KeyValueLayout(NamedColumns names, List<Column> lead, boolean isCef) {
    this.names = names;
    this.isCef = isCef;
    this.lead = new SpacedLayout(lead);
    hasLead = !lead.isEmpty();
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    int p = isCef ? afterCefHeader(b, from, to) : from;
    if (p < 0) {
      return Outcome.BROKEN;
    }
    int pairs = 0;
    while (p < to) {
      int equals = equalsSign(b, p, to);
      if (equals < 0) {
        break;
      }
      int key = keyStart(b, p, equals);
      if (pairs == 0 && hasLead) {
        lead(b, p, key, sink);
      }
      int value = equals + 1;
      boolean quoted = value < to && (b[value] == '"' || b[value] == '\'');
      int open = quoted ? value + 1 : value;
      int end = quoted ? closing(b, open, to, b[value]) : valueEnd(b, value, to);
      Column column = names.of(b, key, equals);
      if (!column.isUnused()) {
        sink.take(column, open, isCef ? unescaped(b, open, end) : end);
      }
      pairs++;
      p = quoted ? Math.min(end + 1, to) : end;
    }
    request(b, p, to, sink);
    return pairs < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  private void lead(byte[] b, int from, int key, Sink sink) {
    int end = key;
    while (end > from && isBetween(b[end - 1])) {
      end--;
    }
    lead.split(b, from, end, sink);
  }

  /** {@code CEF:0|vendor|product|version|id|name|severity|extension}. */
  private static int afterCefHeader(byte[] b, int from, int to) {
    int p = from;
    while (p + 4 < to && !(b[p] == 'C' && b[p + 1] == 'E' && b[p + 2] == 'F' && b[p + 3] == ':')) {
      p++;
    }
    int bars = 0;
    for (; p < to; p++) {
      if (b[p] == '\\') {
        p++;
      } else if (b[p] == '|' && ++bars == 7) {
        return p + 1;
      }
    }
    return -1;
  }

  /** The next equals sign that follows a key, and does not stand in an address. */
  private static int equalsSign(byte[] b, int from, int to) {
    for (int p = from; p < to; p++) {
      if (b[p] == '=' && p > from && isKeySign(b[p - 1])) {
        int key = keyStart(b, from, p);
        if (key == from || isBetween(b[key - 1])) {
          return p;
        }
      }
    }
    return -1;
  }

  private static int keyStart(byte[] b, int from, int equals) {
    int p = equals;
    while (p > from && isKeySign(b[p - 1])) {
      p--;
    }
    return p;
  }

  private static boolean isKeySign(byte c) {
    int lower = c | 0x20;
    return (lower >= 'a' && lower <= 'z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.';
  }

  private static int closing(byte[] b, int from, int to, byte quote) {
    for (int p = from; p < to; p++) {
      if (b[p] == '\\') {
        p++;
      } else if (b[p] == quote && (p + 1 >= to || isBetween(b[p + 1]))) {
        return p;
      }
    }
    return to;
  }

  private static boolean isBetween(byte c) {
    return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|';
  }

  /** Before the space that stands before the next key; a tab or a line's end ends it at once. */
  private int valueEnd(byte[] b, int from, int to) {
    int space = -1;
    for (int p = from; p < to; p++) {
      byte c = b[p];
      if (c == '\t' || (c == ',' && !isCef && isKeyNext(b, p + 1, to))) {
        return p;
      }
      if (c == ' ') {
        space = p;
        if (isKeyNext(b, p + 1, to) || startsRequest(b, p + 1, to)) {
          return p;
        }
      }
    }
    return space == to - 1 ? space : to;
  }

  /** Whether a key and its equals sign begin here. */
  private static boolean isKeyNext(byte[] b, int from, int to) {
    int p = from;
    while (p < to && b[p] == ' ') {
      p++;
    }
    int key = p;
    while (p < to && isKeySign(b[p])) {
      p++;
    }
    return p > key && p < to && b[p] == '=';
  }

  private static boolean startsRequest(byte[] b, int from, int to) {
    if (from + REQUEST.length > to) {
      return false;
    }
    for (int i = 0; i < REQUEST.length; i++) {
      if (b[from + i] != REQUEST[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code request: GET http://example.org/} at the end of a line. */
  private static void request(byte[] b, int from, int to, Sink sink) {
    for (int p = from; p < to; p++) {
      if (startsRequest(b, p, to)) {
        sink.take(new Column(null, Column.Form.REQUEST), p + REQUEST.length, to);
        return;
      }
    }
  }

  /** Undoes {@code \=}, {@code \|} and {@code \\}; returns the new end. */
  private static int unescaped(byte[] b, int from, int to) {
    int end = from;
    for (int p = from; p < to; p++) {
      if (b[p] == '\\' && p + 1 < to && (b[p + 1] == '=' || b[p + 1] == '\\' || b[p + 1] == '|')) {
        p++;
      }
      b[end++] = b[p];
    }
    return end;
  }
}
