package org.trendpack.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a misspelt one was meant to be: one letter too many, too few, wrong or
 * swapped in a word of five letters, two in one of ten, and any letters single that are double.
 * Words of the lexicon are indexed by what is left when one letter is taken out (the symmetric
 * deletes of W. Garbe's SymSpell, 2012). Real words that happen to be near are in {@code
 * lexicon/real-words.txt} and stay what they are.
 */
final class Misspellings {

  private static final int SHORTEST = 5;
  private static final int TWO_FAULTS = 10;
  private static final String[] NONE = new String[0];
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private final Map<String, String[]> index = new HashMap<>();
  private final Map<String, String> singleLetters = new HashMap<>();
  private final Set<String> real = words("/lexicon/real-words.txt");

  Misspellings() {
    for (String word : words("/lexicon/often-misspelt.txt")) {
      singleLetters.putIfAbsent(singly(word), word);
      put(word, word);
      for (int i = 0; i < word.length(); i++) {
        put(word.substring(0, i) + word.substring(i + 1), word);
      }
    }
  }

  /** The word that was meant; null if there is none. */
  @Nullable String of(String word) {
    if (word.length() < SHORTEST
        || word.length() > 20
        || !word.chars().allMatch(Character::isLetter)) {
      return null;
    }
    if (real.contains(word)) {
      return null;
    }
    String best = singleLetters.get(singly(word));
    if (best != null) {
      return best;
    }
    int least = word.length() >= TWO_FAULTS ? 3 : 2;
    for (int i = -1; i < word.length(); i++) {
      String left = i < 0 ? word : word.substring(0, i) + word.substring(i + 1);
      for (String candidate : index.getOrDefault(left, NONE)) {
        int faults = faults(word, candidate);
        if (faults < least) {
          least = faults;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** A word without its double letters, about which people are least sure. */
  private static String singly(String word) {
    return DOUBLE.matcher(word).replaceAll("$1");
  }

  private void put(String key, String word) {
    String[] before = index.getOrDefault(key, NONE);
    String[] more = Arrays.copyOf(before, before.length + 1);
    more[before.length] = word;
    index.put(key, more);
  }

  private static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    lines(resource).forEach(line -> words.addAll(Arrays.asList(line.split("\\s+"))));
    return words;
  }

  /** A list's lines without its comments. */
  static List<String> lines(String resource) {
    try (InputStream in =
            Objects.requireNonNull(Misspellings.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(line -> !line.startsWith("#")).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * How many letters are wrong, missing, too many or swapped (optimal string alignment distance).
   * The first letter of a word is seldom mistyped: another one counts as two.
   */
  static int faults(String written, String meant) {
    int[][] cost = new int[written.length() + 1][meant.length() + 1];
    for (int i = 0; i <= written.length(); i++) {
      for (int k = 0; k <= meant.length(); k++) {
        if (i == 0 || k == 0) {
          cost[i][k] = i + k;
          continue;
        }
        boolean same = written.charAt(i - 1) == meant.charAt(k - 1);
        int least = Math.min(cost[i - 1][k], cost[i][k - 1]) + 1;
        least = Math.min(least, cost[i - 1][k - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && k > 1
                && written.charAt(i - 1) == meant.charAt(k - 2)
                && written.charAt(i - 2) == meant.charAt(k - 1);
        cost[i][k] = swapped ? Math.min(least, cost[i - 2][k - 2] + 1) : least;
      }
    }
    int faults = cost[written.length()][meant.length()];
    return written.charAt(0) == meant.charAt(0) ? faults : faults + 1;
  }
}
