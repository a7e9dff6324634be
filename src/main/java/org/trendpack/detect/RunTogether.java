package org.trendpack.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts words that were written without spaces, all of which the lexicon must know. */
final class RunTogether {

  private static final int LONGEST = 40;
  private static final int LONGEST_WORD = 18;

  /** A word of so few letters is likely to be a splinter of another. */
  private static final double LEAST_LETTERS = 2.6;

  private static final Set<String> SHORT =
      Set.of(
          "i", "a", "me", "my", "to", "is", "it", "do", "am", "he", "so", "no", "at", "in", "on",
          "of", "or", "up", "we", "go", "be", "by", "an", "as", "if", "us", "im");

  private RunTogether() {}

  /** The words with spaces between them; null if they cannot all be told. */
  static @Nullable String split(String text, Vocabulary vocabulary) {
    int length = text.length();
    if (length > LONGEST) {
      return null;
    }
    int[] pieces = new int[length + 1];
    int[] start = new int[length + 1];
    java.util.Arrays.fill(pieces, Integer.MAX_VALUE);
    pieces[0] = 0;
    for (int end = 1; end <= length; end++) {
      for (int from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
        if (pieces[from] != Integer.MAX_VALUE
            && pieces[from] + 1 < pieces[end]
            && isWord(text.substring(from, end), vocabulary)) {
          pieces[end] = pieces[from] + 1;
          start[end] = from;
        }
      }
    }
    int count = pieces[length];
    if (count == Integer.MAX_VALUE || count < 2 || length < count * LEAST_LETTERS) {
      return null;
    }
    StringBuilder words = new StringBuilder(text);
    for (int at = start[length]; at > 0; at = start[at]) {
      words.insert(at, ' ');
    }
    return words.toString();
  }

  private static boolean isWord(String word, Vocabulary vocabulary) {
    return word.length() < 3 ? SHORT.contains(word) : vocabulary.id(word) > 0;
  }
}
