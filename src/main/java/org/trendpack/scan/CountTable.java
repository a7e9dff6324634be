package org.trendpack.scan;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Rows of counters found by a 64-bit key; rows keep the order in which their keys first came. Not
 * for several threads.
 */
final class CountTable {

  private static final int SMALLEST = 64;

  private final int columns;
  private long[] keys = new long[SMALLEST];
  private int[] counts;
  private int size;
  private int[] slots = new int[SMALLEST * 2];

  CountTable(int columns) {
    this.columns = columns;
    counts = new int[SMALLEST * columns];
  }

  int size() {
    return size;
  }

  long key(int row) {
    return keys[row];
  }

  int count(int row, int column) {
    return counts[row * columns + column];
  }

  void add(int row, int column, int more) {
    counts[row * columns + column] += more;
  }

  /** The row of a key, a new one of zeros if it has none. */
  int row(long key) {
    int mask = slots.length - 1;
    int slot = slotOf(key, mask);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (keys[row] == key) {
        return row;
      }
      slot = slot + 1 & mask;
    }
    return insert(key, slot);
  }

  private int insert(long key, int slot) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      counts = Arrays.copyOf(counts, size * 2 * columns);
    }
    keys[size] = key;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      rebuild(slots.length * 2);
    }
    return size - 1;
  }

  void pack(PackedNumbers.Writer packed) {
    packed.number(size);
    long before = 0;
    for (int row = 0; row < size; row++) {
      packed.difference(keys[row] - before);
      before = keys[row];
      for (int at = row * columns; at < (row + 1) * columns; at++) {
        packed.number(counts[at]);
      }
    }
  }

  /**
   * Adds all counts of another table.
   *
   * @param keys a key here by one there
   * @return a row here by one there
   */
  int[] addAll(PackedNumbers.Reader packed, LongUnaryOperator keys) {
    return merge(packed, keys, Integer::sum);
  }

  /** Takes the rows of another table whose counts are the same wherever there is such a row. */
  void takeAll(PackedNumbers.Reader packed) {
    merge(packed, key -> key, (here, there) -> there);
  }

  private int[] merge(
      PackedNumbers.Reader packed, LongUnaryOperator keys, IntBinaryOperator merged) {
    int[] rows = new int[(int) packed.number()];
    if (size == 0) {
      reserve(rows.length);
    }
    long key = 0;
    for (int i = 0; i < rows.length; i++) {
      key += packed.difference();
      rows[i] = row(keys.applyAsLong(key));
      for (int at = rows[i] * columns; at < (rows[i] + 1) * columns; at++) {
        counts[at] = merged.applyAsInt(counts[at], (int) packed.number());
      }
    }
    return rows;
  }

  private void reserve(int rows) {
    if (rows > keys.length) {
      keys = new long[rows];
      counts = new int[rows * columns];
      rebuild(Integer.highestOneBit(rows) * 4);
    }
  }

  private void rebuild(int length) {
    slots = new int[length];
    int mask = length - 1;
    for (int row = 0; row < size; row++) {
      int slot = slotOf(keys[row], mask);
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = row + 1;
    }
  }

  private static int slotOf(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
