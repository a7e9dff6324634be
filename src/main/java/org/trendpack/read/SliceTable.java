package org.trendpack.read;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers distinct byte slices from 0 in the order they are first seen; a hash table that makes no
 * object for a slice it knows. Not for several threads.
 */
public final class SliceTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final long SEED = 0x9E3779B97F4A7C15L;

  private byte[] store = new byte[1 << 12];
  private int stored;
  private int[] offsets = new int[64];
  private int size;

  /** The upper half of a slice's hash above its number, plus 1; 0 is an empty place. */
  private long[] slots = new long[128];

  private long[] hashes = new long[64];

  /** How many distinct slices it has seen. */
  public int size() {
    return size;
  }

  /** The slice's number; a new one if it was not seen before, which is then {@code size() - 1}. */
  public int number(byte[] bytes, int from, int to) {
    long hash = hash(bytes, from, to);
    int number = look(hash, bytes, from, to);
    return number < 0 ? add(hash, bytes, from, to) : number;
  }

  /** As {@link #number}, or -1 if the slice was not seen before. */
  public int find(byte[] bytes, int from, int to) {
    return look(hash(bytes, from, to), bytes, from, to);
  }

  private int look(long hash, byte[] bytes, int from, int to) {
    int mask = slots.length - 1;
    int slot = slot(hash, mask);
    for (long found = slots[slot]; found != 0; found = slots[slot]) {
      if ((found ^ hash) >>> 32 == 0 && same((int) found - 1, bytes, from, to)) {
        return (int) found - 1;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  /** The slice with this number. */
  public byte[] bytes(int number) {
    return Arrays.copyOfRange(store, offsets[number], offsets[number + 1]);
  }

  /** The text of the slice with this number. */
  public String text(int number) {
    return new String(
        store, offsets[number], offsets[number + 1] - offsets[number], StandardCharsets.UTF_8);
  }

  private int add(long hash, byte[] bytes, int from, int to) {
    int length = to - from;
    if (stored + length + Long.BYTES > store.length) {
      store = Arrays.copyOf(store, Math.max(store.length, stored + length) * 2);
    }
    if (size + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
      hashes = Arrays.copyOf(hashes, offsets.length);
    }
    System.arraycopy(bytes, from, store, stored, length);
    offsets[size] = stored;
    stored += length;
    offsets[size + 1] = stored;
    hashes[size] = hash;
    size++;
    if (size * 2 > slots.length) {
      grow();
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  private void grow() {
    slots = new long[slots.length * 2];
    for (int number = 0; number < size; number++) {
      place(number);
    }
  }

  private void place(int number) {
    int mask = slots.length - 1;
    int slot = slot(hashes[number], mask);
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = hashes[number] >>> 32 << 32 | number + 1;
  }

  private static int slot(long hash, int mask) {
    return (int) (hash >>> 8) & mask;
  }

  private boolean same(int number, byte[] bytes, int from, int to) {
    int at = offsets[number];
    if (offsets[number + 1] - at != to - from) {
      return false;
    }
    int i = from;
    for (; i + 8 <= to; i += 8, at += 8) {
      if ((long) LONGS.get(bytes, i) != (long) LONGS.get(store, at)) {
        return false;
      }
    }
    return tail(bytes, i, to) == ((long) LONGS.get(store, at) & mask(to - i));
  }

  /** A 64-bit hash of a slice. */
  public static long hash(byte[] bytes, int from, int to) {
    long hash = SEED ^ (to - from);
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = mix(hash ^ (long) LONGS.get(bytes, i));
    }
    return mix(hash ^ tail(bytes, i, to));
  }

  /** Fewer than eight bytes, the first one lowest. */
  static long tail(byte[] bytes, int from, int to) {
    if (from + Long.BYTES <= bytes.length) {
      return (long) LONGS.get(bytes, from) & mask(to - from);
    }
    long tail = 0;
    for (int i = to - 1; i >= from; i--) {
      tail = tail << 8 | bytes[i] & 0xFF;
    }
    return tail;
  }

  /** Keeps the lowest bytes, fewer than eight. */
  private static long mask(int bytes) {
    return (1L << bytes * 8) - 1;
  }

  private static final java.lang.invoke.VarHandle LONGS =
      java.lang.invoke.MethodHandles.byteArrayViewVarHandle(
          long[].class, java.nio.ByteOrder.LITTLE_ENDIAN);

  private static long mix(long x) {
    long high = Math.multiplyHigh(x ^ 0x2545F4914F6CDD1DL, SEED);
    return high ^ x * SEED ^ x >>> 29;
  }
}
