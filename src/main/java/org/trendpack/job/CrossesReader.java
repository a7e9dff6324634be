package org.trendpack.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.job.JobSpec.Cross;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;

/** Reads the pairs of cohorts whose overlap a job wants measured. */
final class CrossesReader {

  private final Problems problems;
  private final Set<String> known =
      new TreeSet<>(Set.of("eyfs", "ks1", "ks2", "ks3", "ks4", "ks5"));

  CrossesReader(Problems problems, Map<String, String> flags) {
    this.problems = problems;
    for (String flag : flags.keySet()) {
      known.add(flag);
      known.add("not-" + flag);
    }
  }

  List<Cross> read(YamlValue value) {
    List<Cross> crosses = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (YamlValue pair : value.list()) {
      problems.attempt(() -> cross(pair, seen)).ifPresent(crosses::add);
    }
    return crosses;
  }

  private Cross cross(YamlValue pair, Set<Set<String>> seen) {
    List<String> ids = pair.list().stream().map(this::cohort).toList();
    if (ids.size() != 2 || ids.get(0).equals(ids.get(1))) {
      throw pair.fault("Write two cohorts, such as [sen-support, ks3].");
    }
    if (!seen.add(Set.copyOf(ids))) {
      throw pair.fault("An earlier line has the same two; take one out.");
    }
    return new Cross(ids.get(0), ids.get(1));
  }

  private String cohort(YamlValue value) {
    String text = value.text().toLowerCase(Locale.ROOT);
    if (known.contains(text)) {
      return text;
    }
    Optional<String> year = YearCode.of(text);
    return year.map(code -> "year-" + code.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                value.fault(
                    "Write a year (N, R, 1 to 13), eyfs, ks1 to ks5, a flag, or not- and a flag. "
                        + Nearest.to(text, known)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("")));
  }
}
