package org.trendpack.detect;

import java.io.Serializable;
import java.util.List;

/**
 * A compiled pattern: every part must be in the text, in any order.
 *
 * @param text as written
 */
record Pattern(String text, List<Part> parts) implements Serializable {

  /** Elements that follow one another. */
  record Part(List<Element> elements) implements Serializable {}

  /**
   * A word, a choice of phrases, or a gap.
   *
   * @param choices phrases, each a list of positions, each the sorted ids of the words that fit
   * @param gap how many words may stand here that nothing is asked of; then there are no choices
   */
  record Element(int[][][] choices, boolean isOptional, int gap) implements Serializable {}
}
