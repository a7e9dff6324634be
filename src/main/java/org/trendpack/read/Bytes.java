package org.trendpack.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for signs in bytes, eight at a time. */
final class Bytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private Bytes() {}

  /** A sign eight times, as {@link #find} wants it. */
  static long eight(int sign) {
    return (sign & 0xFF) * ONES;
  }

  /** Eight bytes, the first one lowest. */
  static long eightAt(byte[] b, int from) {
    return (long) LONGS.get(b, from);
  }

  /** Where a sign is first, or {@code to}. */
  static int find(byte[] b, int from, int to, long eight) {
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long found = zeros((long) LONGS.get(b, p) ^ eight);
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    byte sign = (byte) eight;
    while (p < to && b[p] != sign) {
      p++;
    }
    return p;
  }

  /** Where either of two signs is first, or {@code to}. */
  static int find(byte[] b, int from, int to, long one, long other) {
    int p = from;
    for (; p + 8 <= to; p += 8) {
      long bytes = (long) LONGS.get(b, p);
      long found = zeros(bytes ^ one) | zeros(bytes ^ other);
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (p < to && b[p] != (byte) one && b[p] != (byte) other) {
      p++;
    }
    return p;
  }

  /** The top bit of each zero byte up to the first, and perhaps of some after it. */
  private static long zeros(long bytes) {
    return bytes - ONES & ~bytes & TOPS;
  }

  /** Whether a slice is an ASCII word, in any case. */
  static boolean isWord(byte[] b, int from, int to, byte[] lower) {
    if (to - from != lower.length) {
      return false;
    }
    for (int i = 0; i < lower.length; i++) {
      byte c = b[from + i];
      if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != lower[i]) {
        return false;
      }
    }
    return true;
  }
}
