package org.trendpack.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tries one pattern on the words of one text. */
final class PatternMatch {

  private static final int NO = -1;

  private final int[] ids;
  private final int count;
  private int skipped;

  /**
   * For a text.
   *
   * @param ids the words' numbers: 0 for those no pattern uses, -1 for barriers
   */
  PatternMatch(int[] ids) {
    this.ids = ids;
    this.count = ids.length;
  }

  /** First word, last word and number of words that fit; null if the pattern does not match. */
  int @Nullable [] find(Pattern pattern) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    int words = 0;
    for (Pattern.Part part : pattern.parts()) {
      int[] span = find(part);
      if (span == null) {
        return null;
      }
      first = Math.min(first, span[0]);
      last = Math.max(last, span[1]);
      words += span[2];
    }
    boolean isAll = first == 0 && last == count - 1;
    return pattern.isWhole() && !isAll ? null : new int[] {first, last, words};
  }

  private int @Nullable [] find(Pattern.Part part) {
    for (int start = 0; start < count; start++) {
      skipped = 0;
      int end = match(part, 0, start);
      if (end > start) {
        return new int[] {start, end - 1, end - start - skipped};
      }
    }
    return null;
  }

  /**
   * Where the elements from this one on end if they begin at the word; {@link #NO} if they do not.
   */
  private int match(Pattern.Part part, int index, int at) {
    if (index == part.elements().size()) {
      return at;
    }
    Pattern.Element element = part.elements().get(index);
    if (element.gap() > 0) {
      return gap(part, index, element.gap(), at);
    }
    for (int choice : at < count && ids[at] > 0 ? element.begunBy(ids[at]) : Pattern.NONE) {
      int[][] phrase = element.choices()[choice];
      if (fits(phrase, at)) {
        int end = match(part, index + 1, at + phrase.length);
        if (end >= 0) {
          return end;
        }
      }
    }
    // An optional element at the start would only widen the search for the next start.
    return element.isOptional() ? match(part, index + 1, at) : NO;
  }

  private int gap(Pattern.Part part, int index, int widest, int at) {
    for (int width = 0; width <= widest; width++) {
      if (width > 0 && (at + width > count || ids[at + width - 1] < 0)) {
        return NO;
      }
      int end = match(part, index + 1, at + width);
      if (end >= 0) {
        skipped += width;
        return end;
      }
    }
    return NO;
  }

  /** Whether the words after the first, which is known to fit, are the phrase's. */
  private boolean fits(int[][] phrase, int at) {
    if (at + phrase.length > count) {
      return false;
    }
    for (int i = 1; i < phrase.length; i++) {
      if (ids[at + i] <= 0 || Arrays.binarySearch(phrase[i], ids[at + i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
