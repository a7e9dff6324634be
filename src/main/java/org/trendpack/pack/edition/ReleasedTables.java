package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
          Columns.whole("released-themes.learners"),
          Columns.whole("released-themes.allowed"),
          Columns.whole("released-themes.blocked"),
          Columns.text("released-themes.change"));

  private static final List<Column> COHORTS =
      List.of(
          Columns.text("groups.cohort"),
          Rows.theme(),
          Rows.kind(),
          Columns.whole("groups.size"),
          Columns.whole("groups.learners"),
          Columns.decimal("groups.per_100"));

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
            say("released-themes.caption", outline.period().name()),
            say("released-themes.row"),
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
      return List.of(new Block.Paragraph(say("released.none")), themes(outline, released));
    }
    return List.of(
        new Chart.Bars(
            new Chart.About(
                "learners-by-theme",
                say("learners-by-theme.title", bars.get(0).label(), (long) bars.get(0).value()),
                say("learners-by-theme.released", Dsl.source(outline)),
                ThemesSection.alternative(bars)),
            themes(outline, released),
            say("learners-by-theme.unit"),
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
            say("groups.caption", outline.period().name()),
            say("groups.row"),
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
    return new Chart.Bar(Names.topic(topic), learners, say("count.learners", learners));
  }

  private static Cell symbol(ReleasedTable.Symbol symbol) {
    return symbol == ReleasedTable.Symbol.CONFIDENTIAL
        ? Cell.Symbol.CONFIDENTIAL
        : Cell.Symbol.NOT_APPLICABLE;
  }
}
