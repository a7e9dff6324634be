package org.trendpack.scan;

import java.util.Arrays;

/**
 * Numbers and texts on their way to another task, one behind another in bytes; numbers near 0 take
 * one. Bytes are sent in one go, and there are far fewer of them than of the numbers in memory.
 */
final class PackedNumbers {

  /** Bytes of the longest number. */
  private static final int LONGEST = 10;

  private PackedNumbers() {}

  /** Packs. */
  static final class Writer {

    private byte[] bytes;
    private int size;

    /**
     * Begins.
     *
     * @param head bytes that are left for another use before the first number
     * @param room bytes at first, more than none; there can be more
     */
    Writer(int head, int room) {
      bytes = new byte[head + room];
      size = head;
    }

    /** Any number; those from 0 on are the shorter the smaller they are. */
    void number(long value) {
      ensure(LONGEST);
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        bytes[size++] = (byte) (rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    /** Any number; the shorter the nearer to 0, from either side. */
    void difference(long value) {
      number(value << 1 ^ value >> 63);
    }

    void text(byte[] source, int from, int length) {
      number(length);
      ensure(length);
      System.arraycopy(source, from, bytes, size, length);
      size += length;
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
      if (size + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }
  }

  /** Takes apart what a {@link Writer} packed, in the same order. */
  static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int head) {
      this.bytes = bytes;
      at = head;
    }

    boolean hasNext() {
      return at < bytes.length;
    }

    long number() {
      byte b = bytes[at++];
      if (b >= 0) {
        return b;
      }
      long value = b & 0x7F;
      for (int shift = 7; b < 0; shift += 7) {
        b = bytes[at++];
        value |= (b & 0x7FL) << shift;
      }
      return value;
    }

    long difference() {
      long folded = number();
      return folded >>> 1 ^ -(folded & 1);
    }

    /** Passes bytes, such as those of a text, and returns where they began. */
    int skip(int length) {
      at += length;
      return at - length;
    }
  }
}
