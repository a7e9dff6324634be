package org.trendpack.scan;

import java.util.Arrays;

/** A growing list of numbers without an object for each. */
final class LongList {

  private long[] values = new long[256];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  long at(int index) {
    return values[index];
  }

  /** A number, then all of the list. */
  long[] withFirst(long first) {
    long[] all = new long[size + 1];
    all[0] = first;
    System.arraycopy(values, 0, all, 1, size);
    return all;
  }
}
