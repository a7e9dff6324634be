package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortSize;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;

/** Rates by year, key stage and recorded need, each with its size. */
final class CohortsSection {

  private static final int CHARTS = 2;
  private static final int PAGE_ROWS = 60;
  private static final int NAMED = 6;

  /** Under this, a dot with its interval would say nothing and be read as something. */
  static final int SMALLEST = 10;

  private static final List<Column> RATES =
      Stream.of(
              Stream.of(
                  Rows.theme(),
                  Rows.kind(),
                  Rows.tone(),
                  Columns.text("cohort-rates.cohort"),
                  Columns.whole("cohort-rates.size"),
                  Columns.whole("cohort-rates.learners"),
                  Columns.whole("cohort-rates.episodes")),
              Columns.estimate("cohort-rates.per_100").stream(),
              Columns.estimate("cohort-rates.per_100_per_week").stream().map(Column::onlyInFile),
              Columns.estimate("cohort-rates.episodes_per_1000_days").stream()
                  .map(Column::onlyInFile),
              Stream.of(
                  Columns.text("cohort-rates.change"),
                  Columns.decimal("cohort-rates.ratio").onlyInFile(),
                  Columns.decimal("cohort-rates.ratio_low").onlyInFile(),
                  Columns.decimal("cohort-rates.ratio_high").onlyInFile(),
                  Columns.text("cohort-rates.last_year"),
                  Columns.decimal("cohort-rates.last_year_ratio").onlyInFile(),
                  Columns.decimal("cohort-rates.last_year_ratio_low").onlyInFile(),
                  Columns.decimal("cohort-rates.last_year_ratio_high").onlyInFile()))
          .flatMap(columns -> columns)
          .toList();

