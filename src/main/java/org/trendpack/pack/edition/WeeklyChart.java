package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.ControlChart;
import org.trendpack.measure.ControlChart.Point;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.measure.WeekPoint;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Visible;

/** The weeks of a theme beside what is usual, and those of each key stage. */
final class WeeklyChart {

  private static final int PAGE_ROWS = 60;

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

  private static final List<Column> GROUP_COLUMNS =
      Stream.concat(
              Stream.of(
                  Rows.theme().onlyInFile(),
                  Column.text("cohort", "Group", "All learners, or a key stage.")),
              COLUMNS.stream().filter(column -> !column.id().equals("theme")))
          .toList();

  private final SchoolMeasures school;

  WeeklyChart(SchoolMeasures school) {
    this.school = school;
  }

  /** The theme's control chart, and a small line for each key stage. */
  Chart of(TopicMeasure theme) {
    List<TopicMeasure> keyStages = keyStages(theme);
    String id = "weeks-" + theme.topic().theme().id().replace('_', '-');
    List<Chart.Panel> panels =
        Stream.concat(
                Stream.of(panel(theme, "All learners")),
                keyStages.stream().map(one -> panel(one, sized(one))))
            .toList();
    return new Chart.Weekly(
        new Chart.About(
            id,
            title(theme),
            "Learners with an episode about "
                + Words.lower(theme.topic().theme().title())
                + " per 100 in each school week"
                + (keyStages.isEmpty() ? "" : "; key stages share one scale")
                + ". "
                + Dsl.source(school)
                + steps(theme),
            standingOut(theme)),
        table(
            id,
            "Each week of "
                + Words.lower(theme.topic().theme().title())
                + " by key stage, "
                + school.period().name(),
            "One row for each group and week; a week without data is z, never 0.",
            GROUP_COLUMNS,
            Stream.concat(Stream.of(theme), keyStages.stream()).toList()),
        "Learners per 100 in each school week",
        panels);
  }

  /** Every week of every theme, all learners together. */
  DataTable table(List<TopicMeasure> words) {
    return table(
        "weekly",
        "Each week of each theme, all learners, " + school.period().name(),
        "One row for each theme and week; a week without data is z, never 0.",
        COLUMNS,
        words);
  }

  private List<TopicMeasure> keyStages(TopicMeasure theme) {
    return school.topics().stream()
        .filter(one -> one.topic().equals(theme.topic()))
        .filter(one -> one.cohort().kind() == Cohort.Kind.KEY_STAGE)
        .filter(one -> !Dsl.isWholeSchool(school, one.cohort()))
        .toList();
  }

  private String sized(TopicMeasure one) {
    return one.cohort().title()
        + school
            .size(one.cohort())
            .map(size -> " (" + Words.count(size.everIn(), "learner") + ")")
            .orElse("");
  }

  private static String title(TopicMeasure theme) {
    String name = theme.topic().theme().title();
    String learners = Words.count(theme.tally().learners(), "learner");
    return switch (theme.change().direction()) {
      case ROSE -> name + " rose to " + learners;
      case FELL -> name + " fell to " + learners;
      case NO_CLEAR_CHANGE -> name + ": " + learners + ", no clear change";
      default -> name + ": " + learners;
    };
  }

  /** " Dashes: 1, week of 16 March 2026, filter: games opened at lunch." */
  private String steps(TopicMeasure theme) {
    List<String> steps = new ArrayList<>();
    for (WeekPoint week : theme.weeks()) {
      String step = step(theme, week);
      if (!step.isEmpty()) {
        steps.add(
            (steps.size() + 1)
                + ", week of "
                + Visible.date(week.week().monday())
                + ", "
                + Defanged.inSentence(step));
      }
    }
    return steps.isEmpty() ? "" : " Dashes: " + String.join("; ", steps) + ".";
  }

  private String standingOut(TopicMeasure theme) {
    List<String> weeks =
        theme.weeks().stream()
            .filter(week -> signal(theme, week) != null)
            .map(
                week ->
                    Visible.date(week.week().monday())
                        + ", "
                        + Sentences.signal(signal(theme, week)))
            .toList();
    if (control(theme) == null) {
      return "The usual range is not known.";
    }
    return weeks.isEmpty()
        ? "No week stands out from what is usual."
        : Words.count(weeks.size(), "week")
            + " out of the usual. The first began on "
            + weeks.get(0)
            + ".";
  }

  private Chart.Panel panel(TopicMeasure one, String label) {
    List<Integer> steps = new ArrayList<>();
    for (int i = 0; i < one.weeks().size(); i++) {
      if (!step(one, one.weeks().get(i)).isEmpty()) {
        steps.add(i);
      }
    }
    return new Chart.Panel(
        label, one.weeks().stream().map(week -> week(one, week)).toList(), steps);
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

  /** The control chart, which only all learners together have. */
  private @Nullable ControlChart control(TopicMeasure one) {
    return !one.cohort().equals(Cohort.ALL)
        ? null
        : school.controlCharts().stream()
            .filter(chart -> chart.topic().equals(one.topic()))
            .findFirst()
            .orElse(null);
  }

  private @Nullable Point point(TopicMeasure one, WeekPoint week) {
    ControlChart chart = control(one);
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
    ControlChart chart = control(one);
    return chart == null
        ? ""
        : chart.steps().stream()
            .filter(step -> step.week().equals(week.week().monday()))
            .map(step -> step.reason() + (step.rebased() ? " (usual range worked out anew)" : ""))
            .findFirst()
            .orElse("");
  }

  private DataTable table(
      String id,
      String caption,
      String description,
      List<Column> columns,
      List<TopicMeasure> measures) {
    boolean grouped = columns == GROUP_COLUMNS;
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : measures) {
      for (WeekPoint week : one.weeks()) {
        WeekPoint.Counts counts = week.counts();
        Point point = point(one, week);
        Cell none = Cell.Symbol.NOT_APPLICABLE;
        ControlChart chart = control(one);
        List<Cell> row = new ArrayList<>();
        row.add(Codes.theme(one.topic().theme()));
        if (grouped) {
          row.add(Codes.cohort(one.cohort()));
        }
        row.addAll(
            List.of(
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
        rows.add(row);
      }
    }
    return DataTable.of(id, caption, description, columns, rows).showing(PAGE_ROWS);
  }

  private static Cell number(double value) {
    return Double.isNaN(value) ? Cell.Symbol.NOT_APPLICABLE : Cell.of(value, 2);
  }
}
