package org.trendpack.pack.edition;

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

  /** Under this, a dot with its interval would say nothing and be read as something. */
  static final int SMALLEST = 10;

  private static final List<Column> RATES =
      Stream.of(
              Stream.of(
                  Rows.theme(),
                  Rows.kind(),
                  Rows.tone(),
                  Column.text("cohort", "Group", "Year, key stage, or recorded need or status."),
                  Column.whole(
                      "size", "Size", "learners", "Learners who were in the group on any day."),
                  Rows.learners("Distinct learners of the group with an episode."),
                  Column.whole("episodes", "Episodes", "episodes", "Runs of hits on one theme.")),
              Rows.estimate(
                  "per_100",
                  "Per 100",
                  "learners per 100 learners",
                  "Learners with an episode in the period for each 100 in the group.")
                  .stream(),
              Rows.estimate(
                      "per_100_per_week",
                      "Per 100 a week",
                      "learners per 100 learners per school week",
                      "Learners with an episode for each 100 in a school week with data.")
                  .stream()
                  .map(Column::onlyInFile),
              Rows.estimate(
                      "episodes_per_1000_days",
                      "Episodes per 1,000 days",
                      "episodes per 1,000 learner-days",
                      "Episodes for each 1,000 learner-days with data.")
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
                      .onlyInFile()))
          .flatMap(columns -> columns)
          .toList();

  private CohortsSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Each dot is a group's rate and each line the range it may really have. Where two"
                + " lines overlap a good deal, the groups may well be alike. Small groups have"
                + " long lines."));
    for (TopicMeasure topic : leading(school)) {
      blocks.add(chart(school, topic.topic()));
    }
    blocks.add(
        new Block.Folded(
            "Every theme and group",
            table(
                school,
                "cohort-rates",
                "Learners with an episode by group, the most learners first, "
                    + school.period().name(),
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
            .map(one -> theme + ": highest for " + one.cohort().title())
            .orElse(theme + ": no group stands out");
    return new Chart.Intervals(
        new Chart.About(
            "groups-" + topic.theme().id().replace('_', '-'),
            title,
            "Learners with an episode about "
                + Words.lower(theme)
                + " per 100 in the group, with 95% intervals; the group's size in brackets. "
                + Dsl.source(school),
            Words.list(
                    dots.stream()
                        .filter(dot -> Double.isFinite(dot.value()))
                        .limit(6)
                        .map(dot -> dot.label() + " " + Words.measure(dot.value()))
                        .toList())
                + " per 100 learners."),
        ofTopic(school, topic),
        "Learners per 100 in the group, whole period. Dashes: all learners",
        rateOfSchool(measures),
        dots);
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
    String label = one.cohort().title() + " (" + Words.number(size) + ")";
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
            theme + ": learners with an episode by group, " + school.period().name(),
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
            id,
            caption,
            "One row for each theme and group.",
            Rows.withLastYear(RATES, measures),
            rows)
        .showing(PAGE_ROWS);
  }
}
