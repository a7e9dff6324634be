package org.trendpack.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * What is weighed in a text: its words, words that stand together, pieces of words (so that a
 * misspelling is not a new word), the concepts it speaks of, and any two of them.
 */
final class Traits {

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 30;

  private final Concepts concepts = new Concepts();

  /** All traits by name; one that a text has twice is there twice. */
  List<String> of(List<String> words) {
    List<String> traits = new ArrayList<>();
    words.forEach(word -> traits.addAll(ofWord(word)));
    traits.addAll(ofCompany(Stems.of(words)));
    return traits;
  }

  /** Those that a word has wherever it stands. */
  static List<String> ofWord(String word) {
    List<String> traits = new ArrayList<>();
    traits.add(Stems.of(word));
    String whole = "<" + word.substring(0, Math.min(word.length(), LONGEST_WORD)) + ">";
    for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
      for (int from = 0; from + length <= whole.length(); from++) {
        traits.add("#" + whole.substring(from, from + length));
      }
    }
    return traits;
  }

  /** Those that words have together. */
  List<String> ofCompany(List<String> stems) {
    List<String> traits = new ArrayList<>();
    String before = "^";
    for (String stem : stems) {
      traits.add(before + "_" + stem);
      before = stem;
    }
    traits.add(before + "_$");
    List<String> spokenOf = List.copyOf(concepts.in(stems));
    for (int i = 0; i < spokenOf.size(); i++) {
      String concept = "{" + spokenOf.get(i);
      traits.add(concept);
      for (int k = i + 1; k < spokenOf.size(); k++) {
        traits.add(concept + "{" + spokenOf.get(k));
      }
    }
    return traits;
  }
}
