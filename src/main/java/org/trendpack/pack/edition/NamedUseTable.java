package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.NamedUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Generative AI, ways round the filter, gambling and social media, by group. */
final class NamedUseTable {

  private static final int PAGE_ROWS = 60;

  /** With fewer learners a chart by group would say nothing. */
  private static final int FEWEST = 5;

  private static final List<Column> COLUMNS =
      Stream.of(
              Stream.of(
                  Column.text("use", "Use", "The kind of site."),
                  Column.text("cohort", "Group", "Year, key stage, or recorded need or status."),
                  Column.whole("size", "Size", "learners", "Learners in the group on any day."),
                  Rows.learners("Distinct learners with a visit, allowed or not."),
                  Column.whole(
                      "blocked_learners",
                      "Refused",
                      "distinct learners",
                      "Distinct learners whom the filter refused at least once.")),
              Rows.estimate(
                  "per_100",
                  "Per 100",
                  "learners per 100 learners",
                  "Learners with a visit for each 100 in the group.")
                  .stream(),
              Stream.of(Column.text("change", "Change", "Compared with the period before.")),
              Rows.estimate("ratio", "Times", "ratio", "The rate over that of the period before.")
                  .stream()
                  .map(Column::onlyInFile))
          .flatMap(columns -> columns)
          .toList();

  private NamedUseTable() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    if (school.namedUse().isEmpty()) {
      return List.of();
    }
    List<String> sentences =
        school.namedUse().stream()
            .filter(one -> one.cohort().equals(Cohort.ALL))
            .map(NamedUseTable::sentence)
            .toList();
    return List.of(
        new Block.Subheading("named-use", setting.words().heading("dsl.named-use")),
        new Block.Paragraph(
            String.join(" ", sentences)
                + " Tools on their maker's own site, such as Gemini and Copilot, cannot be told"
                + " apart and are not counted."),
        chart(school));
  }

  /** The first kind of use with a learner, by group; generative AI comes first. */
  private static Block chart(SchoolMeasures school) {
    Optional<NamedUse> first =
        school.namedUse().stream()
            .filter(one -> one.cohort().equals(Cohort.ALL) && one.learners() >= FEWEST)
            .findFirst();
    return first.isEmpty() ? table(school) : chart(school, first.get());
  }

  private static Chart chart(SchoolMeasures school, NamedUse all) {
    List<Chart.Dot> dots =
        school.namedUse().stream()
            .filter(one -> one.use().equals(all.use()))
            .filter(one -> one.cohort().kind() != Cohort.Kind.UNKNOWN)
            .filter(one -> CohortsSection.isShown(school, one.cohort()))
            .map(NamedUseTable::dot)
            .toList();
    return new Chart.Intervals(
        new Chart.About(
            "named-use",
            all.title()
                + ": "
                + Words.number(all.learners())
                + " of "
                + Words.count(all.size(), "learner"),
            "Learners with a visit per 100 in the group, with 95% intervals; the group's size in"
                + " brackets. "
                + Dsl.source(school),
            Words.list(
                    dots.stream()
                        .filter(dot -> Double.isFinite(dot.value()))
                        .limit(6)
                        .map(dot -> dot.label() + " " + Words.measure(dot.value()))
                        .toList())
                + " per 100 learners."),
        table(school),
        "Learners with a visit per 100 in the group. Dashes: all learners",
        all.perHundred().value(),
        dots);
  }

  private static Chart.Dot dot(NamedUse one) {
    String group = Names.kind(one.cohort().kind());
    String label = one.cohort().title() + " (" + Words.number(one.size()) + ")";
    return one.size() < CohortsSection.SMALLEST
        ? new Chart.Dot(group, label, Double.NaN, 0, 0)
        : new Chart.Dot(
            group,
            label,
            one.perHundred().value(),
            one.perHundred().low(),
            one.perHundred().high());
  }

  private static String sentence(NamedUse one) {
    return one.title()
        + ": "
        + Words.number(one.learners())
        + " of "
        + Words.count(one.size(), "learner")
        + (one.blockedLearners() == 0
            ? "."
            : ", " + Words.number(one.blockedLearners()) + " refused at least once.");
  }

  private static DataTable table(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    school.namedUse().stream()
        .filter(one -> one.cohort().kind() != Cohort.Kind.UNKNOWN)
        .sorted(Comparator.comparing((NamedUse one) -> !one.cohort().equals(Cohort.ALL)))
        .forEach(
            one -> {
              List<Cell> row =
                  new ArrayList<>(
                      List.of(
                          Cell.coded(one.title(), one.use()),
                          Codes.cohort(one.cohort()),
                          Cell.of(one.size()),
                          Cell.of(one.learners()),
                          Cell.of(one.blockedLearners())));
              row.addAll(Rows.estimate(one.perHundred(), 1, 1));
              row.add(Cell.of(Sentences.direction(one.change().direction())));
              row.addAll(Rows.estimate(one.change().ratio(), 1, 2));
              rows.add(row);
            });
    return DataTable.of(
            "named-use",
            "Learners at sites of four kinds by group, " + school.period().name(),
            "One row for each kind of site and group.",
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }
}
