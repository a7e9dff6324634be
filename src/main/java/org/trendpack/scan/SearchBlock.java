package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches on their way to the task that collapses keystrokes, packed into bytes: an object for
 * each would cost more than all else that is done with it.
 */
final class SearchBlock {

  private byte[] bytes = new byte[1 << 12];
  private int size;
  private final Map<String, Integer> names = new HashMap<>();

  boolean isEmpty() {
    return size == 0;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
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
    private final List<String> names = new ArrayList<>();
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean hasNext() {
      return at < bytes.length;
    }

    long number() {
      long value = 0;
      int shift = 0;
      byte b;
      do {
        b = bytes[at++];
        value |= (b & 0x7FL) << shift;
        shift += 7;
      } while (b < 0);
      return value;
    }

    String name() {
      int known = (int) number();
      if (known > 0) {
        return names.get(known - 1);
      }
      String name = new String(text(), StandardCharsets.UTF_8);
      names.add(name);
      return name;
    }

    byte[] text() {
      int length = (int) number();
      byte[] text = Arrays.copyOfRange(bytes, at, at + length);
      at += length;
      return text;
    }
  }
}
