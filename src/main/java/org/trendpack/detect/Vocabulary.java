package org.trendpack.detect;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The words that patterns use, numbered from 1; known by a 64-bit hash of their bytes. */
final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The hash before any byte. */
  static final long HASH_START = 0xCBF29CE484222325L;

  static final long HASH_PRIME = 0x100000001B3L;

  private final HashNumbers ids = new HashNumbers(1 << 12);
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
    int known = ids.get(hash);
    return known == 0 ? add(hash, word.length()) : known;
  }

  /** Adds a word that it does not have, by its hash and how many characters it has. */
  int add(long hash, int length) {
    ids.put(hash, ++size);
    if (size >= lengths.length) {
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    lengths[size] = length;
    return size;
  }

  /** How many characters the word with this number has. */
  int length(int id) {
    return lengths[id];
  }

  /** The word's number, or 0. */
  int id(String word) {
    return ids.get(hash(word));
  }

  /** The number of the word with this hash, or 0. */
  int id(long hash) {
    return ids.get(hash);
  }

  /** Calls with each word's number and hash. */
  void forEach(HashNumbers.Visitor visitor) {
    ids.forEach(visitor);
  }
}
