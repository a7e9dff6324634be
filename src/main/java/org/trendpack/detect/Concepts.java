package org.trendpack.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A thesaurus: which words and short phrases mean much the same. What is learnt of one wording is
 * so known of the others. Read from {@code lexicon/concepts.txt}, a concept a line.
 */
final class Concepts {

  /** The hashes of the concepts, by phrase; of none for the beginning of a longer phrase. */
  private final Map<String, long[]> byPhrase = new HashMap<>();

  Concepts() {
    for (String line : Misspellings.lines("/lexicon/concepts.txt")) {
      int colon = line.indexOf(": ");
      long concept = Vocabulary.hash(line.substring(0, colon));
      for (String member : line.substring(colon + 2).split(", ")) {
        String phrase = "";
        for (String stem : Stems.of(Words.of(member))) {
          phrase = phrase.isEmpty() ? stem : phrase + " " + stem;
          byPhrase.putIfAbsent(phrase, new long[0]);
        }
        byPhrase.computeIfPresent(phrase, (same, others) -> with(others, concept));
      }
    }
  }

  /** The hashes of the concepts that a text of these stems speaks of, each once and in order. */
  long[] in(List<String> stems) {
    long[] found = {};
    for (int from = 0; from < stems.size(); from++) {
      String phrase = stems.get(from);
      long[] concepts = byPhrase.get(phrase);
      for (int next = from + 1; concepts != null; next++) {
        for (long concept : concepts) {
          found = with(found, concept);
        }
        if (next == stems.size()) {
          break;
        }
        phrase = phrase + " " + stems.get(next);
        concepts = byPhrase.get(phrase);
      }
    }
    return found;
  }

  private static long[] with(long[] others, long concept) {
    int place = Arrays.binarySearch(others, concept);
    if (place >= 0) {
      return others;
    }
    int at = -place - 1;
    long[] all = Arrays.copyOf(others, others.length + 1);
    System.arraycopy(others, at, all, at + 1, others.length - at);
    all[at] = concept;
    return all;
  }
}