  private CohortsSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(say("groups.intro")));
    for (TopicMeasure topic : leading(school)) {
      blocks.add(chart(school, topic.topic()));
    }
    blocks.add(
        new Block.Folded(
            setting.words().heading("fold.every-group"),
            table(
                school,
                "cohort-rates",
                say("cohort-rates.caption", school.period().name()),
                school.topics().stream()
                    .filter(one -> one.cohort().kind() != Cohort.Kind.UNKNOWN)
                    .sorted(
                        Comparator.comparing((TopicMeasure one) -> one.tally().learners() == 0)
                            .thenComparing(one -> -one.topic().theme().severity())
                            .thenComparing(TopicMeasure::topic)
                            .thenComparing(TopicMeasure::cohort))
                    .toList())));
    return new Section("groups", setting.words().heading("dsl.groups"), blocks);
  }

  private static List<TopicMeasure> leading(SchoolMeasures school) {
    return Dsl.wordConcerns(school).stream()
        .filter(one -> one.tally().learners() > 0)
        .sorted(
            Comparator.comparing((TopicMeasure one) -> one.change().clear() ? 0 : 1)
                .thenComparing(one -> -one.tally().learners()))
        .limit(CHARTS)
        .toList();
  }

  private static Chart chart(SchoolMeasures school, Topic topic) {
    List<TopicMeasure> measures = ofGroups(school, topic);
    List<Chart.Dot> dots = new ArrayList<>();
    for (TopicMeasure one : measures) {
      Optional<CohortSize> size = school.size(one.cohort());
      if (size.isPresent() && isShown(school, one.cohort())) {
        dots.add(dot(one, size.get().everIn()));
      }
    }
    String theme = topic.theme().title();
    String title =
        standsOut(school, measures)
            .map(one -> say("groups.highest", theme, one.cohort().title()))
            .orElse(say("groups.none", theme));
    return new Chart.Intervals(
        new Chart.About(
            "groups-" + topic.theme().id().replace('_', '-'),
            title,
            say("groups.about", Words.lower(theme), Dsl.source(school)),
            say("per-100.alternative", firstOf(dots))),
        ofTopic(school, topic),
        say("groups.unit"),
        rateOfSchool(measures),
        dots);
  }

  /** The first groups of a chart with their figures, for who cannot see it. */
  static String firstOf(List<Chart.Dot> dots) {
    return Words.list(
        dots.stream()
            .filter(dot -> Double.isFinite(dot.value()))
            .limit(NAMED)
            .map(dot -> say("list.with-figure", dot.label(), Words.measure(dot.value())))
            .toList());
  }

  /** A group with its size: "Year 9 (180)". */
  static String sized(Cohort cohort, int size) {
    return say("list.in-brackets", cohort.title(), size);
  }

  /** Complements and what is the whole school over again would only crowd a chart. */
  static boolean isShown(SchoolMeasures school, Cohort cohort) {
    return !cohort.id().startsWith("not-") && !Dsl.isWholeSchool(school, cohort);
  }

  private static double rateOfSchool(List<TopicMeasure> measures) {
    return measures.stream()
        .filter(one -> one.cohort().equals(Cohort.ALL) && one.rates() != null)
        .mapToDouble(CohortsSection::rate)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Chart.Dot dot(TopicMeasure one, int size) {
    String label = sized(one.cohort(), size);
    String group = Names.kind(one.cohort().kind());
    Estimate rate = one.rates() == null ? null : one.rates().perHundred();
    return rate == null || size < SMALLEST
        ? new Chart.Dot(group, label, Double.NaN, 0, 0)
        : new Chart.Dot(group, label, rate.value(), rate.low(), rate.high());
  }

  /** The group whose whole interval lies above the school's rate, the highest if several do. */
  private static Optional<TopicMeasure> standsOut(
      SchoolMeasures school, List<TopicMeasure> measures) {
    double all = rateOfSchool(measures);
    return measures.stream()
        .filter(one -> isShown(school, one.cohort()) && one.tally().learners() > 0)
        .filter(
            one -> school.size(one.cohort()).filter(size -> size.everIn() >= SMALLEST).isPresent())
        .filter(one -> one.rates() != null && one.rates().perHundred().low() > all)
        .max(Comparator.comparingDouble(CohortsSection::rate));
  }

  private static double rate(TopicMeasure measure) {
    return measure.rates() == null ? 0 : measure.rates().perHundred().value();
  }

  /** Rates of one theme in every group. */
  static DataTable ofTopic(SchoolMeasures school, Topic topic) {
    String theme = topic.theme().title();
    return table(
            school,
            "groups-" + topic.theme().id().replace('_', '-'),
            say("groups-of-theme.caption", theme, school.period().name()),
            ofGroups(school, topic))
        .describing("theme", Rows.theme().onlyInFile());
  }

  private static List<TopicMeasure> ofGroups(SchoolMeasures school, Topic topic) {
    return school.topics().stream()
        .filter(one -> one.topic().equals(topic))
        .filter(one -> one.cohort().kind() != Cohort.Kind.UNKNOWN)
        .toList();
  }

  private static DataTable table(
      SchoolMeasures school, String id, String caption, List<TopicMeasure> measures) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : measures) {
      List<Cell> row = new ArrayList<>();
      row.add(Codes.topic(one.topic()));
      row.add(Codes.kind(one.topic().kind()));
      row.add(Codes.tone(one.topic().tone()));
      row.add(Codes.cohort(one.cohort()));
      row.add(
          school
              .size(one.cohort())
              .map(size -> Cell.of(size.everIn()))
              .orElse(Cell.Symbol.NOT_APPLICABLE));
      row.add(Cell.of(one.tally().learners()));
      row.add(Cell.of(one.tally().episodes()));
      row.addAll(Rows.estimate(one.rates() == null ? null : one.rates().perHundred(), 1, 1));
      row.addAll(Rows.estimate(one.rates() == null ? null : one.rates().perHundredPerWeek(), 1, 3));
      row.addAll(Rows.estimate(one.rates() == null ? null : one.rates().perThousandDays(), 1, 3));
      row.add(Cell.of(Sentences.direction(one.change().direction())));
      row.addAll(Rows.estimate(one.change().ratio(), 1, 2));
      row.add(Cell.of(Sentences.direction(one.lastYear().direction())));
      row.addAll(Rows.estimate(one.lastYear().ratio(), 1, 2));
      rows.add(row);
    }
    return DataTable.of(
            id, caption, say("cohort-rates.row"), Rows.withLastYear(RATES, measures), rows)
        .showing(PAGE_ROWS);
  }
}
