package org.trendpack.read;

/**
 * Finds the objects of JSON that do not stand one a line: many in one line, each over several, or
 * in a list within an object. Holds what it found last; one for each thread.
 */
final class JsonObjects {

  /** How the objects of a log stand. */
  enum Framing {
    /** One a line. */
    LINES,
    /** One after the other, wherever lines end. */
    OBJECTS,
    /** The same, in a list that is a member of an object: what a program answers a question. */
    WRAPPED
  }

  /** An object of more lines has lost its end. */
  private static final int MOST_LINES = 1_000;

  private static final int NONE = -2;

  private final boolean unwraps;
  private boolean inList;
  private boolean afterList;
  private byte[] b = new byte[0];
  private int limit;
  private boolean isLast;
  private int to;
  private boolean isPassedOver;

  JsonObjects(Framing framing) {
    unwraps = framing == Framing.WRAPPED;
  }

  /** Where the record ends that was found last. */
  int to() {
    return to;
  }

  /** Whether it stands around the list of objects and is none of them. */
  boolean isPassedOver() {
    return isPassedOver;
  }

  /** Where the record after the one that begins here begins, or {@link RowReader#MORE}. */
  int next(byte[] bytes, int from, int end, RowReader.Last last) {
    b = bytes;
    limit = end;
    isLast = last == RowReader.Last.YES;
    isPassedOver = false;
    int p = between(from);
    if (p >= limit) {
      return isLast ? record(limit, limit) : RowReader.MORE;
    }
    if (b[p] == '\n') {
      return record(p, p + 1);
    }
    if (b[p] != '{') {
      isPassedOver = afterList && (b[p] == '"' || b[p] == '}');
      return line(from);
    }
    if (unwraps && !inList) {
      int inner = inner(p);
      if (inner == RowReader.MORE) {
        return inner;
      }
      if (inner > p) {
        inList = true;
        isPassedOver = true;
        return record(inner, inner);
      }
    }
    return object(from, p);
  }

  private int record(int end, int next) {
    to = end;
    return next;
  }

  /** The rest of a line that is no object, or that begins one without an end. */
  private int line(int from) {
    int p = Bytes.find(b, from, limit, Bytes.eight('\n'));
    if (p >= limit && !isLast) {
      return RowReader.MORE;
    }
    return record(p, Math.min(p + 1, limit));
  }

  private int object(int from, int open) {
    int p = end(open);
    if (p == RowReader.MORE) {
      return p;
    }
    if (p == NONE) {
      return line(from);
    }
    int next = between(p);
    if (next >= limit) {
      return isLast ? record(p, limit) : RowReader.MORE;
    }
    return record(p, b[next] == '\n' ? next + 1 : next);
  }

  /** One past the brace that closes the object; {@link #NONE} if none does. */
  private int end(int open) {
    int depth = 0;
    int lines = 0;
    boolean quoted = false;
    for (int p = open; p < limit; p++) {
      byte c = b[p];
      if (c == '\n') {
        if (quoted || ++lines > MOST_LINES) {
          return NONE;
        }
      } else if (quoted) {
        if (c == '\\' && p + 1 < limit && b[p + 1] != '\n') {
          p++;
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return p + 1;
      }
    }
    return isLast ? NONE : RowReader.MORE;
  }

  /** Passes over what may stand between two objects of one line. */
  private int between(int from) {
    int p = from;
    while (p < limit && (isBlank(b[p]) || b[p] == ',' || b[p] == '[' || b[p] == ']')) {
      if (b[p] == ']' && inList) {
        inList = false;
        afterList = true;
      }
      p++;
    }
    return p;
  }

  /** Where the first object of a list within this object begins; {@link #NONE} if it has none. */
  private int inner(int open) {
    int p = space(open + 1);
    while (p < limit && b[p] == '"') {
      p = space(quoted(p));
      if (p >= limit || b[p] != ':') {
        break;
      }
      p = space(p + 1);
      if (p < limit && b[p] == '[') {
        p = space(p + 1);
        return p >= limit ? unknown() : b[p] == '{' ? p : NONE;
      }
      p = space(p < limit && b[p] == '"' ? quoted(p) : word(p));
      if (p >= limit || b[p] != ',') {
        break;
      }
      p = space(p + 1);
    }
    return p >= limit ? unknown() : NONE;
  }

  private int unknown() {
    return isLast ? NONE : RowReader.MORE;
  }

  private int space(int from) {
    int p = from;
    while (p < limit && (isBlank(b[p]) || b[p] == '\n')) {
      p++;
    }
    return p;
  }

  /** One past the quote that closes a text. */
  private int quoted(int from) {
    int p = from + 1;
    while (p < limit && b[p] != '"') {
      p += b[p] == '\\' ? 2 : 1;
    }
    return Math.min(p + 1, limit);
  }

  private int word(int from) {
    int p = from;
    while (p < limit && (b[p] == '.' || b[p] == '-' || b[p] == '+' || isLetterOrDigit(b[p]))) {
      p++;
    }
    return p;
  }

  private static boolean isLetterOrDigit(byte c) {
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
