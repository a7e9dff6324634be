package org.trendpack.detect;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a word to the patterns that cannot match without it or one of its like. */
final class AnchorIndex {

  static final int[] NONE = new int[0];

  private static final int FILTER_BITS = 1 << 16;

  /** Words share a guard's bits by their hash. */
  private static final int GUARD_BITS = 1 << 10;

  private final int[][] patterns;

  /** For each pattern the words of which one must be in a text as well, as bits; null if none. */
  private final long[] @Nullable [] guards;

  /** For each word the guards of all patterns that it anchors together; null if one has none. */
  private final long[] @Nullable [] company;

  /** The bit of each word in guards. */
  private final short[] bits;

  private final long[] filter = new long[FILTER_BITS / 64];
  private final Vocabulary vocabulary;

  /** Letters and digits in lower case, else 0. */
  private final byte[] wordSigns = new byte[256];

  AnchorIndex(Vocabulary vocabulary, List<Anchor> anchors) {
    this.vocabulary = vocabulary;
    bits = new short[vocabulary.size() + 1];
    vocabulary.forEach((id, hash) -> bits[id] = guardBit(hash));
    guards = new long[anchors.size()][];
    for (int number = 0; number < guards.length; number++) {
      guards[number] = guard(anchors.get(number).company());
    }
    patterns = byWord(anchors);
    company = new long[patterns.length][];
    Arrays.setAll(company, word -> together(patterns[word]));
    vocabulary.forEach(
        (id, hash) -> {
          if (patterns[id].length > 0) {
            setFilter(hash);
          }
        });
    for (int c = 0; c < 256; c++) {
      boolean lower = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      boolean upper = c >= 'A' && c <= 'Z';
      wordSigns[c] = (byte) (lower || digit ? c : upper ? c | 0x20 : 0);
    }
  }

  private long @Nullable [] guard(int[] words) {
    if (words.length == 0) {
      return null;
    }
    long[] guard = new long[GUARD_BITS / 64];
    for (int word : words) {
      guard[bits[word] >>> 6] |= 1L << bits[word];
    }
    return guard;
  }

  private long @Nullable [] together(int[] some) {
    long[] all = new long[some.length == 0 ? 0 : GUARD_BITS / 64];
    for (int pattern : some) {
      long[] guard = guards[pattern];
      if (guard == null) {
        return null;
      }
      for (int i = 0; i < all.length; i++) {
        all[i] |= guard[i];
      }
    }
    return all;
  }

  private int[][] byWord(List<Anchor> anchors) {
    int[] counts = new int[vocabulary.size() + 1];
    for (Anchor anchor : anchors) {
      for (int word : anchor.words()) {
        counts[word]++;
      }
    }
    int[][] byWord = new int[counts.length][];
    for (int word = 0; word < counts.length; word++) {
      byWord[word] = counts[word] == 0 ? NONE : new int[counts[word]];
    }
    for (int number = anchors.size() - 1; number >= 0; number--) {
      for (int word : anchors.get(number).words()) {
        byWord[word][--counts[word]] = number;
      }
    }
    return byWord;
  }

  /** The patterns that this word anchors. */
  int[] patternsOf(int word) {
    return word < patterns.length ? patterns[word] : NONE;
  }

  /**
   * Whether a text of these words has what the pattern needs beside its anchor, as far as is
   * cheaply told.
   */
  boolean mayMatch(int pattern, int[] words) {
    long[] guard = guards[pattern];
    if (guard == null) {
      return true;
    }
    for (int word : words) {
      if (word > 0 && has(guard, bits[word])) {
        return true;
      }
    }
    return false;
  }

  /** A letter or digit in lower case; 0 for what separates words. */
  byte wordSign(byte b) {
    return wordSigns[b & 0xFF];
  }

  /** The number of the word with this hash if it anchors any pattern, else 0. */
  int anchor(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    if ((filter[bit >>> 6] & 1L << bit) == 0) {
      return 0;
    }
    int word = vocabulary.id(hash);
    return patternsOf(word).length > 0 ? word : 0;
  }

  /** Whether every pattern that a word anchors needs another word beside it. */
  boolean needsCompany(int word) {
    return company[word] != null;
  }

  /** Whether any pattern that a word anchors may have what it needs in words of these bits. */
  boolean mayMatch(int word, short[] wordBits, int count) {
    long[] needed = company[word];
    if (needed == null) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      if (has(needed, wordBits[i])) {
        return true;
      }
    }
    return false;
  }

  /** The bit of a guard that the word with this hash shares with others. */
  static short guardBit(long hash) {
    return (short) (hash >>> 20 & GUARD_BITS - 1);
  }

  private static boolean has(long[] guard, short bit) {
    return (guard[bit >>> 6] & 1L << bit) != 0;
  }

  private void setFilter(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    filter[bit >>> 6] |= 1L << bit;
  }
}
