package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.disclose.ReleasedTable;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.read.Verdict;

/** Tables and charts made of released cells. */
final class ReleasedTables {

  private static final List<Column> THEMES =
      List.of(
          Rows.theme(),
          Rows.kind(),
          Rows.tone(),
          Rows.learners("Distinct learners with an episode; c if it is kept back."),
          Column.whole("allowed", "Allowed", "hits", "Hits that got through the filter."),
          Column.whole("blocked", "Blocked", "hits", "Hits that the filter refused."),
          Column.text("change", "Change", "Compared with the period before."));

  private static final List<Column> COHORTS =
      List.of(
          Column.text("cohort", "Group", "Year, key stage, or recorded need or status."),
          Rows.theme(),
          Rows.kind(),
          Column.whole("size", "Size", "learners", "Learners who were in the group on any day."),
          Rows.learners("Distinct learners with an episode; c if it is kept back."),
          Column.decimal(
              "per_100",
              "Per 100",
              "learners per 100 learners",
              "Learners with an episode for each 100 in the group."));

  /** Most rows that a page shows, so that the governors' edition keeps to four. */
  private static final int THEME_ROWS = 18;

  private static final int GROUP_ROWS = 36;
  private static final int FEWEST_ROWS = 6;

  private ReleasedTables() {}

  /** Learners, verdicts and direction by topic. */
  static DataTable themes(Outline outline, ReleasedPeriod released) {
    ReleasedTable topics = released.topics(outline.id());
    ReleasedTable verdicts = released.verdicts(outline.id());
    String all = ReleasedPeriod.row(outline.id(), Cohort.ALL.id());
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic topic : outline.topics()) {
      rows.add(
          List.of(
              Codes.topic(topic),
              Codes.kind(topic.kind()),
              Codes.tone(topic.tone()),
              learners(topics.cell(all, topic.id())),
              hits(verdicts.cell(all, ReleasedPeriod.verdictColumn(topic, Verdict.ALLOWED))),
              hits(verdicts.cell(all, ReleasedPeriod.verdictColumn(topic, Verdict.BLOCKED))),
              Cell.of(
                  Sentences.direction(
                      outline.directions().getOrDefault(topic, Direction.TOO_FEW_TO_SAY)))));
    }
    return shownFirst(
        DataTable.of(
            "themes",
            "Learners with an episode by theme, " + outline.period().name(),
            "One row for each theme and way of finding it; those with figures to show come first.",
            THEMES,
            rows),
        THEME_ROWS,
        "learners",
        "allowed",
        "blocked");
  }

  /**
   * The table with rows in which a figure can be shown before those in which all are kept back, and
   * no more of them on a page than a reader of four pages has room for.
   */
  private static DataTable shownFirst(DataTable table, int most, String... figures) {
    List<String> wanted = List.of(figures);
    List<List<Cell>> shown = new ArrayList<>();
    List<List<Cell>> others = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      boolean any = false;
      for (int i = 0; i < row.size(); i++) {
        any |=
            wanted.contains(table.columns().get(i).id())
                && !(row.get(i) instanceof Cell.Symbol)
                && !row.get(i).stored().equals("0");
      }
      (any ? shown : others).add(row);
    }
    int onPage = Math.min(most, Math.max(shown.size(), Math.min(FEWEST_ROWS, table.rows().size())));
    shown.addAll(others);
    return new DataTable(
        table.id(), table.caption(), table.description(), table.columns(), shown, onPage);
  }

  /** A chart of learners by theme; empty if nothing may be shown. */
  static List<Block> themesChart(Outline outline, ReleasedPeriod released) {
    ReleasedTable topics = released.topics(outline.id());
    String all = ReleasedPeriod.row(outline.id(), Cohort.ALL.id());
    List<Chart.Bar> bars =
        outline.concerns().stream()
            .filter(topic -> topics.cell(all, topic.id()).shown())
            .map(topic -> bar(topic, topics.cell(all, topic.id()).figures().learners()))
            .filter(bar -> bar.value() > 0)
            .sorted(Comparator.comparing(bar -> -bar.value()))
            .limit(10)
            .toList();
    if (bars.isEmpty()) {
      return List.of(
          new Block.Paragraph(
              "No theme has enough learners for a figure that protects every one of them."),
          themes(outline, released));
    }
    return List.of(
        new Chart.Bars(
            new Chart.About(
                "learners-by-theme",
                bars.get(0).label()
                    + ": most learners, "
                    + Words.number((long) bars.get(0).value()),
                "Distinct learners with an episode, by theme, where the number can be shown. "
                    + outline.name()
                    + ", "
                    + outline.period().name()
                    + ". Source: filter logs.",
                Words.list(
                        bars.stream().limit(5).map(bar -> bar.label() + " " + bar.shown()).toList())
                    + "."),
            themes(outline, released),
            "Learners",
            bars),
        themes(outline, released));
  }

  /** Rates by cohort for the topics of concern. */
  static DataTable cohorts(Outline outline, ReleasedPeriod released, List<Topic> topics) {
    ReleasedTable counts = released.topics(outline.id());
    ReleasedTable sizes = released.cohorts(outline.id());
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic topic : topics) {
      for (Cohort cohort : outline.cohorts()) {
        String row = ReleasedPeriod.row(outline.id(), cohort.id());
        rows.add(
            List.of(
                Codes.cohort(cohort),
                Codes.topic(topic),
                Codes.kind(topic.kind()),
                learners(sizes.cell(row, ReleasedPeriod.SIZE)),
                learners(counts.cell(row, topic.id())),
                rate(counts.rate(row, topic.id(), sizes, row, ReleasedPeriod.SIZE, 100))));
      }
    }
    return shownFirst(
        DataTable.of(
            "groups",
            "Learners with an episode by group, " + outline.period().name(),
            "One row for each group and theme; those with figures to show come first.",
            COHORTS,
            rows),
        GROUP_ROWS,
        "learners");
  }

  /** Topics of concern in which something may be shown, those of most learners first. */
  static List<Topic> leading(Outline outline, ReleasedPeriod released, int most) {
    ReleasedTable counts = released.topics(outline.id());
    String all = ReleasedPeriod.row(outline.id(), Cohort.ALL.id());
    return outline.concerns().stream()
        .filter(topic -> counts.cell(all, topic.id()).shown())
        .filter(topic -> counts.cell(all, topic.id()).figures().learners() > 0)
        .sorted(Comparator.comparing(topic -> -counts.cell(all, topic.id()).figures().learners()))
        .limit(most)
        .toList();
  }

  static Cell learners(ReleasedTable.Cell cell) {
    return cell.shown() ? Cell.of(cell.figures().learners()) : symbol(cell.symbol());
  }

  static Cell hits(ReleasedTable.Cell cell) {
    return cell.shown() ? Cell.of(cell.figures().hits()) : symbol(cell.symbol());
  }

  static Cell rate(ReleasedTable.Rate rate) {
    return rate.symbol() == ReleasedTable.Symbol.SHOWN
        ? Cell.of(rate.value(), 1)
        : symbol(rate.symbol());
  }

  private static Chart.Bar bar(Topic topic, long learners) {
    return new Chart.Bar(Names.topic(topic), learners, Words.count(learners, "learner"));
  }

  private static Cell symbol(ReleasedTable.Symbol symbol) {
    return symbol == ReleasedTable.Symbol.CONFIDENTIAL
        ? Cell.Symbol.CONFIDENTIAL
        : Cell.Symbol.NOT_APPLICABLE;
  }
}
