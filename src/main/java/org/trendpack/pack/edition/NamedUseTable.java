package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

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
                  Columns.text("named-use.use"),
                  Columns.text("named-use.cohort"),
                  Columns.whole("named-use.size"),
                  Columns.whole("named-use.learners"),
                  Columns.whole("named-use.blocked_learners")),
              Columns.estimate("named-use.per_100").stream(),
              Stream.of(Columns.text("named-use.change")),
              Columns.estimate("named-use.ratio").stream().map(Column::onlyInFile))
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
        new Block.Paragraph(joined(String.join(" ", sentences), say("named-use.unseen"))),
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
            say("named-use.title", all.title(), all.learners(), all.size()),
            say("named-use.about", Dsl.source(school)),
            say("per-100.alternative", CohortsSection.firstOf(dots))),
        table(school),
        say("named-use.unit"),
        all.perHundred().value(),
        dots);
  }

  private static Chart.Dot dot(NamedUse one) {
    String group = Names.kind(one.cohort().kind());
    String label = CohortsSection.sized(one.cohort(), one.size());
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
    return say("named-use.one", one.title(), one.learners(), one.size(), one.blockedLearners());
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
            say("named-use.caption", school.period().name()),
            say("named-use.row"),
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }
}
