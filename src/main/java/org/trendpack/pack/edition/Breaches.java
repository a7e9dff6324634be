package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

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
          Columns.moment("breaches.time"),
          Columns.text("breaches.learner"),
          Columns.text("breaches.year"),
          Rows.theme(),
          Rows.kind(),
          Columns.text("breaches.severity"),
          Columns.whole("breaches.allowed"),
          Columns.text("breaches.words"),
          Columns.text("breaches.domain"));

  private static final List<Column> WEEKS =
      List.of(
          Columns.day("got-through.week"),
          Columns.whole("got-through.school_days"),
          Columns.whole("got-through.allowed"),
          Columns.whole("got-through.blocked"),
          Columns.text("got-through.change"));

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
            say("breaches.caption", school.period().name()),
            say("breaches.row"),
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
            say("got-through.title", all),
            joined(say("got-through.about", Dsl.source(school)), named(school, steps)),
            joined(
                say("got-through.all", all),
                steps.isEmpty()
                    ? say("got-through.no-change")
                    : say("got-through.changes", steps.size()))),
        DataTable.of(
            "got-through",
            say("got-through.caption", school.period().name()),
            say("got-through.row"),
            WEEKS,
            rows),
        say("got-through.unit"),
        List.of(new Chart.Panel(say("got-through.panel"), points, steps)));
  }

  private static String named(SchoolMeasures school, List<Integer> steps) {
    List<String> names = new ArrayList<>();
    for (int place : steps) {
      LocalDate monday = school.weeks().get(place).monday();
      names.add(say("steps.one", names.size() + 1, Visible.date(monday), changes(school, monday)));
    }
    return names.isEmpty() ? "" : say("steps.all", String.join("; ", names));
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
