package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.trendpack.disclose.DisclosureRule;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.disclose.Releases;
import org.trendpack.job.JobSpec;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.GroupMeasures;
import org.trendpack.measure.Measures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Edition;

/** Every edition of a run. */
public final class Editions {

  private Editions() {}

  /** The editions of a run before which nothing was released. */
  public static List<Edition> of(Setting setting, Measures measures) {
    return of(setting, measures, Releases.none());
  }

  /**
   * The editions, by period: each school's, then the group's, then IT's.
   *
   * @param releases what earlier runs have released; this run's releases are added
   */
  public static List<Edition> of(Setting setting, Measures measures, Releases releases) {
    JobSpec.Privacy privacy = setting.job().privacy();
    DisclosureRule rule = new DisclosureRule(privacy.smallNumber(), privacy.smallCohort());
    // One after another, because what one period shows limits what the next may; beside the others.
    CompletableFuture<List<Edition>> groups =
        CompletableFuture.supplyAsync(
            () ->
                measures.groups().stream()
                    .flatMap(group -> released(setting, group, rule, releases).stream())
                    .toList());
    List<Edition> editions =
        new ArrayList<>(
            measures.schools().parallelStream()
                .flatMap(
                    school ->
                        Stream.of(
                            Dsl.of(setting, school, schoolYear(measures, school)),
                            Headteacher.of(setting, school)))
                .toList());
    editions.addAll(groups.join());
    measures.it().forEach(one -> editions.add(It.of(setting, one)));
    return List.copyOf(editions);
  }

  /** The school's periods of the same school year, to this one. */
  private static List<SchoolMeasures> schoolYear(Measures measures, SchoolMeasures latest) {
    return measures.schools().stream()
        .filter(one -> one.school() == latest.school())
        .filter(one -> ReviewSection.schoolYear(one).equals(ReviewSection.schoolYear(latest)))
        .filter(one -> !one.period().from().isAfter(latest.period().from()))
        .sorted(Comparator.comparing(one -> one.period().from()))
        .toList();
  }

  private static List<Edition> released(
      Setting setting, GroupMeasures group, DisclosureRule rule, Releases releases) {
    ReleasedPeriod released = ReleasedPeriod.of(rule, group, releases);
    List<Edition> editions = new ArrayList<>();
    List<Outline> outlines = new ArrayList<>();
    List<String> withoutLogs = new ArrayList<>();
    for (SchoolMeasures school : group.schools()) {
      Coverage coverage = school.coverage();
      if (coverage == null) {
        withoutLogs.add(school.spec().name());
        editions.add(
            Governors.withoutLogs(
                setting.words(), school.spec().id(), school.spec().name(), school.period()));
      } else {
        Outline outline = Outline.of(school, coverage, released);
        outlines.add(outline);
        editions.add(Governors.of(setting.words(), outline, released));
      }
    }
    editions.add(
        Group.of(
            setting.words(),
            Outline.of(setting.job().groupName(), group, released),
            outlines,
            withoutLogs,
            outlines.isEmpty() ? Optional.empty() : Optional.of(released)));
    return editions;
  }
}
