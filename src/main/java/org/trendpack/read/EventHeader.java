package org.trendpack.read;

/**
 * What stands before the pairs of an event: {@code CEF:0|vendor|product|version|id|name|severity|},
 * or LEEF's five columns. Holds what it found last; one for each thread.
 */
final class EventHeader {

  private static final int CEF_BARS = 7;
  private static final int LEEF_BARS = 5;
  private static final Column EVENT_NAME = Column.of(Field.ACTION).ranked(99);

  private boolean leef;

  /** Whether it is LEEF, whose pairs stand between tabs or another sign. */
  boolean isLeef() {
    return leef;
  }

  /** Where the pairs begin, or -1; the event's name is given to the sink. */
  int end(byte[] b, int from, int to, LineLayout.Sink sink) {
    int p = from;
    while (p + 4 < to && !(b[p + 1] == 'E' && b[p + 2] == 'F' && (b[p] == 'C' || b[p] == 'E'))) {
      p++;
    }
    leef = b[p] == 'E';
    int wanted = leef ? LEEF_BARS : CEF_BARS;
    int bars = 0;
    int name = p;
    for (; p < to; p++) {
      if (b[p] == '\\') {
        p++;
      } else if (b[p] == '|') {
        bars++;
        if (bars == 4 || (bars == 5 && !leef)) {
          name = p + 1;
        }
        if (bars == (leef ? 5 : 6)) {
          sink.take(EVENT_NAME, name, p);
        }
        if (bars == wanted) {
          return p + 1;
        }
      }
    }
    return -1;
  }
}
