package org.trendpack.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Judges a search by all its words together, beside the entries that match some of them: what no
 * pattern foresaw is found, and a match that the other words gainsay is none.
 *
 * <p>For each theme the odds that the words give ({@link Weights}) and the entries that match are
 * put together ({@link Evidence}). A theme found so without an entry's own words is a hit of its
 * entry {@code <theme>.weighed-words}; its confidence is low.
 */
final class Weigher {

  /** The entry that stands for a theme found by weighing; in the lexicon like any other. */
  static final String ENTRY = "weighed-words";

  /** The same, where the words look for help. */
  static final String HELP_ENTRY = "weighed-words-help";

  /** What a match that the other words gainsay is excluded by. */
  static final String GAINSAID = "the words beside it, weighed";

  /** A named list of contexts: what learners write who look for help. */
  static final String LOOKS_FOR_HELP = "looks-for-help";

  static final String WHY =
      "No listed phrase matches; taken together, the words are typical of this concern.";

  static final String HELP_WHY =
      "No listed phrase matches; taken together, the words are typical of asking for help with it.";

  /** Learnt of all lexicons, and large: there is one in a process. */
  private static final class Learnt {
    static final Weights WEIGHTS = new Weights();
  }

  private static final int MOST_WORDS = 60;

  /** A word is part of what matched if it says a fifth of what the most telling word says. */
  private static final int TELLING_SHARE = 5;

  private final Set<String> overruled;
  private final Map<Theme, LexiconEntry> harm = new EnumMap<>(Theme.class);
  private final Map<Theme, LexiconEntry> help = new EnumMap<>(Theme.class);

  Weigher(Lexicon lexicon) {
    overruled = lexicon.weighed();
    for (LexiconEntry entry : lexicon.entries()) {
      if (entry.id().endsWith("." + ENTRY)) {
        harm.put(entry.theme(), entry);
      } else if (entry.id().endsWith("." + HELP_ENTRY)) {
        help.put(entry.theme(), entry);
      }
    }
  }

  /** The words that are looked at. */
  static List<String> weighed(List<String> words) {
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /** The odds, as logarithms, that a text of these words speaks of each theme, by ordinal. */
  static double[] odds(List<String> words) {
    return Learnt.WEIGHTS.of(words);
  }

  /**
   * What is found when the words have been weighed.
   *
   * @param matches by the entries' patterns
   * @param words as they are meant
   * @param looksForHelp whether the text asks for help
   */
  Matches weigh(Matches matches, List<String> words, BooleanSupplier looksForHelp) {
    if (words.isEmpty()) {
      return matches;
    }
    List<String> weighed = weighed(words);
    double[] odds = odds(weighed);
    Evidence.Shares shares = Learnt.WEIGHTS.shares();
    Evidence evidence = new Evidence(odds, matches);
    List<Match> found = new ArrayList<>();
    List<Matches.Excluded> excluded = new ArrayList<>(matches.excluded());
    for (Match match : matches.found()) {
      LexiconEntry entry = match.entry();
      boolean mayBeOverruled = entry.tone() == Tone.HARM && overruled.contains(entry.id());
      boolean stands = !mayBeOverruled || evidence.isEnough(entry.theme(), shares);
      if (stands) {
        found.add(match);
      } else {
        excluded.add(new Matches.Excluded(match.entry(), GAINSAID));
      }
    }
    Set<Theme> there = new HashSet<>();
    found.forEach(match -> there.add(match.entry().theme()));
    // Who asks for help is heard; what else the words may say is not held against them.
    boolean asksForHelp =
        found.stream().anyMatch(match -> match.entry().tone() == Tone.HELP_SEEKING);
    for (Theme theme : Theme.values()) {
      if (!asksForHelp && !there.contains(theme) && evidence.isEnough(theme, shares)) {
        LexiconEntry entry = (looksForHelp.getAsBoolean() ? help : harm).get(theme);
        if (entry != null) {
          found.add(match(entry, weighed, odds[theme.ordinal()]));
        }
      }
    }
    boolean same =
        found.size() == matches.found().size() && excluded.size() == matches.excluded().size();
    return same
        ? matches
        : new Matches(
            found.stream()
                .filter(match -> !isExplained(match, found))
                .sorted(Matches.ORDER)
                .toList(),
            excluded,
            matches.dependsOnLearner());
  }

  /** What is weighed does not explain what was matched. */
  private static boolean isExplained(Match match, List<Match> found) {
    return found.stream()
        .anyMatch(
            other ->
                other.explains(match)
                    && (match.entry().match().isEmpty() || !other.entry().match().isEmpty()));
  }

  /** A match of the words without which the theme would be much less likely. */
  static Match match(LexiconEntry entry, List<String> words, double odds) {
    int theme = entry.theme().ordinal();
    double[] speaksFor = new double[words.size()];
    for (int i = 0; i < words.size(); i++) {
      List<String> others = new ArrayList<>(words);
      others.remove(i);
      speaksFor[i] = odds - odds(others)[theme];
    }
    double most =
        IntStream.range(0, speaksFor.length).mapToDouble(i -> speaksFor[i]).max().orElse(0);
    double enough = Math.min(most, most / TELLING_SHARE);
    int[] telling =
        IntStream.range(0, speaksFor.length).filter(i -> speaksFor[i] >= enough).toArray();
    int first = telling[0];
    int last = telling[telling.length - 1];
    String matched = String.join(" ", words.subList(first, last + 1));
    return new Match(entry, matched, Confidence.LOW, first, last, telling.length);
  }
}
