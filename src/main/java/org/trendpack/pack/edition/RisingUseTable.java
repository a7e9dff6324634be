package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
                  Columns.text("rising-use.kind"),
                  Columns.text("rising-use.name"),
                  Columns.text("rising-use.example"),
                  Columns.whole("rising-use.learners"),
                  Columns.whole("rising-use.learners_before")),
              Columns.estimate("rising-use.share").stream().map(Column::onlyInFile),
              Stream.of(Columns.text("rising-use.change")),
              Columns.estimate("rising-use.ratio").stream().map(Column::onlyInFile))
          .flatMap(columns -> columns)
          .toList();

  private RisingUseTable() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    if (school.risingUse().isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Subheading("rising-use", setting.words().heading("dsl.rising-use")),
        new Block.Paragraph(say("rising-use.intro")),
        table(school));
  }

  private static DataTable table(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (RisingUse one : school.risingUse()) {
      boolean search = one.kind() == UseKind.SEARCH;
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Cell.of(say(search ? "rising-use.search" : "rising-use.category")),
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
            say("rising-use.caption", school.period().name()),
            say("rising-use.row"),
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
