package org.trendpack.scan;

import java.util.Arrays;

/**
 * Which learners were at which domain, and whether they were refused there: a set of marks, each of
 * a row of {@link Tally#domains}, an account and two bits. One word holds a mark, so that to make
 * one again touches memory once: most visits ask for one. Not for several threads.
 */
final class LearnerMarks {

  static final int VISITED = 1;
  static final int WAS_BLOCKED = 2;

  private static final int BITS = 2;
  private static final int SMALLEST = 1 << 8;
  private static final int WAITING = 1 << 9;

  /** An open table, its length a power of two; 0 is an empty place. */
  private long[] slots = new long[SMALLEST];

  private int size;

  /**
   * Marks not yet in the table. Each is somewhere else in memory: put in one after another in a
   * tight loop they are waited for together, and not each by itself.
   */
  private final long[] waiting = new long[WAITING];

  private int waits;

  int size() {
    putAll();
    return size;
  }

  /**
   * Adds bits to a mark, which is made if it is not there.
   *
   * @param row below 2^29
   * @param bits at least one of {@link #VISITED} and {@link #WAS_BLOCKED}
   */
  void add(int row, int account, int bits) {
    waiting[waits++] = ((long) row << 32 | account) << BITS | bits;
    if (waits == WAITING) {
      putAll();
    }
  }

  private void putAll() {
    for (int i = 0; i < waits; i++) {
      put(waiting[i]);
    }
    waits = 0;
  }

  private void put(long mark) {
    int mask = slots.length - 1;
    int slot = slotOf(mark >>> BITS, mask);
    while (slots[slot] != 0) {
      if ((slots[slot] ^ mark) >>> BITS == 0) {
        slots[slot] |= mark;
        return;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = mark;
    if (++size * 3L > slots.length * 2L) {
      rebuild(slots.length * 2);
    }
  }

  private void rebuild(int length) {
    long[] old = slots;
    slots = new long[length];
    int mask = slots.length - 1;
    for (long mark : old) {
      if (mark != 0) {
        int slot = slotOf(mark >>> BITS, mask);
        while (slots[slot] != 0) {
          slot = slot + 1 & mask;
        }
        slots[slot] = mark;
      }
    }
  }

  private static int slotOf(long key, int mask) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
  }

  void pack(PackedNumbers.Writer packed) {
    packed.number(size());
    long before = 0;
    for (long mark : sorted()) {
      packed.number(mark - before);
      before = mark;
    }
  }

  /**
   * Adds another's marks.
   *
   * @param rows by row of the other's domains, the row here
   */
  void addAll(PackedNumbers.Reader packed, int[] rows) {
    int count = (int) packed.number();
    if (size() == 0 && count * 2L > slots.length) {
      rebuild(Integer.highestOneBit(count) * 4);
    }
    long mark = 0;
    for (int i = 0; i < count; i++) {
      mark += packed.number();
      add(rows[row(mark)], account(mark), bits(mark));
    }
  }

  /** By row, then by account. */
  long[] sorted() {
    long[] marks = new long[size()];
    int count = 0;
    for (long mark : slots) {
      if (mark != 0) {
        marks[count++] = mark;
      }
    }
    Arrays.sort(marks);
    return marks;
  }

  static int row(long mark) {
    return (int) (mark >>> 32 + BITS);
  }

  static int account(long mark) {
    return (int) (mark >>> BITS);
  }

  static boolean wasBlocked(long mark) {
    return (mark & WAS_BLOCKED) != 0;
  }

  private static int bits(long mark) {
    return (int) mark & (1 << BITS) - 1;
  }
}
