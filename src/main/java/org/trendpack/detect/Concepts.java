package org.trendpack.detect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A thesaurus: which words and short phrases mean much the same. What is learnt of one wording is
 * so known of the others. Read from {@code lexicon/concepts.txt}, a concept a line.
 */
final class Concepts {

  private static final int LONGEST_PHRASE = 4;

  private final Map<String, Set<String>> byPhrase = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  Concepts() {
    for (String line : Misspellings.lines("/lexicon/concepts.txt")) {
      int colon = line.indexOf(": ");
      String concept = line.substring(0, colon).intern();
      for (String member : line.substring(colon + 2).split(", ")) {
        List<String> stems = Stems.of(Words.of(member));
        byPhrase.computeIfAbsent(String.join(" ", stems), none -> new HashSet<>(2)).add(concept);
        firstWords.add(stems.get(0));
      }
    }
  }

  /** The concepts that a text of these stems speaks of, sorted. */
  Collection<String> in(List<String> stems) {
    Set<String> found = new TreeSet<>();
    for (int from = 0; from < stems.size(); from++) {
      if (firstWords.contains(stems.get(from))) {
        StringBuilder phrase = new StringBuilder();
        int end = Math.min(stems.size(), from + LONGEST_PHRASE);
        for (int i = from; i < end; i++) {
          phrase.append(i == from ? "" : " ").append(stems.get(i));
          found.addAll(byPhrase.getOrDefault(phrase.toString(), Set.of()));
        }
      }
    }
    return found;
  }
}
