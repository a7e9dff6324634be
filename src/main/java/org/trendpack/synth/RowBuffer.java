package org.trendpack.synth;

import java.util.Arrays;

/** Bytes of rows, put together without an object per row. */
final class RowBuffer {

  /** More than any one row or address needs. */
  static final int ROW_LIMIT = 8192;

  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int number = 0; number < 100; number++) {
      TENS[number] = (byte) ('0' + number / 10);
      ONES[number] = (byte) ('0' + number % 10);
    }
  }

  private byte[] bytes = new byte[1 << 17];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Makes room for one row; the put methods do not check again. */
  void beginRow() {
    if (bytes.length - size < ROW_LIMIT) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  void put(byte value) {
    bytes[size++] = value;
  }

  void put(byte[] piece) {
    put(piece, piece.length);
  }

  void put(byte[] piece, int length) {
    System.arraycopy(piece, 0, bytes, size, length);
    size += length;
  }

  void putTwoDigits(int number) {
    bytes[size] = TENS[number];
    bytes[size + 1] = ONES[number];
    size += 2;
  }

  void putNumber(long number) {
    if (number < 100) {
      if (number >= 10) {
        bytes[size++] = TENS[(int) number];
      }
      bytes[size++] = ONES[(int) number];
    } else {
      putNumber(number / 100);
      putTwoDigits((int) (number % 100));
    }
  }

  /** Right-aligned in {@code width} columns, as Squid writes durations. */
  void putPadded(int number, int width) {
    int digits = number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10_000 ? 4 : 5;
    for (int column = digits; column < width; column++) {
      put((byte) ' ');
    }
    putNumber(number);
  }
}
