package org.trendpack.read;

import java.util.Arrays;

/**
 * Knows the keys of a log's lines. A line mostly has the keys of the line before in their order, so
 * the key that followed last time is compared first, and looked up only if it is another. One for
 * each thread.
 */
final class KeyGuess {

  /** No key that can be guessed. */
  static final int NONE = -1;

  private static final int WORDS = 4;
  private static final int LONGEST = WORDS * Long.BYTES - 1;

  private final NamedColumns names;

  /** The key that came first in a line, and then by number that which followed each. */
  private int[] following = new int[64];

  private int[] lengths = new int[64];
  private long[] words = new long[64 * WORDS];
  private int last;

  KeyGuess(NamedColumns names) {
    this.names = names;
    Arrays.fill(following, NONE);
  }

  /** A line begins. */
  void begin() {
    last = 0;
  }

  /**
   * The key that stands here before an equals sign, or {@link #NONE} if another is to be looked
   * for.
   */
  int next(byte[] b, int from, int to) {
    int key = following[last];
    return key != NONE && isHere(key, b, from, to) ? key : NONE;
  }

  /** Whether the key that is expected next stands here before an equals sign. */
  boolean isNext(byte[] b, int from, int to) {
    return next(b, from, to) != NONE;
  }

  private boolean isHere(int key, byte[] b, int from, int to) {
    int end = from + lengths[key];
    if (end >= to || b[end] != '=') {
      return false;
    }
    int word = key * WORDS;
    int p = from;
    for (; p + Long.BYTES <= end; p += Long.BYTES) {
      if (Bytes.eightAt(b, p) != words[word++]) {
        return false;
      }
    }
    return SliceTable.tail(b, p, end) == words[word];
  }

  int length(int key) {
    return lengths[key];
  }

  /** What a key stands for that was guessed right; the one after it is expected next. */
  Column take(int key) {
    last = key + 1;
    return names.column(key);
  }

  /** What another key stands for; it is expected here in the lines to come. */
  Column learn(byte[] b, int from, int to) {
    int key = names.number(b, from, to);
    if (key < 0) {
      return Column.UNUSED;
    }
    if (to - from <= LONGEST) {
      remember(key, b, from, to);
      following[last] = key;
      last = key + 1;
    }
    return names.column(key);
  }

  private void remember(int key, byte[] b, int from, int to) {
    if (key + 2 > lengths.length) {
      int old = following.length;
      following = Arrays.copyOf(following, (key + 2) * 2);
      Arrays.fill(following, old, following.length, NONE);
      lengths = Arrays.copyOf(lengths, following.length);
      words = Arrays.copyOf(words, following.length * WORDS);
    }
    lengths[key] = to - from;
    int word = key * WORDS;
    int p = from;
    for (; p + Long.BYTES <= to; p += Long.BYTES) {
      words[word++] = Bytes.eightAt(b, p);
    }
    words[word] = SliceTable.tail(b, p, to);
  }
}
