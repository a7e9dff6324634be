package org.trendpack.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A compiled pattern: every part must be in the text, in any order.
 *
 * @param text as written
 * @param isWhole whether nothing else may be in the text
 */
record Pattern(String text, List<Part> parts, boolean isWhole) implements Serializable {

  /** Elements that follow one another. */
  record Part(List<Element> elements) implements Serializable {}

  /**
   * A word, a choice of phrases, or a gap.
   *
   * @param choices phrases, each a list of positions, each the sorted ids of the words that fit
   * @param firsts the words that any choice begins with, sorted
   * @param begunBy for each of those words the choices that it begins, in their order
   * @param gap how many words may stand here that nothing is asked of; then there are no choices
   */
  record Element(int[][][] choices, int[] firsts, int[][] begunBy, boolean isOptional, int gap)
      implements Serializable {

    static Element gap(int width) {
      return new Element(new int[0][][], new int[0], new int[0][], true, width);
    }

    static Element of(int[][][] choices, boolean optional) {
      TreeMap<Integer, List<Integer>> begun = new TreeMap<>();
      for (int choice = 0; choice < choices.length; choice++) {
        for (int word : choices[choice][0]) {
          begun.computeIfAbsent(word, none -> new ArrayList<>()).add(choice);
        }
      }
      return new Element(
          choices,
          ints(begun.keySet()),
          begun.values().stream().map(Element::ints).toArray(int[][]::new),
          optional,
          0);
    }

    private static int[] ints(Collection<Integer> numbers) {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The choices that a word begins; none is {@link #NONE}. */
    int[] begunBy(int word) {
      int at = Arrays.binarySearch(firsts, word);
      return at < 0 ? NONE : begunBy[at];
    }
  }

  static final int[] NONE = new int[0];
}
