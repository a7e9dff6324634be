package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Change;
import org.trendpack.measure.ControlChart;
import org.trendpack.measure.ControlChart.Point;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.measure.WeekPoint;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** The weeks of the leading themes beside what is usual. */
final class WeeklyChart {

  private static final int PANELS = 6;

  private static final String PER_HUNDRED = "learners per 100 learners per school week";

  private static final List<Column> COLUMNS =
      List.of(
          Rows.theme(),
          Column.day("week", "Week of", "The Monday of the week."),
          Column.whole("school_days", "School days", "days", "Days the school was open."),
          Column.whole("days_with_data", "Days with data", "days", "School days with any row."),
          Rows.learners("Distinct learners with an episode in the week."),
          Column.whole("episodes", "Episodes", "episodes", "Episodes that began in the week."),
          Rows.hits(),
          Column.decimal(
              "per_100",
              "Per 100",
              PER_HUNDRED,
              "Learners with an episode for each 100 learners; z where there is no data."),
          Column.decimal(
              "usual", "Usual", PER_HUNDRED, "The usual rate, from this and earlier periods."),
          Column.decimal("usual_low", "Usual from", PER_HUNDRED, "Lower end of the usual range.")
              .onlyInFile(),
          Column.decimal("usual_high", "to", PER_HUNDRED, "Upper end of the usual range.")
              .onlyInFile(),
          Column.text("signal", "Stands out", "Why the week is unlikely to be chance."),
          Column.text("chart", "Chart", "How the usual range is made: xmr, u or g.").onlyInFile(),
          Column.text("step", "Step", "A known change in this week.").onlyInFile());

  private final SchoolMeasures school;
  private final Map<TopicMeasure, ControlChart> control = new HashMap<>();

  private WeeklyChart(SchoolMeasures school, List<TopicMeasure> words) {
    this.school = school;
    for (TopicMeasure one : words) {
      school.controlCharts().stream()
          .filter(chart -> chart.topic().equals(one.topic()))
          .findFirst()
          .ifPresent(chart -> control.put(one, chart));
    }
  }

  static Chart of(SchoolMeasures school, List<TopicMeasure> words) {
    return new WeeklyChart(school, words).chart(words);
  }

  private Chart chart(List<TopicMeasure> words) {
    List<TopicMeasure> chosen =
        words.stream()
            .sorted(
                Comparator.comparing((TopicMeasure one) -> one.change().clear() ? 0 : 1)
                    .thenComparing(one -> -one.tally().learners()))
            .limit(PANELS)
            .toList();
    List<Chart.Panel> panels = chosen.stream().map(this::panel).toList();
    return new Chart.Weekly(
        new Chart.About(
            "weekly",
            title(chosen),
            "Learners with an episode per 100 learners in each school week, one scale for all"
                + " panels. "
                + school.spec().name()
                + ", "
                + school.period().name()
                + ".",
            "Weekly lines for "
                + Words.list(panels.stream().map(panel -> Words.lower(panel.label())).toList())
                + ". "
                + standingOut(chosen)),
        table(words),
        "Learners per 100 in each school week",
        panels);
  }

  private static String title(List<TopicMeasure> chosen) {
    List<String> rising =
        chosen.stream()
            .filter(one -> one.change().direction() == Change.Direction.ROSE)
            .map(one -> Words.lower(one.topic().theme().title()))
            .toList();
    return rising.isEmpty()
        ? "No theme of the whole school clearly rose"
        : Words.upper(Words.list(rising.subList(0, Math.min(2, rising.size())))) + " rose";
  }

  private String standingOut(List<TopicMeasure> chosen) {
    List<String> found = new ArrayList<>();
    for (TopicMeasure one : chosen) {
      long weeks = one.weeks().stream().filter(week -> signal(one, week) != null).count();
      if (weeks > 0) {
        found.add(
            Words.lower(one.topic().theme().title()) + " (" + Words.count(weeks, "week") + ")");
      }
    }
    return found.isEmpty()
        ? "No week stands out from what is usual."
        : "Weeks stand out from what is usual for " + Words.list(found) + ".";
  }

  private Chart.Panel panel(TopicMeasure one) {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < one.weeks().size(); i++) {
      if (!step(one, one.weeks().get(i)).isEmpty()) {
        steps.add(i);
      }
    }
    return new Chart.Panel(
        one.topic().theme().title(),
        one.weeks().stream().map(week -> week(one, week)).toList(),
        steps);
  }

  private Chart.Week week(TopicMeasure one, WeekPoint week) {
    Double rate = week.perHundred();
    boolean closed = week.week().schoolDays() == 0;
    Point point = point(one, week);
    return new Chart.Week(
        week.week().monday(),
        closed || rate == null ? Double.NaN : rate,
        point == null ? Double.NaN : point.centre(),
        point == null ? Double.NaN : point.lower(),
        point == null ? Double.NaN : point.upper(),
        point != null && point.rule() != null,
        closed);
  }

  private @Nullable Point point(TopicMeasure one, WeekPoint week) {
    ControlChart chart = control.get(one);
    return chart == null
        ? null
        : chart.points().stream()
            .filter(point -> point.week().equals(week.week().monday()))
            .findFirst()
            .orElse(null);
  }

  private ControlChart.@Nullable Rule signal(TopicMeasure one, WeekPoint week) {
    Point point = point(one, week);
    return point == null ? null : point.rule();
  }

  private String step(TopicMeasure one, WeekPoint week) {
    ControlChart chart = control.get(one);
    return chart == null
        ? ""
        : chart.steps().stream()
            .filter(step -> step.week().equals(week.week().monday()))
            .map(step -> step.reason() + (step.rebased() ? " (usual range worked out anew)" : ""))
            .findFirst()
            .orElse("");
  }

  private DataTable table(List<TopicMeasure> words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : words) {
      for (WeekPoint week : one.weeks()) {
        WeekPoint.Counts counts = week.counts();
        Point point = point(one, week);
        Cell none = Cell.Symbol.NOT_APPLICABLE;
        ControlChart chart = control.get(one);
        rows.add(
            List.of(
                Codes.theme(one.topic().theme()),
                Cell.of(week.week().monday()),
                Cell.of(week.week().schoolDays()),
                Cell.of(week.week().schoolDaysWithData()),
                counts == null ? none : Cell.of(counts.learners()),
                counts == null ? none : Cell.of(counts.episodes()),
                counts == null ? none : Cell.of(counts.hits()),
                week.perHundred() == null ? none : Cell.of(week.perHundred(), 2),
                point == null ? none : number(point.centre()),
                point == null ? none : number(point.lower()),
                point == null ? none : number(point.upper()),
                Cell.of(Sentences.signal(signal(one, week))),
                Cell.of(
                    chart == null ? "" : chart.kind().name().toLowerCase(java.util.Locale.ROOT)),
                Cell.of(Defanged.text(step(one, week)))));
      }
    }
    return DataTable.of(
            "weekly",
            "Each week of each theme, all learners, " + school.period().name(),
            "One row for each theme and week; a week without data is z, never 0.",
            COLUMNS,
            rows)
        .showing(60);
  }

  private static Cell number(double value) {
    return Double.isNaN(value) ? Cell.Symbol.NOT_APPLICABLE : Cell.of(value, 2);
  }
}
