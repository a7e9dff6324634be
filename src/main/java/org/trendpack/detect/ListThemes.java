package org.trendpack.detect;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trendpack.job.OwnList;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;

/** The themes that a job gives the categories of one of its lists. */
final class ListThemes {

  private final OwnList list;
  private final Problems problems;
  private final Map<String, Theme> byCategory = new TreeMap<>();
  private final Optional<Theme> ofAll;
  private final Map<String, String> unused = new TreeMap<>();
  private final Set<String> met = new TreeSet<>();
  private final Set<String> leftOut = new TreeSet<>();

  ListThemes(OwnList list, Problems problems) {
    this.list = list;
    this.problems = problems;
    ofAll = list.theme().flatMap(this::theme);
    new TreeMap<>(list.themes())
        .forEach(
            (category, id) -> {
              theme(id).ifPresent(theme -> byCategory.put(CategoryMap.fold(category), theme));
              unused.put(CategoryMap.fold(category), category);
            });
  }

  private Optional<Theme> theme(String id) {
    Optional<Theme> theme = Theme.of(id.toLowerCase(Locale.ROOT));
    if (theme.isEmpty()) {
      problems.add(
          list.at().fault("lexicon.lists theme", id, "Use a theme's id, such as self_harm."));
    }
    return theme;
  }

  /** The theme of a category of the list; none if the job gives it none. */
  Optional<Theme> of(String category) {
    String folded = CategoryMap.fold(category);
    met.add(category);
    unused.remove(folded);
    Optional<Theme> theme = ofAll.or(() -> Optional.ofNullable(byCategory.get(folded)));
    if (theme.isEmpty()) {
      leftOut.add(category);
    }
    return theme;
  }

  /** A theme for a category that no file has is a misspelt one. */
  void requireAllUsed() {
    unused
        .values()
        .forEach(
            category ->
                problems.add(
                    list.at()
                        .fault(
                            "lexicon.lists theme of the category",
                            category,
                            "The files have no such category. " + Nearest.hint(category, met))));
  }

  Set<String> leftOut() {
    return leftOut;
  }
}
