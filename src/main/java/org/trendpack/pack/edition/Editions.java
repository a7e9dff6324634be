package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /**
   * The editions of a run before which nothing was released, by period: each school's, then the
   * group's, then IT's.
   */
  public static List<Edition> of(Setting setting, Measures measures) {
    List<Edition> editions = new ArrayList<>();
    measures.schools().forEach(school -> editions.addAll(of(setting, measures, school)));
    editions.addAll(released(setting, measures, Releases.none()));
    editions.addAll(it(setting, measures));
    return List.copyOf(editions);
  }

  /** Those of one school and period that name people. */
  public static List<Edition> of(Setting setting, Measures measures, SchoolMeasures school) {
    return List.of(
        Dsl.of(setting, school, schoolYear(measures, school)), Headteacher.of(setting, school));
  }

  /**
   * Those that name nobody: governors' and the group's.
   *
   * @param releases what earlier runs have released; this run's releases are added
   */
  public static List<Edition> released(Setting setting, Measures measures, Releases releases) {
    JobSpec.Privacy privacy = setting.job().privacy();
    DisclosureRule rule = new DisclosureRule(privacy.smallNumber(), privacy.smallCohort());
    return measures.groups().stream()
        .flatMap(group -> released(setting, group, rule, releases).stream())
        .toList();
  }

  /** Those of IT staff. */
  public static List<Edition> it(Setting setting, Measures measures) {
    return measures.it().stream().map(one -> It.of(setting, one)).toList();
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
