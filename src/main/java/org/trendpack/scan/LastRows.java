package org.trendpack.scan;

import java.util.Arrays;

/**
 * Remembers for each of some small numbers, such as those of accounts, the key that it was last
 * seen with and that key's row in a {@link CountTable}: most rows of a log ask for the same one
 * again, and the table is too large to be near.
 */
final class LastRows {

  private long[] keys = new long[0];
  private int[] rows = new int[0];

  /**
   * The row of a key.
   *
   * @param table always the same
   * @param number of which the key is; from 0
   * @param key not negative
   */
  int row(CountTable table, int number, long key) {
    if (number < keys.length && keys[number] == key) {
      return rows[number];
    }
    return look(table, number, key);
  }

  private int look(CountTable table, int number, long key) {
    if (number >= keys.length) {
      int known = keys.length;
      int size = Math.max(number + 1, known * 2);
      keys = Arrays.copyOf(keys, size);
      Arrays.fill(keys, known, size, -1);
      rows = Arrays.copyOf(rows, size);
    }
    keys[number] = key;
    rows[number] = table.row(key);
    return rows[number];
  }
}
