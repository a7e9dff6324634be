package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.SliceTable;

/**
 * Numbers and texts on their way to another task, one behind another in bytes; numbers near 0 take
 * one. Bytes are sent in one go, and there are far fewer of them than of the numbers in memory.
 */
final class PackedNumbers {

  /** Bytes of the longest number. */
  private static final int LONGEST = 10;

  /** Names that are known by the object; a power of two. */
  private static final int AT_HAND = 1 << 8;

  private PackedNumbers() {}

  /** Packs. */
  static final class Writer {

    private byte[] bytes;
    private int size;
    private final Map<String, Integer> names = new HashMap<>();

    /** The last names of each place, most of which come again as the same object. */
    private final @Nullable String[] atHand = new String[AT_HAND];

    private final int[] numbersAtHand = new int[AT_HAND];

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

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      text(utf8, 0, utf8.length);
    }

    /** A text that comes again and again; written out once: 0, then the text, else its number. */
    @SuppressWarnings("ReferenceEquality")
    void name(String name) {
      int place = name.hashCode() & AT_HAND - 1;
      if (atHand[place] == name) {
        number(numbersAtHand[place]);
        return;
      }
      Integer known = names.putIfAbsent(name, names.size() + 1);
      atHand[place] = name;
      numbersAtHand[place] = known == null ? names.size() : known;
      if (known == null) {
        number(0);
        text(name);
      } else {
        number(known);
      }
    }

    /** All texts of a table, in order of their numbers. */
    void names(SliceTable table) {
      number(table.size());
      for (int number = 0; number < table.size(); number++) {
        byte[] name = table.bytes(number);
        text(name, 0, name.length);
      }
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
    private final List<String> names = new ArrayList<>();

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

    String text() {
      int length = (int) number();
      return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    String name() {
      int known = (int) number();
      if (known == 0) {
        names.add(text());
        known = names.size();
      }
      return names.get(known - 1);
    }

    /** By number of a name in the table that was packed, its number in another. */
    int[] names(SliceTable table) {
      int[] numbers = new int[(int) number()];
      for (int number = 0; number < numbers.length; number++) {
        int length = (int) number();
        int from = skip(length);
        numbers[number] = table.number(bytes, from, from + length);
      }
      return numbers;
    }

    /** Passes bytes, such as those of a text, and returns where they began. */
    int skip(int length) {
      at += length;
      return at - length;
    }
  }
}
