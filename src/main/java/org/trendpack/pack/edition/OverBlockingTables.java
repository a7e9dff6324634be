package org.trendpack.pack.edition;

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
                  Column.text("domain", "Site", "The registered domain, made safe."),
                  Column.text("category", "Category", "The filter's own, if it gives one."),
                  Column.text(
                      "for_lessons",
                      "For lessons",
                      "Whether its category speaks of education or reference."),
                  Column.text("themes", "Hits on it", "Themes of hits on it, low-risk ones alone."),
                  Column.text("cohort", "Group", "Year, key stage, or recorded need or status."),
                  Column.whole("size", "Size", "learners", "Learners in the group on any day."),
                  Column.whole(
                      "blocked_learners",
                      "Refused",
                      "distinct learners",
                      "Distinct learners of the group who were refused.")),
              Rows.estimate(
                  "per_100",
                  "Per 100",
                  "learners per 100 learners",
                  "Learners who were refused for each 100 in the group.")
                  .stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> SEARCHES =
      List.of(
          Column.text("terms", "Search", "What was searched for, made safe."),
          Column.whole("times", "Times", "searches", "How often it was refused."),
          Rows.learners("Distinct learners who were refused."));

  private OverBlockingTables() {}

  static List<Block> of(SchoolMeasures school) {
    OverBlocking found = school.overBlocking();
    List<Block> blocks = new ArrayList<>();
    if (!found.sites().isEmpty()) {
      blocks.add(new Block.Folded("The same sites by group", sites(school)));
    }
    if (!found.searches().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "The searches below were refused, although no word list entry and no category calls"
                  + " them a concern. Most are lessons or curiosity."));
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
                  Cell.of(one.forLessons() ? "yes" : "no"),
                  Codes.themes(one.themes()),
                  Codes.cohort(one.cohort()),
                  Cell.of(one.size()),
                  Cell.of(one.learners())));
      row.addAll(Rows.estimate(one.perHundred(), 1, 1));
      rows.add(row);
    }
    return DataTable.of(
            "over-blocking",
            "Sites without known risk that learners were refused, by group, "
                + school.period().name(),
            "One row for each registered domain and group.",
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
            "Searches refused that nothing calls a concern, " + school.period().name(),
            "One row for each search.",
            SEARCHES,
            rows)
        .showing(PAGE_SEARCHES);
  }
}
