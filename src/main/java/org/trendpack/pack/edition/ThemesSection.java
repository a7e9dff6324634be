package org.trendpack.pack.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.measure.WeekPoint;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;

/** Hits by theme and severity, weekly lines, rates and change. */
final class ThemesSection {

  private static final int PANELS = 6;

  private static final List<Column> THEMES =
      Stream.of(
              Stream.of(
                  Rows.theme(),
                  Rows.kind(),
                  Rows.tone(),
                  Column.text("severity", "Most severe", "The highest severity of its hits."),
                  Rows.learners("Distinct learners with an episode; shared logins are none."),
                  Column.whole("episodes", "Episodes", "episodes", "Runs of hits on one theme."),
                  Rows.hits(),
                  Column.whole("severity_4", "Urgent", "hits", "Hits of severity 4."),
                  Column.whole("severity_3", "High", "hits", "Hits of severity 3."),
                  Column.whole("severity_2", "Medium", "hits", "Hits of severity 2."),
                  Column.whole("severity_1", "Low", "hits", "Hits of severity 1.")),
              Rows.estimate(
                      "per_100_per_week",
                      "Per 100 a week",
                      "learners per 100 learners per school week",
                      "Learners with an episode for each 100 learners in a school week with data.")
                  .stream()
                  .map(Column::onlyInFile),
              Stream.of(
                  Column.text("change", "Change", "Compared with the period before."),
                  Column.decimal(
                          "ratio",
                          "Times",
                          "ratio",
                          "The weekly rate over that of the period before.")
                      .onlyInFile(),
                  Column.decimal("ratio_low", "95% from", "ratio", "Lower end of its 95% interval.")
                      .onlyInFile(),
                  Column.decimal("ratio_high", "to", "ratio", "Upper end of its 95% interval.")
                      .onlyInFile(),
                  Column.decimal(
                          "q",
                          "q",
                          "probability",
                          "Chance of a false alarm after correcting for many comparisons.")
                      .onlyInFile()))
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> WEEKLY =
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
              "learners per 100 learners per school week",
              "Learners with an episode for each 100 learners; z where there is no data."));

  private ThemesSection() {}

  static Section of(SchoolMeasures school) {
    List<TopicMeasure> concerns = Dsl.concerns(school);
    List<Block> blocks = new ArrayList<>();
    if (concerns.isEmpty()) {
      blocks.add(new Block.Paragraph("No search or address matched any theme in this period."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "Words in searches and addresses come first, then what the filter itself filed"
                  + " under a theme. The two are counted apart: one request can be both."));
      blocks.add(hitsByTheme(school, concerns));
      blocks.add(themes(school, "themes", concerns));
    }
    List<TopicMeasure> words = Dsl.wordConcerns(school);
    if (!words.isEmpty()) {
      blocks.add(weekly(school, words));
    }
    List<TopicMeasure> help =
        school.topicsOf(Cohort.ALL).stream()
            .filter(one -> one.topic().tone() == Tone.HELP_SEEKING && one.tally().hits() > 0)
            .toList();
    if (!help.isEmpty()) {
      blocks.add(new Block.Subheading("help", "Looking for help"));
      blocks.add(
          new Block.Paragraph(
              "These learners looked for support. They are in no other figure of this section."));
      blocks.add(
          themes(school, "help-seeking", help)
              .without("severity", "severity_4", "severity_3", "severity_2", "severity_1"));
    }
    return new Section("themes", "Themes: what learners came across", blocks);
  }

  private static DataTable themes(SchoolMeasures school, String id, List<TopicMeasure> measures) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : measures) {
      Tally tally = one.tally();
      Change change = one.change();
      List<Cell> row = new ArrayList<>();
      row.add(Codes.topic(one.topic()));
      row.add(Codes.kind(one.topic().kind()));
      row.add(Codes.tone(one.topic().tone()));
      row.add(Codes.severity(tally.maxSeverity()));
      row.add(Cell.of(tally.learners()));
      row.add(Cell.of(tally.episodes()));
      row.add(Cell.of(tally.hits()));
      for (int severity = 4; severity >= 1; severity--) {
        row.add(Cell.of(tally.bySeverity().get(severity - 1).hits()));
      }
      row.addAll(Rows.estimate(one.rates() == null ? null : one.rates().perHundredPerWeek(), 1, 3));
      row.add(Cell.of(Sentences.direction(change.direction())));
      row.addAll(Rows.estimate(change.ratio(), 1, 2));
      row.add(change.ratio() == null ? Cell.Symbol.NOT_APPLICABLE : Cell.of(change.q(), 4));
      rows.add(row);
    }
    return DataTable.of(
        id,
        (id.equals("themes") ? "Hits by theme and severity, " : "Hits that look for help, ")
            + school.period().name(),
        "One row for each theme and way of finding it, all learners together.",
        THEMES,
        rows);
  }

  private static Chart hitsByTheme(SchoolMeasures school, List<TopicMeasure> concerns) {
    List<TopicMeasure> words =
        concerns.stream()
            .filter(one -> one.topic().kind() == org.trendpack.scan.Hit.Kind.KEYWORD)
            .sorted(java.util.Comparator.comparing(one -> -one.tally().learners()))
            .limit(12)
            .toList();
    List<TopicMeasure> shown = words.isEmpty() ? concerns : words;
    TopicMeasure first = shown.get(0);
    List<Chart.Bar> bars =
        shown.stream()
            .map(
                one ->
                    new Chart.Bar(
                        Names.topic(one.topic()),
                        one.tally().learners(),
                        Words.count(one.tally().learners(), "learner")))
            .toList();
    String most =
        first.topic().theme().title()
            + " reached the most learners: "
            + Words.number(first.tally().learners());
    return new Chart.Bars(
        new Chart.About(
            "learners-by-theme",
            most,
            "Distinct learners with an episode, by theme. "
                + school.spec().name()
                + ", "
                + school.period().name()
                + ".",
            alternative(bars)),
        themes(school, "themes", concerns),
        "Learners",
        bars);
  }

  private static String alternative(List<Chart.Bar> bars) {
    return Words.list(bars.stream().limit(5).map(bar -> bar.label() + " " + bar.shown()).toList())
        + ".";
  }

  private static Chart weekly(SchoolMeasures school, List<TopicMeasure> words) {
    List<TopicMeasure> chosen =
        words.stream()
            .sorted(
                java.util.Comparator.comparing((TopicMeasure one) -> one.change().clear() ? 0 : 1)
                    .thenComparing(one -> -one.tally().learners()))
            .limit(PANELS)
            .toList();
    List<Chart.Panel> panels =
        chosen.stream()
            .map(
                one ->
                    new Chart.Panel(
                        one.topic().theme().title(),
                        one.weeks().stream().map(ThemesSection::week).toList()))
            .toList();
    List<String> rising =
        chosen.stream()
            .filter(one -> one.change().direction() == Change.Direction.ROSE)
            .map(one -> Words.lower(one.topic().theme().title()))
            .toList();
    String title =
        rising.isEmpty()
            ? "No theme of the whole school clearly rose"
            : Words.upper(Words.list(rising.subList(0, Math.min(2, rising.size())))) + " rose";
    return new Chart.Weekly(
        new Chart.About(
            "weekly",
            title,
            "Learners with an episode per 100 learners in each school week, one scale for all"
                + " panels. "
                + school.spec().name()
                + ", "
                + school.period().name()
                + ".",
            "Weekly lines for "
                + Words.list(panels.stream().map(panel -> Words.lower(panel.label())).toList())
                + "."),
        weeklyTable(school, words),
        "Learners per 100 in each school week",
        panels);
  }

  private static Chart.Week week(WeekPoint point) {
    Double rate = point.perHundred();
    LocalDate monday = point.week().monday();
    double value = rate == null ? Double.NaN : rate;
    boolean closed = point.week().schoolDays() == 0;
    return new Chart.Week(monday, closed ? Double.NaN : value, Double.NaN, Double.NaN, closed);
  }

  private static DataTable weeklyTable(SchoolMeasures school, List<TopicMeasure> words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : words) {
      for (WeekPoint point : one.weeks()) {
        WeekPoint.Counts counts = point.counts();
        Cell none = Cell.Symbol.NOT_APPLICABLE;
        rows.add(
            List.of(
                Codes.theme(one.topic().theme()),
                Cell.of(point.week().monday()),
                Cell.of(point.week().schoolDays()),
                Cell.of(point.week().schoolDaysWithData()),
                counts == null ? none : Cell.of(counts.learners()),
                counts == null ? none : Cell.of(counts.episodes()),
                counts == null ? none : Cell.of(counts.hits()),
                point.perHundred() == null ? none : Cell.of(point.perHundred(), 2)));
      }
    }
    return DataTable.of(
            "weekly",
            "Each week of each theme, all learners, " + school.period().name(),
            "One row for each theme and week; a week without data is z, never 0.",
            WEEKLY,
            rows)
        .showing(60);
  }
}
