package org.trendpack.read;

/** Takes one line apart. Holds working space: one for each thread. */
interface LineLayout {

  /** What became of a line. */
  enum Outcome {
    /** Its columns are with the sink. */
    TAKEN,
    /** A comment or a header. */
    NO_ROW,
    /** It does not have this layout. */
    BROKEN
  }

  /** Receives what a line holds. */
  interface Sink {
    void take(Column column, int from, int to);
  }

  /**
   * Takes a line apart. It may undo escapes in place, which makes a value no longer than it was.
   *
   * @param from where the line begins, after what syslog put before it
   */
  Outcome split(byte[] b, int from, int to, Sink sink);
}
