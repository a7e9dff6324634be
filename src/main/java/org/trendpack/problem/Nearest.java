package org.trendpack.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelling was meant to be. */
public final class Nearest {

  private static final int SHORT = 3;

  private Nearest() {}

  /** The candidate that differs from a word by least, if it differs by little. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int limit = word.length() < SHORT ? 1 : Math.max(2, word.length() / SHORT);
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** "Did you mean 'roster'?", or else the list of all that is known. */
  public static String hint(String word, Collection<String> candidates) {
    return to(word, candidates)
        .map(candidate -> "Did you mean '" + candidate + "'?")
        .orElseGet(() -> "Known are: " + String.join(", ", candidates) + ".");
  }

  /** The Levenshtein distance, without regard to case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] costs = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(swap, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[b.length()];
  }
}
