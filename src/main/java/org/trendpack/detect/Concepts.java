package org.trendpack.detect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A thesaurus: which words and short phrases mean much the same. What is learnt of one wording is
 * so known of the others. Read from {@code lexicon/concepts.txt}, a concept a line.
 */
final class Concepts {

  /** By phrase, and by the beginning of each phrase, which may be of none. */
  private final Map<String, Set<String>> byPhrase = new HashMap<>();

  Concepts() {
    for (String line : Misspellings.lines("/lexicon/concepts.txt")) {
      int colon = line.indexOf(": ");
      String concept = line.substring(0, colon);
      for (String member : line.substring(colon + 2).split(", ")) {
        String phrase = "";
        for (String stem : Stems.of(Words.of(member))) {
          phrase = phrase.isEmpty() ? stem : phrase + " " + stem;
          byPhrase.putIfAbsent(phrase, Set.of());
        }
        byPhrase.compute(phrase, (same, others) -> with(others, concept));
      }
    }
  }

  private static Set<String> with(@Nullable Set<String> others, String concept) {
    if (others == null || others.isEmpty()) {
      return Set.of(concept);
    }
    Set<String> all = new HashSet<>(others);
    all.add(concept);
    return all;
  }

  /** The concepts that a text of these stems speaks of, sorted. */
  Collection<String> in(List<String> stems) {
    Set<String> found = new TreeSet<>();
    for (int from = 0; from < stems.size(); from++) {
      String phrase = stems.get(from);
      Set<String> concepts = byPhrase.get(phrase);
      for (int next = from + 1; concepts != null; next++) {
        found.addAll(concepts);
        if (next == stems.size()) {
          break;
        }
        phrase = phrase + " " + stems.get(next);
        concepts = byPhrase.get(phrase);
      }
    }
    return found;
  }
}
