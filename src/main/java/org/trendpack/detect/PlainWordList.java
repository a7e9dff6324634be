package org.trendpack.detect;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What simple products do, for comparison: the phrases of the lexicon's patterns, each in its first
 * wording and without gaps and exclusions, looked for in the text as written.
 */
public final class PlainWordList {

  private final Map<String, Theme> phrases = new HashMap<>();

  /** The list that a lexicon makes. */
  public PlainWordList(Lexicon lexicon) {
    for (LexiconEntry entry : lexicon.entries()) {
      for (String pattern : entry.match()) {
        for (String part : pattern.split("&")) {
          phrases.put(" " + firstWording(part) + " ", entry.theme());
        }
      }
    }
    phrases.keySet().removeIf(String::isBlank);
  }

  private static String firstWording(String part) {
    return part.replaceAll("\\([^)]*\\)\\?|\\S+\\?", "")
        .replaceAll("\\(([^)|]*)[^)]*\\)", "$1")
        .replaceAll("\\.\\.|~", " ")
        .strip()
        .replaceAll(" +", " ");
  }

  /** The themes of all phrases that the text holds. */
  public Set<Theme> themes(String text) {
    Set<Theme> found = EnumSet.noneOf(Theme.class);
    List<String> words = Words.of(text);
    String joined = " " + String.join(" ", words) + " ";
    phrases.forEach(
        (phrase, theme) -> {
          if (joined.contains(phrase)) {
            found.add(theme);
          }
        });
    return found;
  }
}
