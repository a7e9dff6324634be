package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
                  Columns.text("themes.severity"),
                  Columns.whole("themes.learners"),
                  Columns.whole("themes.episodes"),
                  Rows.hits(),
                  Columns.whole("themes.severity_4"),
                  Columns.whole("themes.severity_3"),
                  Columns.whole("themes.severity_2"),
                  Columns.whole("themes.severity_1")),
              Columns.estimate("themes.per_100_per_week").stream().map(Column::onlyInFile),
              Columns.estimate("themes.episodes_ratio").stream().map(Column::onlyInFile),
              Stream.of(
                  Columns.whole("themes.entries_left_out").onlyInFile(),
                  Columns.whole("themes.days_missing").onlyInFile()),
              Stream.of(
                  Columns.text("themes.change"),
                  Columns.decimal("themes.ratio").onlyInFile(),
                  Columns.decimal("themes.ratio_low").onlyInFile(),
                  Columns.decimal("themes.ratio_high").onlyInFile(),
                  Columns.decimal("themes.q").onlyInFile(),
                  Columns.text("themes.last_year"),
                  Columns.decimal("themes.last_year_ratio").onlyInFile(),
                  Columns.decimal("themes.last_year_ratio_low").onlyInFile(),
                  Columns.decimal("themes.last_year_ratio_high").onlyInFile()),
              Columns.estimate("themes.per_year").stream().map(Column::onlyInFile))
          .flatMap(columns -> columns)
          .toList();

  private ThemesSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<TopicMeasure> concerns = Dsl.concerns(school);
    List<Block> blocks = new ArrayList<>();
    if (concerns.isEmpty()) {
      blocks.add(new Block.Paragraph(say("themes.none")));
    } else {
      blocks.add(new Block.Paragraph(say("themes.intro")));
      blocks.addAll(ComparisonNotes.of(setting, school));
      blocks.add(learnersByTheme(school, concerns));
      blocks.add(themes(school, "themes", concerns));
    }
    List<TopicMeasure> words = Dsl.wordConcerns(school);
    if (!words.isEmpty()) {
      SlopeChart.of(school, words).ifPresent(blocks::add);
      Phrases phrases = Phrases.of(school);
      blocks.addAll(ThemePart.of(setting, school, words, phrases));
      blocks.add(
          new Block.Folded(
              setting.words().heading("fold.weeks"), new WeeklyChart(school).table(words)));
      if (!phrases.isEmpty()) {
        blocks.add(
            new Block.Folded(setting.words().heading("fold.phrases"), phrases.table(school)));
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
            new Block.Paragraph(say("themes.help")),
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
        say(
            id.equals("themes") ? "themes.caption" : "help-seeking.caption",
            school.period().name()),
        say("themes.row"),
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
                        say("count.learners", one.tally().learners())))
            .toList();
    String most =
        say("learners-by-theme.title", first.topic().theme().title(), first.tally().learners());
    return new Chart.Bars(
        new Chart.About(
            "learners-by-theme",
            most,
            say("learners-by-theme.about", Dsl.source(school)),
            alternative(bars)),
        themes(school, "themes", concerns),
        say("learners-by-theme.unit"),
        bars);
  }

  /** The longest bars with their numbers, for who cannot see them. */
  static String alternative(List<Chart.Bar> bars) {
    return say(
        "alternative",
        Words.list(
            bars.stream()
                .limit(5)
                .map(bar -> say("list.with-figure", bar.label(), bar.shown()))
                .toList()));
  }
}
