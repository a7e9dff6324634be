package org.trendpack.disclose;

/** How much a reader would miss a cell; of several that could be kept back the least goes first. */
interface Worth {

  /** Every cell is worth the same. */
  Worth EQUAL = (row, column) -> 0;

  /** The worth of a cell, by the ids of its row and column. */
  int of(String row, String column);
}
