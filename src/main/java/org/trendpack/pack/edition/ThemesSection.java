package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.LongTrend;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;

/** Hits by theme and severity, weekly lines, rates and change. */
final class ThemesSection {

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
              Rows.estimate(
                      "episodes_ratio",
                      "Episodes, times",
                      "ratio",
                      "Episodes for each learner-day over those of the period before.")
                  .stream()
                  .map(Column::onlyInFile),
              Stream.of(
                  Column.whole(
                          "entries_left_out",
                          "Left out",
                          "entries",
                          "Word list entries of the theme that only one of the periods had.")
                      .onlyInFile(),
                  Column.whole(
                          "days_missing",
                          "Days missing",
                          "days",
                          "School days without data in the two periods compared.")
                      .onlyInFile()),
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
                      .onlyInFile(),
                  Column.text(
                      "last_year", "Last year", "Compared with the same weeks of the year before."),
                  Column.decimal(
                          "last_year_ratio",
                          "Times last year",
                          "ratio",
                          "The weekly rate over that of the same weeks of the year before.")
                      .onlyInFile(),
                  Column.decimal(
                          "last_year_ratio_low",
                          "95% from",
                          "ratio",
                          "Lower end of its 95% interval.")
                      .onlyInFile(),
                  Column.decimal(
                          "last_year_ratio_high", "to", "ratio", "Upper end of its 95% interval.")
                      .onlyInFile()),
              Rows.estimate(
                      "per_year",
                      "A year",
                      "learners per 100 per school week, a year",
                      "How much the weekly rate changes in a year, over 5 periods or more.")
                  .stream()
                  .map(Column::onlyInFile))
          .flatMap(columns -> columns)
          .toList();

  private ThemesSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<TopicMeasure> concerns = Dsl.concerns(school);
    List<Block> blocks = new ArrayList<>();
    if (concerns.isEmpty()) {
      blocks.add(new Block.Paragraph("No search or address matched any theme in this period."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "Words in searches and addresses come first, then what the filter itself filed"
                  + " under a theme. The two are counted apart: one request can be both."));
      blocks.addAll(ComparisonNotes.of(school));
      blocks.add(learnersByTheme(school, concerns));
      blocks.add(themes(school, "themes", concerns));
    }
    List<TopicMeasure> words = Dsl.wordConcerns(school);
    if (!words.isEmpty()) {
      SlopeChart.of(school, words).ifPresent(blocks::add);
      Phrases phrases = Phrases.of(school);
      blocks.addAll(ThemePart.of(setting, school, words, phrases));
      blocks.add(new Block.Folded("Each week of each theme", new WeeklyChart(school).table(words)));
      if (!phrases.isEmpty()) {
        blocks.add(new Block.Folded("Every phrase that matched", phrases.table(school)));
      }
    }
    blocks.addAll(help(setting, school));
    return new Section("themes", setting.words().heading("dsl.themes"), blocks);
  }

  private static List<Block> help(Setting setting, SchoolMeasures school) {
    List<TopicMeasure> help =
        school.topicsOf(Cohort.ALL).stream()
            .filter(one -> one.topic().tone() == Tone.HELP_SEEKING && one.tally().hits() > 0)
            .toList();
    return help.isEmpty()
        ? List.of()
        : List.of(
            new Block.Subheading("help", setting.words().heading("dsl.help")),
            new Block.Paragraph(
                "These learners looked for support. They are in no other figure of this section."),
            themes(school, "help-seeking", help)
                .without("severity", "severity_4", "severity_3", "severity_2", "severity_1"));
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
      row.addAll(Rows.estimate(change.episodes(), 1, 2));
      row.add(Cell.of(change.entriesLeftOut()));
      row.add(Cell.of(change.daysMissing()));
      row.add(Cell.of(Sentences.direction(change.direction())));
      row.addAll(Rows.estimate(change.ratio(), 1, 2));
      row.add(change.ratio() == null ? Cell.Symbol.NOT_APPLICABLE : Cell.of(change.q(), 4));
      row.add(Cell.of(Sentences.direction(one.lastYear().direction())));
      row.addAll(Rows.estimate(one.lastYear().ratio(), 1, 2));
      row.addAll(Rows.estimate(perYear(school, one.topic()), 1, 3));
      rows.add(row);
    }
    return DataTable.of(
        id,
        (id.equals("themes") ? "Hits by theme and severity, " : "Hits that look for help, ")
            + school.period().name(),
        "One row for each theme and way of finding it, all learners together.",
        Rows.withLastYear(THEMES, measures),
        rows);
  }

  private static @Nullable Estimate perYear(SchoolMeasures school, Topic topic) {
    return school.longTrends().stream()
        .filter(trend -> trend.topic().equals(topic))
        .findFirst()
        .map(LongTrend::perYear)
        .orElse(null);
  }

  private static Chart learnersByTheme(SchoolMeasures school, List<TopicMeasure> concerns) {
    List<TopicMeasure> words =
        concerns.stream()
            .filter(one -> one.topic().kind() == org.trendpack.scan.Hit.Kind.KEYWORD)
            .filter(one -> one.tally().learners() > 0)
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
            + ": most learners, "
            + Words.number(first.tally().learners());
    return new Chart.Bars(
        new Chart.About(
            "learners-by-theme",
            most,
            "Distinct learners with an episode, by theme. " + Dsl.source(school),
            alternative(bars)),
        themes(school, "themes", concerns),
        "Learners",
        bars);
  }

  private static String alternative(List<Chart.Bar> bars) {
    return Words.list(bars.stream().limit(5).map(bar -> bar.label() + " " + bar.shown()).toList())
        + ".";
  }
}
