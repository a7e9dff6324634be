package org.trendpack.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.job.YamlValue;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.measure.PastPeriod.UseKind;
import org.trendpack.problem.Problems;
import org.trendpack.scan.DomainUse;

/** Counts learners at kinds of sites that schools ask about by name. */
final class NamedUses {

  private static final String FILE = "named-use.yaml";

  private NamedUses() {}

  private record Kind(String id, String title, Set<String> domains) {}

  private static final class Holder {
    static final List<Kind> ALL = load();
  }

  /**
   * By kind, then cohort; cohorts that nobody was in are absent. Comparisons are not yet corrected.
   */
  static List<NamedUse> of(
      SchoolData data,
      LearnerCohorts cohorts,
      Denominators denominators,
      @Nullable PastPeriod earlier) {
    List<NamedUse> uses = new ArrayList<>();
    for (Kind kind : Holder.ALL) {
      RoaringBitmap visitors = new RoaringBitmap();
      RoaringBitmap refused = new RoaringBitmap();
      for (DomainUse domain : data.domains()) {
        if (kind.domains().contains(domain.domain())) {
          visitors.or(domain.learners());
          refused.or(domain.blockedLearners());
        }
      }
      int[] learners = cohorts.count(visitors);
      int[] blocked = cohorts.count(refused);
      for (int cohort = 0; cohort < learners.length; cohort++) {
        if (denominators.exists(cohort)) {
          CohortSize size = denominators.size(cohort);
          uses.add(
              new NamedUse(
                  kind.id(),
                  kind.title(),
                  size.cohort(),
                  size.everIn(),
                  learners[cohort],
                  blocked[cohort],
                  Intervals.proportion(Math.min(learners[cohort], size.everIn()), size.everIn())
                      .times(100),
                  change(kind, size, learners[cohort], earlier)));
        }
      }
    }
    return uses;
  }

  private static Change change(
      Kind kind, CohortSize size, int learners, @Nullable PastPeriod earlier) {
    if (earlier == null || earlier.uses().isEmpty()) {
      return Change.NO_EARLIER;
    }
    String cohort = size.cohort().id();
    int before = earlier.learners(UseKind.NAMED, kind.id(), cohort);
    int sizeBefore =
        earlier.sizes().stream()
            .filter(one -> one.week() == null && one.cohort().equals(cohort))
            .mapToInt(PastPeriod.Size::learners)
            .findFirst()
            .orElse(0);
    return Comparison.of(
        new Side(learners, learners, size.everIn(), learners),
        new Side(before, before, sizeBefore, before),
        earlier.period().id(),
        0);
  }

  /** What the history keeps. */
  static List<PastPeriod.Use> past(List<NamedUse> uses) {
    return uses.stream()
        .filter(use -> use.learners() > 0)
        .map(use -> new PastPeriod.Use(UseKind.NAMED, use.use(), use.cohort().id(), use.learners()))
        .toList();
  }

  private static List<Kind> load() {
    try (InputStream in =
        Objects.requireNonNull(NamedUses.class.getResourceAsStream("/measure/" + FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Problems problems = new Problems();
      List<Kind> kinds =
          YamlValue.parse(FILE, text).list().stream().map(one -> kind(one, problems)).toList();
      problems.throwIfAny();
      return kinds;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Kind kind(YamlValue value, Problems problems) {
    var fields = value.fields(problems, Set.of("id", "title", "domains"));
    Set<String> domains = new HashSet<>();
    fields
        .required("domains", "List its domains.")
        .list()
        .forEach(domain -> domains.add(domain.text()));
    return new Kind(
        fields.required("id", "Give it an id.").text(),
        fields.required("title", "Give it a title.").text(),
        domains);
  }
}
