package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * One JSON object a line (RFC 8259), or a list of them with one a line. Members of objects within
 * it are known by their path, such as {@code user.name}, or else by their own name; of lists the
 * texts are taken and the names of objects, with bars between them.
 */
final class JsonLayout extends JsonCursor implements LineLayout {

  private static final int DEEPEST = 16;
  private static final int LONGEST_PATH = 200;

  private static final Column CATEGORY = Column.of(Field.CATEGORY);
  private static final Sink NOBODY = (column, from, end) -> {};

  /** What objects of a list call their names, the best first. */
  private static final byte[][] NAMES =
      Stream.of("name", "label", "title", "displayname", "categoryname", "category", "value")
          .map(name -> name.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private final NamedColumns names;
  private final byte[] path = new byte[LONGEST_PATH];
  private int nameStart;
  private int nameEnd;

  JsonLayout(NamedColumns names) {
    this.names = names;
  }

  @Override
  public Outcome split(byte[] bytes, int from, int end, Sink sink) {
    b = bytes;
    at = from;
    to = end;
    space();
    while (at < to && (b[at] == '[' || b[at] == ']' || b[at] == ',')) {
      at++;
      space();
    }
    if (at >= to) {
      return Outcome.NO_ROW;
    }
    boolean object = b[at] == '{' && object(sink, 0, 0);
    return object && !isAnother() ? Outcome.TAKEN : Outcome.BROKEN;
  }

  /** Whether a second object follows, which would be lost without a word. */
  private boolean isAnother() {
    comma();
    return at < to && b[at] == '{';
  }

  /**
   * Reads the members of an object.
   *
   * @param pathLength how much of {@link #path} leads to it
   */
  private boolean object(Sink sink, int depth, int pathLength) {
    at++;
    space();
    while (at < to && b[at] != '}') {
      int key = at + 1;
      int keyEnd = key();
      if (keyEnd < 0 || !member(key, keyEnd, sink, depth + 1, pathLength)) {
        return false;
      }
      comma();
    }
    at++;
    return at <= to;
  }

  private boolean member(int key, int keyEnd, Sink sink, int depth, int pathLength) {
    if (at >= to || depth > DEEPEST) {
      return false;
    }
    if (b[at] != '{' && pathLength == 0) {
      return value(names.of(b, key, keyEnd), sink, depth);
    }
    return nested(key, keyEnd, sink, depth, pathLength);
  }

  /** A member that is an object or of one. */
  private boolean nested(int key, int keyEnd, Sink sink, int depth, int pathLength) {
    if (sink == NOBODY) {
      return b[at] == '{' ? object(sink, depth, pathLength) : value(Column.UNUSED, sink, depth);
    }
    int length = pathLength;
    int keyLength = keyEnd - key;
    if (pathLength + keyLength + 1 < LONGEST_PATH) {
      System.arraycopy(b, key, path, pathLength, keyLength);
      length += keyLength;
    }
    if (b[at] == '{' && isCategory(key, keyEnd, length)) {
      if (!named(depth)) {
        return false;
      }
      if (nameEnd > nameStart) {
        sink.take(CATEGORY, nameStart, nameEnd);
      }
      return true;
    }
    if (b[at] == '{') {
      if (length < LONGEST_PATH - 1) {
        path[length++] = '.';
      }
      return object(sink, depth, length);
    }
    return value(column(key, keyEnd, length), sink, depth);
  }

  /** A category may be an object with a number and a name. */
  private boolean isCategory(int key, int keyEnd, int length) {
    return column(key, keyEnd, length).field() == Field.CATEGORY;
  }

  /** What a member holds by as much of its path as is known: another object may be around all. */
  private Column column(int key, int keyEnd, int length) {
    Column column = names.of(path, 0, length);
    for (int i = 1; i < length && column.isUnused(); i++) {
      if (path[i - 1] == '.') {
        column = names.of(path, i, length);
      }
    }
    return column.isUnused() ? names.of(b, key, keyEnd) : column;
  }

  private boolean value(Column column, Sink sink, int depth) {
    byte first = b[at];
    int from = first == '"' ? at + 1 : at;
    int end;
    if (first == '"') {
      at++;
      end = string();
    } else if (first == '[') {
      end = list(depth);
    } else {
      end = bare();
      if (end - from == 4 && b[from] == 'n') {
        return true;
      }
    }
    if (end > from && !column.isUnused()) {
      sink.take(column, from, end);
    }
    return end >= 0;
  }

  /** The texts of a list, moved together with commas between them; returns their end, or -1. */
  private int list(int depth) {
    int end = at;
    int start = at;
    at++;
    space();
    while (at < to && b[at] != ']') {
      int from;
      int stop;
      if (b[at] == '"') {
        from = ++at;
        stop = string();
      } else if (b[at] == '{') {
        stop = named(depth + 1) ? nameEnd : -1;
        from = nameStart;
      } else if (b[at] == '[') {
        from = at;
        stop = skipNested(depth) ? from : -1;
      } else {
        from = at;
        stop = bare();
        stop = at == from && b[at] != ',' ? -1 : stop;
      }
      if (stop < 0) {
        return -1;
      }
      if (stop > from) {
        if (end > start) {
          b[end++] = '|';
        }
        System.arraycopy(b, from, b, end, stop - from);
        end += stop - from;
      }
      comma();
    }
    at++;
    return at <= to ? end : -1;
  }

  /** Reads an object for the text that is its name; where it has none, the text is empty. */
  private boolean named(int depth) {
    int best = NAMES.length;
    int from = at;
    int stop = at;
    at++;
    space();
    while (at < to && b[at] != '}') {
      int key = at + 1;
      int keyEnd = key();
      if (keyEnd < 0 || depth >= DEEPEST) {
        return false;
      }
      int rank = b[at] == '"' ? rank(key, keyEnd) : best;
      int value = at + 1;
      if (b[at] == '"') {
        at++;
        int end = string();
        if (end < 0) {
          return false;
        }
        if (rank < best) {
          best = rank;
          from = value;
          stop = end;
        }
      } else if (!member(key, keyEnd, NOBODY, depth + 1, LONGEST_PATH - 1)) {
        return false;
      }
      comma();
    }
    at++;
    nameStart = from;
    nameEnd = stop;
    return at <= to;
  }

  private int rank(int from, int end) {
    for (int i = 0; i < NAMES.length; i++) {
      if (Bytes.isWord(b, from, end, NAMES[i])) {
        return i;
      }
    }
    return NAMES.length;
  }

  private boolean skipNested(int depth) {
    if (depth >= DEEPEST) {
      return false;
    }
    return b[at] == '{' ? object(NOBODY, depth + 1, LONGEST_PATH - 1) : list(depth + 1) >= 0;
  }
}
