package org.trendpack.detect;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A compiled pattern: every part must be in the text, in any order. */
final class Pattern {

  private final String text;
  private final boolean isWhole;
  private final Supplier<List<Part>> source;

  /** Made when first asked for, because most patterns never are; several threads may make it. */
  private @Nullable List<Part> parts;

  /**
   * A pattern as it is written.
   *
   * @param isWhole whether nothing else may be in the text
   * @param source makes the same parts whenever it is asked
   */
  Pattern(String text, boolean isWhole, Supplier<List<Part>> source) {
    this.text = text;
    this.isWhole = isWhole;
    this.source = source;
  }

  String text() {
    return text;
  }

  boolean isWhole() {
    return isWhole;
  }

  List<Part> parts() {
    List<Part> made = parts;
    if (made == null) {
      made = source.get();
      parts = made;
    }
    return made;
  }

  /** Elements that follow one another. */
  record Part(List<Element> elements) {}

  /**
   * A word, a choice of phrases, or a gap.
   *
   * @param choices phrases, each a list of positions, each the sorted ids of the words that fit
   * @param firsts the words that any choice begins with, sorted
   * @param begunBy for each of those words the choices that it begins, in their order
   * @param gap how many words may stand here that nothing is asked of; then there are no choices
   */
  record Element(int[][][] choices, int[] firsts, int[][] begunBy, boolean isOptional, int gap) {

    static Element gap(int width) {
      return new Element(new int[0][][], new int[0], new int[0][], true, width);
    }

    static Element of(int[][][] choices) {
      int begins = 0;
      for (int[][] choice : choices) {
        begins += choice[0].length;
      }
      // A word and the choice that it begins, so that sorting brings the choices of a word
      // together.
      long[] pairs = new long[begins];
      int count = 0;
      for (int choice = 0; choice < choices.length; choice++) {
        for (int word : choices[choice][0]) {
          pairs[count++] = (long) word << 32 | choice;
        }
      }
      Arrays.sort(pairs);
      int[] firsts =
          Arrays.stream(pairs).mapToInt(pair -> (int) (pair >>> 32)).distinct().toArray();
      int[][] begunBy = new int[firsts.length][];
      int from = 0;
      for (int i = 0; i < firsts.length; i++) {
        int to = from;
        while (to < count && (int) (pairs[to] >>> 32) == firsts[i]) {
          to++;
        }
        begunBy[i] = new int[to - from];
        for (int k = from; k < to; k++) {
          begunBy[i][k - from] = (int) pairs[k];
        }
        from = to;
      }
      return new Element(choices, firsts, begunBy, false, 0);
    }

    /** The same, but it may be left out. */
    Element orNothing() {
      return new Element(choices, firsts, begunBy, true, gap);
    }

    /** The choices that a word begins; none is {@link #NONE}. */
    int[] begunBy(int word) {
      int at = Arrays.binarySearch(firsts, word);
      return at < 0 ? NONE : begunBy[at];
    }
  }

  static final int[] NONE = new int[0];
}
