package org.trendpack.pack.edition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendpack.detect.Tone;
import org.trendpack.job.FilterChange;
import org.trendpack.measure.Episode;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Week;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Visible;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Breaches: grave hits that the filter let through, and their weeks beside its changes. */
final class Breaches {

  private static final int FROM_SEVERITY = 3;
  private static final int PAGE_ROWS = 20;

  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("time", "When", "Local time of the first hit that got through."),
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on that day."),
          Rows.theme(),
          Rows.kind(),
          Column.text("severity", "Severity", "The highest severity of what got through."),
          Column.whole("allowed", "Got through", "hits", "Hits of the episode that got through."),
          Column.text("words", "Words seen", "The first words that got through, in context."),
          Column.text("domain", "Site", "The site, made safe."));

  private static final List<Column> WEEKS =
      List.of(
          Column.day("week", "Week of", "The Monday of the week."),
          Column.whole("school_days", "School days", "days", "Days the school was open."),
          Column.whole("allowed", "Got through", "hits", "Hits on words that got through."),
          Column.whole("blocked", "Blocked", "hits", "Hits on words that the filter refused."),
          Column.text("change", "Filter changed", "Changes to the filter in the week."));

  private Breaches() {}

  /** Episodes of severity 3 and 4 in which something got through, the gravest first. */
  static DataTable table(Setting setting, SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    school.episodes().stream()
        .filter(one -> one.topic().tone() == Tone.HARM)
        .filter(one -> !passed(one).isEmpty())
        .sorted(
            Comparator.comparing((Episode one) -> -severity(passed(one)))
                .thenComparing(Episode::start))
        .forEach(one -> rows.add(row(setting, school, one, passed(one))));
    return DataTable.of(
            "breaches",
            "Hits of severity 3 and 4 that got through the filter, " + school.period().name(),
            "One row for each episode in which a hit of severity 3 or 4 got through.",
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }

  private static List<Hit> passed(Episode episode) {
    return episode.hits().stream()
        .filter(hit -> hit.verdict() == Verdict.ALLOWED && hit.severity() >= FROM_SEVERITY)
        .toList();
  }

  private static int severity(List<Hit> hits) {
    return hits.stream().mapToInt(Hit::severity).max().orElse(0);
  }

  private static List<Cell> row(
      Setting setting, SchoolMeasures school, Episode episode, List<Hit> passed) {
    Hit first = passed.get(0);
    return List.of(
        Cell.of(setting.local(first.time())),
        Cell.of(setting.label(school.school(), episode.person())),
        Codes.year(episode.year()),
        Codes.topic(episode.topic()),
        Codes.kind(episode.topic().kind()),
        Codes.severity(severity(passed)),
        Cell.of(passed.size()),
        Cell.of(Defanged.context(first)),
        Cell.of(first.isWithheld() ? Defanged.WITHHELD : Defanged.domain(first.domain())));
  }

  /** Hits on words that got through, week by week, with the filter's changes on the time line. */
  static Block weeks(Setting setting, SchoolMeasures school) {
    Map<LocalDate, long[]> counts = new TreeMap<>();
    school.episodes().stream()
        .filter(one -> one.topic().tone() == Tone.HARM)
        .filter(one -> one.topic().kind() == Hit.Kind.KEYWORD)
        .flatMap(one -> one.hits().stream())
        .forEach(
            hit -> {
              long[] week =
                  counts.computeIfAbsent(
                      monday(setting.local(hit.time()).toLocalDate()), day -> new long[2]);
              week[0] += hit.verdict() == Verdict.ALLOWED ? 1 : 0;
              week[1] += hit.verdict() == Verdict.BLOCKED ? 1 : 0;
            });
    List<Chart.Week> points = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Week week : school.weeks()) {
      long[] count = counts.getOrDefault(week.monday(), new long[2]);
      String changes = changes(school, week.monday());
      if (!changes.isEmpty()) {
        steps.add(points.size());
      }
      points.add(
          new Chart.Week(
              week.monday(),
              week.missing() || week.schoolDays() == 0 ? Double.NaN : count[0],
              Double.NaN,
              Double.NaN,
              Double.NaN,
              false,
              week.schoolDays() == 0));
      rows.add(
          List.of(
              Cell.of(week.monday()),
              Cell.of(week.schoolDays()),
              week.missing() ? Cell.Symbol.NOT_APPLICABLE : Cell.of(count[0]),
              week.missing() ? Cell.Symbol.NOT_APPLICABLE : Cell.of(count[1]),
              Cell.of(changes)));
    }
    long all = counts.values().stream().mapToLong(count -> count[0]).sum();
    return new Chart.Weekly(
        new Chart.About(
            "got-through",
            Words.count(all, "hit") + " on words got through the filter",
            "Hits on words that the filter let through, week by week. "
                + Dsl.source(school)
                + named(school, steps),
            Words.count(all, "hit")
                + " in the period. "
                + (steps.isEmpty()
                    ? "No change to the filter is on record."
                    : "The filter changed in " + Words.count(steps.size(), "week") + ".")),
        DataTable.of(
            "got-through",
            "Hits on words by week and verdict, " + school.period().name(),
            "One row for each week; a week without data is z, never 0.",
            WEEKS,
            rows),
        "Hits that got through in the week",
        List.of(new Chart.Panel("Hits that got through", points, steps)));
  }

  private static String named(SchoolMeasures school, List<Integer> steps) {
    List<String> names = new ArrayList<>();
    for (int place : steps) {
      LocalDate monday = school.weeks().get(place).monday();
      names.add(
          (names.size() + 1)
              + ", week of "
              + Visible.date(monday)
              + ", "
              + changes(school, monday));
    }
    return names.isEmpty() ? "" : " Dashes: " + String.join("; ", names) + ".";
  }

  private static String changes(SchoolMeasures school, LocalDate monday) {
    return Words.list(
        school.filterChanges().stream()
            .filter(change -> monday(change.date()).equals(monday))
            .map(FilterChange::change)
            .map(Defanged::inSentence)
            .toList());
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
