package org.trendpack.synth;

/** Writes requests as one kind of filter does; add a format by adding one of these. */
interface RowFormat {

  /** What stands before the rows; may be empty. */
  byte[] header();

  /** Puts one request and its line end. */
  void write(RowBuffer out, Row row, Day day);

  /** Puts one row that no reader can understand, and its line end. */
  void writeBad(RowBuffer out, Row row, Day day, BadRow fault);
}
