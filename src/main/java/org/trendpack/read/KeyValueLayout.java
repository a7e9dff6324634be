package org.trendpack.read;

import java.util.List;

/**
 * {@code key=value} pairs between spaces, tabs, commas or bars. A value may be quoted; one that is
 * not may hold spaces, up to the next word that ends in an equals sign.
 */
final class KeyValueLayout implements LineLayout {

  private static final byte[] REQUEST = {'r', 'e', 'q', 'u', 'e', 's', 't', ':', ' '};
  private static final int CEF_BARS = 7;
  private static final int LEEF_BARS = 5;
  private static final boolean[] KEY_SIGNS = keySigns();
  private static final Column REQUEST_LINE = Column.of(Column.Form.REQUEST);
  private static final Column EVENT_NAME = Column.of(Field.ACTION).ranked(99);

  private final NamedColumns names;
  private final boolean isCef;
  private final SpacedLayout lead;
  private final boolean hasLead;

  /** Whether values end only at tabs, as in LEEF. */
  private boolean isTabbed;

  /** Whether pairs stand between commas or bars. */
  private boolean isListed;

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
    isTabbed = false;
    int p = isCef ? afterCefHeader(b, from, to, sink) : from;
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
      if (pairs == 0) {
        isListed = !isCef && isListed(b, equals + 1, to);
      }
      if (hasLead && pairs <= 1 && trimmed(b, p, key) > p) {
        lead.split(b, p, trimmed(b, p, key), sink);
      }
      p = value(b, names.of(b, key, equals), equals + 1, to, sink);
      pairs++;
    }
    request(b, p, to, sink);
    return pairs < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  /** Whether a comma or a bar stands before the second key: then one ends a value. */
  private static boolean isListed(byte[] b, int from, int to) {
    int equals = equalsSign(b, from, to);
    int key = equals < 0 ? from : keyStart(b, from, equals);
    return key > from && (b[key - 1] == ',' || b[key - 1] == '|');
  }

  private static int trimmed(byte[] b, int from, int to) {
    int end = to;
    while (end > from && isBetween(b[end - 1])) {
      end--;
    }
    return end;
  }

  /** Gives a value to the sink; returns where the next pair may begin. */
  private int value(byte[] b, Column column, int from, int to, Sink sink) {
    boolean quoted = !isCef && from < to && (b[from] == '"' || b[from] == '\'');
    if (!quoted) {
      int end = valueEnd(b, from, to);
      if (!column.isUnused()) {
        sink.take(column, from, isCef ? unescaped(b, from, end) : end);
      }
      return end;
    }
    int end = closing(b, from + 1, to, b[from]);
    if (!column.isUnused()) {
      sink.take(column, from + 1, unescaped(b, from + 1, end));
    }
    return Math.min(end + 1, to);
  }

  /** {@code CEF:0|vendor|product|version|id|name|severity|}, or LEEF's five columns. */
  private int afterCefHeader(byte[] b, int from, int to, Sink sink) {
    int p = from;
    while (p + 4 < to && !(b[p + 1] == 'E' && b[p + 2] == 'F' && (b[p] == 'C' || b[p] == 'E'))) {
      p++;
    }
    boolean leef = b[p] == 'E';
    int wanted = leef ? LEEF_BARS : CEF_BARS;
    int bars = 0;
    int name = p;
    for (; p < to; p++) {
      if (b[p] == '\\') {
        p++;
      } else if (b[p] == '|') {
        bars++;
        if (bars == 5) {
          name = leef ? name : p + 1;
        }
        if (bars == (leef ? 5 : 6)) {
          sink.take(EVENT_NAME, name, p);
        }
        if (bars == 4) {
          name = p + 1;
        }
        if (bars == wanted) {
          isTabbed = leef && Bytes.find(b, p, to, Bytes.eight('\t')) < to;
          return p + 1;
        }
      }
    }
    return -1;
  }

  /** The next equals sign that follows a key, and does not stand in an address. */
  private static int equalsSign(byte[] b, int from, int to) {
    int p = from;
    while (true) {
      p = Bytes.find(b, p, to, Bytes.eight('='));
      if (p >= to) {
        return -1;
      }
      int key = keyStart(b, from, p);
      if (key < p && (key == from || isBetween(b[key - 1]))) {
        return p;
      }
      p++;
    }
  }

  private static int keyStart(byte[] b, int from, int equals) {
    int p = equals;
    while (p > from && KEY_SIGNS[b[p - 1] & 0xFF]) {
      p--;
    }
    return p;
  }

  private static boolean[] keySigns() {
    boolean[] signs = new boolean[256];
    for (int c = 0; c < 128; c++) {
      signs[c] = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
    return signs;
  }

  private static int closing(byte[] b, int from, int to, byte quote) {
    long quotes = Bytes.eight(quote);
    int p = from;
    while (true) {
      p = Bytes.find(b, p, to, quotes, Bytes.eight('\\'));
      if (p >= to) {
        return to;
      }
      if (b[p] == '\\') {
        p +=
            p + 1 < to && (b[p + 1] == quote || b[p + 1] == '\\') && !endsPair(b, p + 1, to, quote)
                ? 2
                : 1;
      } else if (p + 1 >= to || isBetween(b[p + 1])) {
        return p;
      } else {
        p++;
      }
    }
  }

  /** Whether a quote after a backslash ends the value all the same: a name such as SCHOOL\. */
  private static boolean endsPair(byte[] b, int at, int to, byte quote) {
    if (b[at] != quote || at + 1 >= to || b[at + 1] != ' ') {
      return false;
    }
    int p = at + 2;
    while (p < to && KEY_SIGNS[b[p] & 0xFF]) {
      p++;
    }
    return p > at + 2 && p + 1 < to && b[p] == '=' && b[p + 1] == quote;
  }

  private static boolean isBetween(byte c) {
    return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|';
  }

  /** Before the space that stands before the next key; a tab or a line's end ends it at once. */
  private int valueEnd(byte[] b, int from, int to) {
    if (isTabbed) {
      return Bytes.find(b, from, to, Bytes.eight('\t'));
    }
    for (int p = from; p < to; p++) {
      byte c = b[p];
      if (c == ' ') {
        int key = nextKey(b, p + 1, to);
        if (key < 0 || startsRequest(b, p + 1, to)) {
          return p;
        }
        p = key - 1;
      } else if (c == '\t') {
        return p;
      } else if (isListed && (c == ',' || c == '|') && nextKey(b, p + 1, to) < 0) {
        return p;
      }
    }
    return trimmed(b, from, to);
  }

  /** -1 if a key and its equals sign begin here; else a place before which none begins. */
  private static int nextKey(byte[] b, int from, int to) {
    int p = from;
    while (p < to && b[p] == ' ') {
      p++;
    }
    int key = p;
    while (p < to && KEY_SIGNS[b[p] & 0xFF]) {
      p++;
    }
    boolean isKey = p > key && p < to && b[p] == '=' && !isDirectoryPart(b, key, p);
    return isKey ? -1 : Math.max(p, from);
  }

  /** {@code OU=Year 9,DC=school} within a value is no pair of the log's. */
  private static boolean isDirectoryPart(byte[] b, int from, int to) {
    return to - from <= 2
        && b[from] >= 'A'
        && b[from] <= 'Z'
        && b[to - 1] >= 'A'
        && b[to - 1] <= 'Z';
  }

  private static boolean startsRequest(byte[] b, int from, int to) {
    if (from + REQUEST.length > to || b[from] != 'r') {
      return false;
    }
    for (int i = 0; i < REQUEST.length; i++) {
      if (b[from + i] != REQUEST[i]) {
        return false;
      }
    }
    return true;
  }

  /** {@code request: GET http://example.org/} at the end of a line, as Meraki writes it. */
  private static void request(byte[] b, int from, int to, Sink sink) {
    for (int p = from; p < to; p++) {
      if (startsRequest(b, p, to)) {
        sink.take(REQUEST_LINE, p + REQUEST.length, to);
        return;
      }
    }
  }

  /** Undoes {@code \=}, {@code \|}, {@code \"} and {@code \\}; returns the new end. */
  private static int unescaped(byte[] b, int from, int to) {
    int p = Bytes.find(b, from, to, Bytes.eight('\\'));
    int end = p;
    for (; p < to; p++) {
      if (b[p] == '\\'
          && p + 1 < to
          && (b[p + 1] == '=' || b[p + 1] == '\\' || b[p + 1] == '|' || b[p + 1] == '"')) {
        p++;
      }
      b[end++] = b[p];
    }
    return end;
  }
}
