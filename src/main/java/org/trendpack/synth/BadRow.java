package org.trendpack.synth;

/** Ways in which an exported row is broken. */
enum BadRow {
  TRUNCATED,
  IMPOSSIBLE_DATE,
  WRONG_COLUMNS,
  GARBAGE
}
