package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.detect.Theme;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.OverBlocking;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Sites refused by group though nothing says they are of risk, and refused searches. */
final class OverBlockingTables {

  private static final int PAGE_SITES = 15;
  private static final int PAGE_SEARCHES = 10;

  private static final List<Column> SITES =
      Stream.of(
              Stream.of(
                  Columns.text("over-blocking.domain"),
                  Columns.text("over-blocking.category"),
                  Columns.text("over-blocking.for_lessons"),
                  Columns.text("over-blocking.themes"),
                  Columns.text("over-blocking.cohort"),
                  Columns.whole("over-blocking.size"),
                  Columns.whole("over-blocking.blocked_learners")),
              Columns.estimate("over-blocking.per_100").stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> SEARCHES =
      List.of(
          Columns.text("refused-searches.terms"),
          Columns.whole("refused-searches.times"),
          Columns.whole("refused-searches.learners"));

  private OverBlockingTables() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    OverBlocking found = school.overBlocking();
    List<Block> blocks = new ArrayList<>();
    if (!found.sites().isEmpty()) {
      blocks.add(new Block.Folded(setting.words().heading("fold.sites-by-group"), sites(school)));
    }
    if (!found.searches().isEmpty()) {
      blocks.add(new Block.Paragraph(say("refused-searches.intro")));
      blocks.add(searches(school));
    }
    return blocks;
  }

  private static DataTable sites(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (OverBlocking.Site one : school.overBlocking().sites()) {
      if (one.cohort().kind() == Cohort.Kind.UNKNOWN) {
        continue;
      }
      boolean withheld = one.themes().contains(Theme.RADICALISATION);
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Cell.of(withheld ? Defanged.WITHHELD : Defanged.domain(one.domain())),
                  Cell.of(Defanged.text(String.join("; ", one.categories()))),
                  Cell.of(Names.yes(one.forLessons())),
                  Codes.themes(one.themes()),
                  Codes.cohort(one.cohort()),
                  Cell.of(one.size()),
                  Cell.of(one.learners())));
      row.addAll(Rows.estimate(one.perHundred(), 1, 1));
      rows.add(row);
    }
    return DataTable.of(
            "over-blocking",
            say("over-blocking.caption", school.period().name()),
            say("over-blocking.row"),
            SITES,
            rows)
        .showing(PAGE_SITES);
  }

  private static DataTable searches(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (OverBlocking.Search one : school.overBlocking().searches()) {
      rows.add(
          List.of(
              Cell.of(Defanged.text(one.terms())), Cell.of(one.times()), Cell.of(one.learners())));
    }
    return DataTable.of(
            "refused-searches",
            say("refused-searches.caption", school.period().name()),
            say("refused-searches.row"),
            SEARCHES,
            rows)
        .showing(PAGE_SEARCHES);
  }
}
