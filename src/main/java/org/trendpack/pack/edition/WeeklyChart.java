package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

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

  private static final List<Column> COLUMNS =
      List.of(
          Rows.theme(),
          Columns.day("weekly.week"),
          Columns.whole("weekly.school_days"),
          Columns.whole("weekly.days_with_data"),
          Columns.whole("weekly.learners"),
          Columns.whole("weekly.episodes"),
          Rows.hits(),
          Columns.decimal("weekly.per_100"),
          Columns.decimal("weekly.usual"),
          Columns.decimal("weekly.usual_low").onlyInFile(),
          Columns.decimal("weekly.usual_high").onlyInFile(),
          Columns.text("weekly.signal"),
          Columns.text("weekly.chart").onlyInFile(),
          Columns.text("weekly.step").onlyInFile());

  private static final List<Column> GROUP_COLUMNS =
      Stream.concat(
              Stream.of(Rows.theme().onlyInFile(), Columns.text("weekly.cohort")),
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
                Stream.of(panel(theme, say("weekly.all"))),
                keyStages.stream().map(one -> panel(one, sized(one))))
            .toList();
    return new Chart.Weekly(
        new Chart.About(
            id,
            title(theme),
            joined(
                say(
                    keyStages.isEmpty() ? "weekly.about" : "weekly.about-stages",
                    Words.lower(theme.topic().theme().title()),
                    Dsl.source(school)),
                steps(theme)),
            standingOut(theme)),
        table(
            id,
            say(
                "weekly-of-theme.caption",
                Words.lower(theme.topic().theme().title()),
                school.period().name()),
            say("weekly.group-row"),
            GROUP_COLUMNS,
            Stream.concat(Stream.of(theme), keyStages.stream()).toList()),
        say("weekly.unit"),
        panels);
  }

  /** Every week of every theme, all learners together. */
  DataTable table(List<TopicMeasure> words) {
    return table(
        "weekly", say("weekly.caption", school.period().name()), say("weekly.row"), COLUMNS, words);
  }

  private List<TopicMeasure> keyStages(TopicMeasure theme) {
    return school.topics().stream()
        .filter(one -> one.topic().equals(theme.topic()))
        .filter(one -> one.cohort().kind() == Cohort.Kind.KEY_STAGE)
        .filter(one -> !Dsl.isWholeSchool(school, one.cohort()))
        .toList();
  }

  private String sized(TopicMeasure one) {
    return school
        .size(one.cohort())
        .map(size -> say("list.with-learners", one.cohort().title(), size.everIn()))
        .orElse(one.cohort().title());
  }

  private static String title(TopicMeasure theme) {
    String name = theme.topic().theme().title();
    return say(
        "weekly.title." + Words.key(theme.change().direction()), name, theme.tally().learners());
  }

  /** "Dashes: 1, week of 16 March 2026, filter: games opened at lunch." */
  private String steps(TopicMeasure theme) {
    List<String> steps = new ArrayList<>();
    for (WeekPoint week : theme.weeks()) {
      String step = step(theme, week);
      if (!step.isEmpty()) {
        steps.add(
            say(
                "steps.one",
                steps.size() + 1,
                Visible.date(week.week().monday()),
                Defanged.inSentence(step)));
      }
    }
    return steps.isEmpty() ? "" : say("steps.all", String.join("; ", steps));
  }

  private String standingOut(TopicMeasure theme) {
    List<String> weeks =
        theme.weeks().stream()
            .filter(week -> signal(theme, week) != null)
            .map(
                week ->
                    say(
                        "weekly.stands-out.one",
                        Visible.date(week.week().monday()),
                        Sentences.signal(signal(theme, week))))
            .toList();
    if (control(theme) == null) {
      return say("weekly.no-usual");
    }
    return weeks.isEmpty()
        ? say("weekly.none-stands-out")
        : say("weekly.stands-out", weeks.size(), weeks.get(0));
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
            .map(step -> step.rebased() ? say("steps.rebased", step.reason()) : step.reason())
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
