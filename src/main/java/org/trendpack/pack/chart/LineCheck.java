package org.trendpack.pack.chart;

import java.util.Arrays;

/**
 * The Adler-32 of lines (RFC 1950, section 8.2) that are mostly zeros, which it passes over: a zero
 * leaves the sum of the bytes as it is and adds it once more to the sum of those sums.
 */
final class LineCheck {

  private static final int MODULUS = 65_521;

  private final byte[] zeros;
  private long sum = 1;
  private long sumOfSums;

  /**
   * Begins.
   *
   * @param length bytes of the longest line
   */
  LineCheck(int length) {
    zeros = new byte[length];
  }

  void update(byte[] line) {
    int at = 0;
    while (at < line.length) {
      for (; at < line.length && line[at] != 0; at++) {
        sum += line[at] & 0xFF;
        sumOfSums += sum;
      }
      int next = Arrays.mismatch(line, at, line.length, zeros, 0, line.length - at);
      int count = next < 0 ? line.length - at : next;
      sum %= MODULUS;
      sumOfSums = (sumOfSums + count * sum) % MODULUS;
      at += count;
    }
  }

  /** The four bytes, highest first, as one number. */
  int value() {
    return (int) (sumOfSums << 16 | sum);
  }
}
