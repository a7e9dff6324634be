package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.detect.Theme;
import org.trendpack.measure.PastPeriod.UseKind;
import org.trendpack.measure.RisingUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopSearch;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Kinds of search and filter categories whose share of learners rose. */
final class RisingUseTable {

  private static final int PAGE_ROWS = 12;

  private static final List<Column> COLUMNS =
      Stream.of(
              Stream.of(
                  Column.text(
                      "kind", "Kind", "search: of a word list entry. category: the filter's own."),
                  Column.text(
                      "name",
                      "What",
                      "The word list entry, or the category in the filter's words."),
                  Column.text(
                      "example", "For example", "The search most made that the entry matched."),
                  Rows.learners("Distinct learners who searched for it, or came to its sites."),
                  Column.whole(
                      "learners_before",
                      "Before",
                      "distinct learners",
                      "The same in the period before.")),
              Rows.estimate(
                      "share",
                      "Share, %",
                      "per cent of learners who used the web",
                      "Those learners over learners who used the web at all.")
                  .stream()
                  .map(Column::onlyInFile),
              Stream.of(Column.text("change", "Change", "Compared with the period before.")),
              Rows.estimate("ratio", "Times", "ratio", "The share over that of the period before.")
                  .stream()
                  .map(Column::onlyInFile))
          .flatMap(columns -> columns)
          .toList();

  private RisingUseTable() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    if (school.risingUse().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Subheading("rising-use", setting.words().heading("dsl.rising-use")),
        new Block.Paragraph(
            "Only word list entries that both periods had are compared. A category is the filter's"
                + " own; a learner who came to any site under it counts once."),
        table(school));
  }

  private static DataTable table(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (RisingUse one : school.risingUse()) {
      boolean search = one.kind() == UseKind.SEARCH;
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Cell.of(search ? "search" : "category"),
                  search ? entry(one.name()) : Cell.of(Defanged.text(one.name())),
                  search ? example(one.name(), school) : Cell.none(),
                  Cell.of(one.learners()),
                  Cell.of(one.learnersBefore())));
      row.addAll(Rows.estimate(one.share(), 100, 1));
      row.add(Cell.of(Sentences.direction(one.change().direction())));
      row.addAll(Rows.estimate(one.change().ratio(), 1, 2));
      rows.add(row);
    }
    return DataTable.of(
            "rising-use",
            "Searches and categories whose share of learners rose most, " + school.period().name(),
            "One row for each word list entry or filter category.",
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }

  /** A word list entry by its theme, which its id begins with; a file has the id. */
  private static Cell entry(String id) {
    int end = id.indexOf('.');
    return Theme.of(end < 0 ? id : id.substring(0, end))
        .map(theme -> Cell.coded(theme.title(), id))
        .orElseGet(() -> Cell.of(id));
  }

  private static Cell example(String entry, SchoolMeasures school) {
    return school.searches().stream()
        .filter(search -> search.entries().contains(entry))
        .map(TopSearch::terms)
        .findFirst()
        .map(terms -> Cell.of(Defanged.text(terms)))
        .orElse(Cell.none());
  }
}
