package org.trendpack.detect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Numbers and texts one behind another in bytes; small numbers take one. */
final class PackedBytes {

  private PackedBytes() {}

  /** Packs. */
  static final class Writer {

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** A number from 0 on. */
    void number(int value) {
      int rest = value;
      while (rest > 0x7F) {
        put((byte) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      put((byte) rest);
    }

    void hash(long value) {
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        put((byte) (value >>> shift));
      }
    }

    void text(String text) {
      byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
      number(encoded.length);
      bytes(encoded);
    }

    /** So many numbers, each by what it is more than the one before it. */
    void ascending(int[] numbers) {
      number(numbers.length);
      int before = 0;
      for (int number : numbers) {
        number(number - before);
        before = number;
      }
    }

    void bytes(byte[] more) {
      for (byte b : more) {
        put(b);
      }
    }

    byte[] toBytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void put(byte b) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, size * 2);
      }
      bytes[size++] = b;
    }
  }

  /** Takes apart what a {@link Writer} packed, in the same order. */
  static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes, int from) {
      this.bytes = bytes;
      at = from;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    long hash() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        value |= (bytes[at++] & 0xFFL) << shift;
      }
      return value;
    }

    String text() {
      int length = number();
      return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    int[] ascending() {
      int[] numbers = new int[number()];
      int before = 0;
      for (int i = 0; i < numbers.length; i++) {
        before += number();
        numbers[i] = before;
      }
      return numbers;
    }

    /** As many things as the number at hand says. */
    <T> T[] array(IntFunction<T[]> empty, Function<Reader, T> one) {
      T[] all = empty.apply(number());
      for (int i = 0; i < all.length; i++) {
        all[i] = one.apply(this);
      }
      return all;
    }

    /** Passes so many bytes and returns where they begin. */
    int skip(int length) {
      at += length;
      return at - length;
    }
  }
}
