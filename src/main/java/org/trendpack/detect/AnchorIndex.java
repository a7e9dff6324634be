package org.trendpack.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** From a word to the patterns that cannot match without it or one of its like. */
final class AnchorIndex {

  static final int[] NONE = new int[0];

  private static final int FILTER_BITS = 1 << 16;

  /** Words share a guard's bits by their number. */
  private static final int GUARD_BITS = 1 << 10;

  private final int[][] patterns;

  /** For each pattern the words of which one must be in a text as well, as bits; null if none. */
  private final long[] @Nullable [] guards;

  private final long[] filter = new long[FILTER_BITS / 64];
  private final Vocabulary vocabulary;

  /** Letters and digits in lower case, else 0. */
  private final byte[] wordSigns = new byte[256];

  AnchorIndex(Vocabulary vocabulary, List<Anchor> anchors) {
    this.vocabulary = vocabulary;
    guards = new long[anchors.size()][];
    for (int number = 0; number < guards.length; number++) {
      guards[number] = guard(anchors.get(number).company());
    }
    patterns = byWord(anchors);
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

  private static long @Nullable [] guard(int[] company) {
    if (company.length == 0) {
      return null;
    }
    long[] guard = new long[GUARD_BITS / 64];
    for (int word : company) {
      guard[(word & GUARD_BITS - 1) >>> 6] |= 1L << word;
    }
    return guard;
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
      if (word > 0 && (guard[(word & GUARD_BITS - 1) >>> 6] & 1L << word) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A letter or digit in lower case; 0 for what separates words. */
  byte wordSign(byte b) {
    return wordSigns[b & 0xFF];
  }

  boolean mayMatch(byte[] bytes, int from, int to) {
    long hash = Vocabulary.HASH_START;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      byte sign = wordSigns[b & 0xFF];
      if (sign != 0) {
        hash = Vocabulary.hash(hash, sign);
        continue;
      }
      if (hash != Vocabulary.HASH_START && isAnchor(hash)) {
        return true;
      }
      hash = Vocabulary.HASH_START;
      if (b < 0 || b == '\'' || b == '`') {
        return true;
      }
      if (b == '%') {
        if (!isEncodedSign(bytes, i, to)) {
          return true;
        }
        i += 2;
      }
    }
    return hash != Vocabulary.HASH_START && isAnchor(hash);
  }

  /** Whether an escape stands for a sign that separates words, such as {@code %20}. */
  private static boolean isEncodedSign(byte[] bytes, int at, int to) {
    if (at + 2 >= to) {
      return false;
    }
    byte high = bytes[at + 1];
    byte low = bytes[at + 2];
    byte lower = (byte) (low | 0x20);
    boolean letter = lower >= 'a' && lower <= 'f';
    boolean digit = low >= '0' && low <= '9';
    boolean apostrophe = high == '2' && low == '7';
    return (high == '2' && (digit || letter) && !apostrophe) || (high == '3' && letter);
  }

  private boolean isAnchor(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    return (filter[bit >>> 6] & 1L << bit) != 0 && patternsOf(vocabulary.id(hash)).length > 0;
  }

  private void setFilter(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    filter[bit >>> 6] |= 1L << bit;
  }
}
