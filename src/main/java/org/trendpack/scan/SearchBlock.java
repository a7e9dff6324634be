package org.trendpack.scan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * Searches on their way to the task that collapses keystrokes, packed into bytes: an object for
 * each would cost more than all else that is done with it.
 */
final class SearchBlock {

  /** Bytes before the first search, which tell how many there are. */
  private static final int HEAD = Integer.BYTES;

  private final PackedNumbers.Writer packed = new PackedNumbers.Writer(HEAD, 1 << 12);
  private int searches;

  boolean isEmpty() {
    return searches == 0;
  }

  byte[] toBytes() {
    byte[] all = packed.toBytes();
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
    packed.number(value);
  }

  void text(byte[] source, int from, int length) {
    packed.text(source, from, length);
  }

  /** A text that comes again and again; written out once. */
  void name(String name) {
    packed.name(name);
  }

  /** Takes apart what a block packed. */
  static final class Reader {

    private final byte[] bytes;
    private final PackedNumbers.Reader packed;
    private final ToIntFunction<String> numbers;
    private final LongList names = new LongList();

    /**
     * Begins at the first search.
     *
     * @param numbers of names, of this block and others
     */
    Reader(byte[] bytes, ToIntFunction<String> numbers) {
      this.bytes = bytes;
      this.numbers = numbers;
      packed = new PackedNumbers.Reader(bytes, HEAD);
    }

    boolean hasNext() {
      return packed.hasNext();
    }

    long number() {
      return packed.number();
    }

    /** The number of a name. */
    int name() {
      int known = (int) number();
      if (known > 0) {
        return (int) names.at(known - 1);
      }
      int length = (int) number();
      int from = packed.skip(length);
      int number = numbers.applyAsInt(new String(bytes, from, length, StandardCharsets.UTF_8));
      names.add(number);
      return number;
    }

    /** Copies bytes and returns where their copy ends. */
    int copy(int length, byte[] target, int at) {
      System.arraycopy(bytes, packed.skip(length), target, at, length);
      return at + length;
    }
  }
}
