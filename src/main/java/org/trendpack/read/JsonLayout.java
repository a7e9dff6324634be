package org.trendpack.read;

/**
 * One JSON object a line (RFC 8259), or a list of them with one a line. Members of objects within
 * it are known by their path, such as {@code user.name}, or else by their own name; of lists the
 * texts are taken, with bars between them.
 */
final class JsonLayout implements LineLayout {

  private static final int DEEPEST = 16;
  private static final int LONGEST_PATH = 200;
  private static final long QUOTES = Bytes.eight('"');
  private static final long ESCAPES = Bytes.eight('\\');

  private final NamedColumns names;
  private final byte[] path = new byte[LONGEST_PATH];
  private byte[] b = new byte[0];
  private int at;
  private int to;

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
    return object ? Outcome.TAKEN : Outcome.BROKEN;
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
      if (b[at] != '"') {
        return false;
      }
      int key = ++at;
      int keyEnd = string();
      space();
      if (keyEnd < 0 || at >= to || b[at] != ':') {
        return false;
      }
      at++;
      space();
      if (!member(key, keyEnd, sink, depth + 1, pathLength)) {
        return false;
      }
      space();
      if (at < to && b[at] == ',') {
        at++;
        space();
      }
    }
    at++;
    return at <= to;
  }

  private boolean member(int key, int keyEnd, Sink sink, int depth, int pathLength) {
    if (at >= to || depth > DEEPEST) {
      return false;
    }
    int length = pathLength;
    int keyLength = keyEnd - key;
    if (b[at] != '{' && pathLength == 0) {
      return value(names.of(b, key, keyEnd), sink, depth);
    }
    if (pathLength + keyLength + 1 < LONGEST_PATH) {
      System.arraycopy(b, key, path, pathLength, keyLength);
      length += keyLength;
    }
    if (b[at] == '{') {
      if (length < LONGEST_PATH - 1) {
        path[length++] = '.';
      }
      return object(sink, depth, length);
    }
    Column column = names.of(path, 0, length);
    return value(column.isUnused() ? names.of(b, key, keyEnd) : column, sink, depth);
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

  /** Undoes the escapes of a text that {@code at} is in; returns its end, or -1. */
  private int string() {
    at = Bytes.find(b, at, to, QUOTES, ESCAPES);
    int end = at;
    while (at < to && b[at] != '"') {
      if (b[at] == '\\') {
        end = escape(end);
      } else {
        b[end++] = b[at++];
      }
    }
    if (at >= to) {
      return -1;
    }
    at++;
    return end;
  }

  private int escape(int end) {
    int next = end;
    byte c = at + 1 < to ? b[at + 1] : (byte) '\\';
    at += 2;
    switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> b[next++] = ' ';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
          code = code << 4 | (at < to ? Math.max(Texts.hex(b[at]), 0) : 0);
        }
        next = utf8(code, next);
      }
      default -> b[next++] = c;
    }
    return next;
  }

  /** A code unit in UTF-8; six bytes were read for at most three written. */
  private int utf8(int unit, int end) {
    int next = end;
    int code = unit;
    if (Character.isHighSurrogate((char) unit) && at + 5 < to && b[at] == '\\') {
      int low = 0;
      for (int i = at + 2; i < at + 6; i++) {
        low = low << 4 | Math.max(Texts.hex(b[i]), 0);
      }
      code = Character.toCodePoint((char) unit, (char) low);
      at += 6;
    }
    if (!Character.isValidCodePoint(code) || (code >= 0xD800 && code <= 0xDFFF)) {
      code = '?';
    }
    if (code < 0x80) {
      b[next++] = (byte) code;
      return next;
    }
    byte[] utf8 =
        new String(Character.toChars(code)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (byte one : utf8) {
      b[next++] = one;
    }
    return next;
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
      } else if (b[at] == '{' || b[at] == '[') {
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
      space();
      if (at < to && b[at] == ',') {
        at++;
        space();
      }
    }
    at++;
    return at <= to ? end : -1;
  }

  private boolean skipNested(int depth) {
    Sink nobody = (column, from, end) -> {};
    if (depth >= DEEPEST) {
      return false;
    }
    return b[at] == '{' ? object(nobody, depth + 1, LONGEST_PATH - 1) : list(depth + 1) >= 0;
  }

  private int bare() {
    while (at < to && b[at] != ',' && b[at] != '}' && b[at] != ']' && b[at] != ' ') {
      at++;
    }
    return at;
  }

  private void space() {
    while (at < to && (b[at] == ' ' || b[at] == '\t')) {
      at++;
    }
  }
}
