package org.trendpack.detect;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the lexicon finds in a text.
 *
 * @param found the entries that match, without those that a longer one of their theme outdoes, in
 *     the order of themes, the gravest first
 * @param excluded entries that matched but stand in a context that makes them none
 * @param dependsOnLearner whether entries took part that do not count for every learner
 */
public record Matches(List<Match> found, List<Excluded> excluded, boolean dependsOnLearner) {

  /** Nothing at all. */
  public static final Matches NONE = new Matches(List.of(), List.of(), false);

  static final Comparator<Match> ORDER =
      Comparator.comparing((Match match) -> match.entry().theme())
          .thenComparing(match -> -match.entry().severity())
          .thenComparing(match -> -match.words())
          .thenComparing(match -> match.entry().id());

  /** Copies the lists. */
  public Matches {
    found = List.copyOf(found);
    excluded = List.copyOf(excluded);
  }

  /**
   * An entry that matched in vain.
   *
   * @param by the "unless" pattern that excluded it, as written
   */
  public record Excluded(LexiconEntry entry, String by) {}

  /** What is found in this text or in another part of the same address. */
  public Matches and(Matches other) {
    if (other.equals(NONE)) {
      return this;
    }
    List<Match> all = Stream.concat(found.stream(), other.found.stream()).sorted(ORDER).toList();
    return new Matches(
        all,
        Stream.concat(excluded.stream(), other.excluded.stream()).toList(),
        dependsOnLearner || other.dependsOnLearner);
  }

  /** What is found as written, and what is found of other themes in the text as it was meant. */
  Matches orElse(Matches meant) {
    Set<Theme> written = new HashSet<>();
    found.forEach(match -> written.add(match.entry().theme()));
    List<Match> more =
        meant.found.stream().filter(match -> !written.contains(match.entry().theme())).toList();
    return more.isEmpty() && !meant.dependsOnLearner
        ? this
        : and(new Matches(more, List.of(), meant.dependsOnLearner));
  }

  /** The gravest match of each theme: one text is one hit of a theme. */
  public List<Match> gravestByTheme() {
    Map<Theme, Match> best = new TreeMap<>();
    for (Match match : found) {
      best.putIfAbsent(match.entry().theme(), match);
    }
    return List.copyOf(best.values());
  }
}
