package org.trendpack.scan;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of counters found by a 64-bit key; rows keep the order in which their keys first came. Not
 * for several threads.
 */
final class CountTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int columns;
  private long[] keys = new long[64];
  private int[] counts;
  private int size;
  private int[] slots = new int[128];

  CountTable(int columns) {
    this.columns = columns;
    counts = new int[64 * columns];
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

  void mark(int row, int bits) {
    counts[row * columns] |= bits;
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

  /** Adds all of another table's counts. */
  void addAll(CountTable other) {
    for (int from = 0; from < other.size; from++) {
      int to = row(other.keys[from]);
      for (int column = 0; column < columns; column++) {
        counts[to * columns + column] += other.counts[from * columns + column];
      }
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

  private Object writeReplace() {
    ByteBuffer bytes = ByteBuffer.allocate(size * (Long.BYTES + columns * Integer.BYTES));
    bytes.asLongBuffer().put(keys, 0, size);
    bytes.position(size * Long.BYTES).asIntBuffer().put(counts, 0, size * columns);
    return new Packed(columns, size, bytes.array());
  }

  /** As a table travels: bytes are written in one go, numbers a few at a time. */
  private record Packed(int columns, int size, byte[] bytes) implements Serializable {

    private Object readResolve() {
      CountTable table = new CountTable(columns);
      ByteBuffer packed = ByteBuffer.wrap(bytes);
      table.keys = new long[Math.max(size, 1)];
      table.counts = new int[table.keys.length * columns];
      table.size = size;
      packed.asLongBuffer().get(table.keys, 0, size);
      packed.position(size * Long.BYTES).asIntBuffer().get(table.counts, 0, size * columns);
      table.rebuild(Integer.highestOneBit(Math.max(size, 32)) * 4);
      return table;
    }
  }
}
