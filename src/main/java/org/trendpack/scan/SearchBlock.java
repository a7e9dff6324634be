package org.trendpack.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Searches on their way to the task that collapses keystrokes, packed into bytes: an object for
 * each would cost more than all else that is done with it.
 */
final class SearchBlock {

  /** Bytes before the first search, which tell how many there are. */
  private static final int HEAD = Integer.BYTES;

  private byte[] bytes = new byte[1 << 12];
  private int size = HEAD;
  private int searches;
  private final Map<String, Integer> names = new HashMap<>();

  boolean isEmpty() {
    return searches == 0;
  }

  byte[] toBytes() {
    byte[] all = Arrays.copyOf(bytes, size);
    ByteBuffer.wrap(all).putInt(searches);
    return all;
  }

  /** How many searches a block has packed. */
  static int searches(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  /** Begins the next search; what is known of it is to follow. */
  void begin() {
    searches++;
  }

  void number(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(byte[] source, int from, int length) {
    number(length);
    ensure(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  /** A text that comes again and again; written out once. */
  void name(String name) {
    Integer known = names.get(name);
    if (known != null) {
      number(known);
      return;
    }
    names.put(name, names.size() + 1);
    number(0);
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    text(text, 0, text.length);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /** Takes apart what a block packed. */
  static final class Reader {

    private final byte[] bytes;
    private final ToIntFunction<String> numbers;
    private final LongList names = new LongList();
    private int at = HEAD;

    /**
     * Begins at the first search.
     *
     * @param numbers of names, of this block and others
     */
    Reader(byte[] bytes, ToIntFunction<String> numbers) {
      this.bytes = bytes;
      this.numbers = numbers;
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

    /** The number of a name. */
    int name() {
      int known = (int) number();
      if (known > 0) {
        return (int) names.at(known - 1);
      }
      int length = (int) number();
      int from = skip(length);
      int number = numbers.applyAsInt(new String(bytes, from, length, StandardCharsets.UTF_8));
      names.add(number);
      return number;
    }

    /** Passes bytes and returns where they began. */
    int skip(int length) {
      at += length;
      return at - length;
    }
  }
}
