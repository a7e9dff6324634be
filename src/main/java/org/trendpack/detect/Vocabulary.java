package org.trendpack.detect;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words that patterns use, numbered from 1; known by a 64-bit hash of their bytes. */
final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The hash before any byte. */
  static final long HASH_START = 0xCBF29CE484222325L;

  private static final long HASH_PRIME = 0x100000001B3L;

  private long[] hashes = new long[1 << 12];
  private int[] ids = new int[1 << 12];
  private int size;

  /** Length of each word, by its number. */
  private int[] lengths = new int[1 << 12];

  /** The hash with one byte more (FNV-1a). */
  static long hash(long hash, byte b) {
    return (hash ^ b & 0xFF) * HASH_PRIME;
  }

  static long hash(String word) {
    long hash = HASH_START;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return hash(word.getBytes(StandardCharsets.UTF_8));
      }
      hash = hash(hash, (byte) word.charAt(i));
    }
    return hash;
  }

  private static long hash(byte[] bytes) {
    long hash = HASH_START;
    for (byte b : bytes) {
      hash = hash(hash, b);
    }
    return hash;
  }

  int size() {
    return size;
  }

  /** The word's number, a new one if it has none. */
  int add(String word) {
    long hash = hash(word);
    int slot = slot(hash);
    if (ids[slot] != 0) {
      return ids[slot];
    }
    hashes[slot] = hash;
    ids[slot] = ++size;
    if (size >= lengths.length) {
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    lengths[size] = word.length();
    int id = size;
    if (size * 2 > ids.length) {
      grow();
    }
    return id;
  }

  /** How many characters the word with this number has. */
  int length(int id) {
    return lengths[id];
  }

  /** The word's number, or 0. */
  int id(String word) {
    return ids[slot(hash(word))];
  }

  /** The number of the word with this hash, or 0. */
  int id(long hash) {
    return ids[slot(hash)];
  }

  /** Calls with each word's number and hash. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != 0) {
        visitor.visit(ids[i], hashes[i]);
      }
    }
  }

  /** Takes a word's number and hash. */
  interface Visitor {
    void visit(int id, long hash);
  }

  private int slot(long hash) {
    int mask = ids.length - 1;
    int slot = (int) (hash ^ hash >>> 29) & mask;
    while (ids[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldIds = ids;
    hashes = new long[oldHashes.length * 2];
    ids = new int[oldIds.length * 2];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
