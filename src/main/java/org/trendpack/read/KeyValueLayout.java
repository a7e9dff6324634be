package org.trendpack.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code key=value} pairs between spaces, tabs, commas or bars. A value may be quoted; one that is
 * not may hold spaces, up to the next word that ends in an equals sign.
 */
final class KeyValueLayout implements LineLayout {

  private static final byte[] REQUEST = {'r', 'e', 'q', 'u', 'e', 's', 't', ':', ' '};
  private static final boolean[] KEY_SIGNS = keySigns();
  private static final boolean[] BETWEEN = between();
  private static final Column REQUEST_LINE = Column.of(Column.Form.REQUEST);
  private static final long EQUALS = Bytes.eight('=');
  private static final long SPACES = Bytes.eight(' ');
  private static final long TABS = Bytes.eight('\t');
  private static final long ESCAPES = Bytes.eight('\\');

  private final KeyGuess keys;
  private final @Nullable EventHeader header;
  private final SpacedLayout lead;
  private final boolean hasLead;

  /** Whether the line ended before its last quote closed. */
  private boolean isCut;

  /** What stands between the line's pairs. */
  private byte separator;

  /**
   * For a format.
   *
   * @param lead what the words before the first key hold
   */
  KeyValueLayout(NamedColumns names, List<Column> lead, boolean isCef) {
    keys = new KeyGuess(names);
    header = isCef ? new EventHeader() : null;
    this.lead = new SpacedLayout(lead);
    hasLead = !lead.isEmpty();
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    int p = header == null ? from : header.end(b, from, to, sink);
    if (p < 0) {
      return Outcome.BROKEN;
    }
    keys.begin();
    isCut = false;
    int pairs = 0;
    while (p < to) {
      int open = p;
      p = afterSeparators(b, p, to);
      int key = p;
      int guess = keys.next(b, p, to);
      int equals = p;
      Column column;
      if (guess != KeyGuess.NONE) {
        equals += keys.length(guess);
        column = keys.take(guess);
      } else {
        equals = startsRequest(b, p, to) ? -1 : equalsSign(b, p, to);
        if (equals < 0) {
          break;
        }
        key = keyStart(b, p, equals);
        column = keys.learn(b, key, equals);
      }
      if (pairs == 0) {
        separator = separator(b, equals + 1, to);
      }
      if (hasLead && pairs <= 1 && trimmed(b, open, key) > open) {
        lead.split(b, open, trimmed(b, open, key), sink);
      }
      p = value(b, column, equals + 1, to, sink);
      pairs++;
    }
    if (hasLead && pairs == 0) {
      lead.split(b, from, to, sink);
    }
    request(b, p, to, sink);
    return pairs < (hasLead && !isCut ? 1 : 2) ? Outcome.BROKEN : Outcome.TAKEN;
  }

  /** The sign that stands before the second key, though a space may follow it; mostly a space. */
  private byte separator(byte[] b, int from, int to) {
    if (header != null && !header.isLeef()) {
      return ' ';
    }
    int equals = equalsSign(b, from, to);
    int p = (equals < 0 ? from : keyStart(b, from, equals)) - 1;
    if (p > from && b[p] == ' ' && isList(b[p - 1])) {
      p--;
    }
    return p >= from && (isList(b[p]) || b[p] == '\t') ? b[p] : (byte) ' ';
  }

  private static boolean isList(byte c) {
    return c == ',' || c == '|' || c == ';';
  }

  private static int afterSeparators(byte[] b, int from, int to) {
    int p = from;
    while (p < to && BETWEEN[b[p] & 0xFF]) {
      p++;
    }
    return p;
  }

  private static int trimmed(byte[] b, int from, int to) {
    int end = to;
    while (end > from && BETWEEN[b[end - 1] & 0xFF]) {
      end--;
    }
    return end;
  }

  /** Gives a value to the sink; returns where the next pair may begin. */
  private int value(byte[] b, Column column, int from, int to, Sink sink) {
    boolean quoted = header == null && from < to && (b[from] == '"' || b[from] == '\'');
    if (!quoted) {
      int end = separator == ' ' ? valueEnd(b, from, to) : valueEndAtSign(b, from, to);
      boolean wrapped = end - from > 1 && b[from] == '"' && b[end - 1] == '"';
      if (!column.isUnused() && wrapped) {
        sink.take(column, from + 1, unescaped(b, from + 1, end - 1));
      } else if (!column.isUnused()) {
        sink.take(column, from, header != null ? unescaped(b, from, end) : end);
      }
      return end;
    }
    int end = closing(b, from + 1, to, b[from]);
    isCut = end >= to;
    if (!column.isUnused()) {
      sink.take(column, from + 1, unescaped(b, from + 1, end));
    }
    return Math.min(end + 1, to);
  }

  /** The next equals sign that follows a key, and does not stand in an address. */
  private static int equalsSign(byte[] b, int from, int to) {
    int p = from;
    while (true) {
      p = Bytes.find(b, p, to, EQUALS);
      if (p >= to) {
        return -1;
      }
      int key = keyStart(b, from, p);
      if (key < p && (key == from || BETWEEN[b[key - 1] & 0xFF])) {
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
      p = Bytes.find(b, p, to, quotes, ESCAPES);
      if (p >= to) {
        return to;
      }
      if (b[p] == '\\') {
        p +=
            p + 1 < to && (b[p + 1] == quote || b[p + 1] == '\\') && !endsPair(b, p + 1, to, quote)
                ? 2
                : 1;
      } else if (p + 1 >= to || BETWEEN[b[p + 1] & 0xFF]) {
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

  private static boolean[] between() {
    boolean[] signs = new boolean[256];
    for (char c : " \t,;|".toCharArray()) {
      signs[c] = true;
    }
    return signs;
  }

  /** Before the space that stands before the next key; a tab ends a value at once. */
  private int valueEnd(byte[] b, int from, int to) {
    int p = from;
    while (true) {
      p = Bytes.find(b, p, to, SPACES, TABS);
      if (p >= to) {
        return trimmed(b, from, to);
      }
      if (b[p] == '\t' || keys.isNext(b, p + 1, to)) {
        return p;
      }
      int key = nextKey(b, p + 1, to);
      if (key < 0 || startsRequest(b, p + 1, to)) {
        return p;
      }
      p = key;
    }
  }

  /** Before the sign that stands before the next key; a tab ends a value at once. */
  private int valueEndAtSign(byte[] b, int from, int to) {
    long signs = Bytes.eight(separator);
    int p = from;
    while (true) {
      p = Bytes.find(b, p, to, signs);
      if (p >= to) {
        return trimmed(b, from, to);
      }
      if (separator == '\t' || keys.isNext(b, p + 1, to) || nextKey(b, p + 1, to) < 0) {
        return p;
      }
      p++;
    }
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
    int p = Bytes.find(b, from, to, ESCAPES);
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
