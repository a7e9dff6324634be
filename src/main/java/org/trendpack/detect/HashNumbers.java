package org.trendpack.detect;

import java.io.Serializable;

/** A number, not 0, for each of many 64-bit hashes (open addressing). */
final class HashNumbers implements Serializable {

  private static final long serialVersionUID = 1L;

  private long[] hashes;
  private int[] numbers;
  private int size;

  /** With room for half as many as these, a power of two, before it grows. */
  HashNumbers(int slots) {
    hashes = new long[slots];
    numbers = new int[slots];
  }

  /** The hash's number, or 0. */
  int get(long hash) {
    return numbers[slot(hash)];
  }

  /** Gives a hash that has none a number. */
  void put(long hash, int number) {
    if (++size * 2 > hashes.length) {
      grow();
    }
    int slot = slot(hash);
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  /** Calls with each number and its hash. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0) {
        visitor.visit(numbers[i], hashes[i]);
      }
    }
  }

  /** Takes a number and its hash. */
  interface Visitor {
    void visit(int number, long hash);
  }

  private int slot(long hash) {
    int mask = numbers.length - 1;
    int slot = (int) (hash ^ hash >>> 29) & mask;
    while (numbers[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new long[oldHashes.length * 2];
    numbers = new int[oldHashes.length * 2];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
