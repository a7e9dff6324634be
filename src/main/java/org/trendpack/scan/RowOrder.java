package org.trendpack.scan;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/** Puts the rows of a table of people and days in order; numbers are sorted, and not objects. */
final class RowOrder {

  private RowOrder() {}

  /**
   * A table's row numbers by group, then by number within the group. Rows are dealt out to their
   * groups first, because many short sorts take a fraction of the time of a long one.
   *
   * @param groups how many there are
   * @param group of a key, from 0
   * @param within of a key, from 0
   */
  static int[] of(CountTable table, int groups, LongToIntFunction group, LongToIntFunction within) {
    int[] starts = new int[groups + 1];
    for (int row = 0; row < table.size(); row++) {
      starts[group.applyAsInt(table.key(row)) + 1]++;
    }
    for (int one = 0; one < groups; one++) {
      starts[one + 1] += starts[one];
    }
    long[] order = new long[table.size()];
    int[] next = starts.clone();
    for (int row = 0; row < table.size(); row++) {
      long key = table.key(row);
      order[next[group.applyAsInt(key)]++] = (long) within.applyAsInt(key) << 32 | row;
    }
    for (int one = 0; one < groups; one++) {
      Arrays.sort(order, starts[one], starts[one + 1]);
    }
    int[] rows = new int[order.length];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = (int) order[at];
    }
    return rows;
  }
}
