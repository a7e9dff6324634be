package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.measure.Episode;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.scan.Hit;

/** Hits that were decided to be no concern: in no figure, but not out of sight. */
final class DecidedHits {

  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("time", "Time", "Local time of the request."),
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on that day."),
          Rows.theme(),
          Rows.kind(),
          Column.text("severity", "Severity", "From 4 urgent to 1 low."),
          Column.text("verdict", "Filter", "What the filter did."),
          Column.text("matched", "Matched", "The words, or the filter's category, that matched."),
          Column.text("context", "In context", "The search or address around them, made safe."),
          Column.text("entry", "Entry", "The lexicon entry, or the filter's category.")
              .onlyInFile(),
          Column.text("reference", "Reference", "Names the hit in the register of decisions."),
          Column.text("note", "Note", "What was written beside the decision."));

  private DecidedHits() {}

  /** Nothing if nothing was decided. */
  static List<Block> of(Setting setting, int school, List<Episode> decided) {
    if (decided.isEmpty()) {
      return List.of();
    }
    DataTable table = table(setting, school, "decided-hits", decided);
    return List.of(
        new Block.Subheading("decided", setting.words().heading("dsl.decided")),
        new Block.Paragraph(
            "You decided, in an earlier pack, that these are no concern: the same entry of the word"
                + " list in the same words. They are in no figure and in no other table. To change"
                + " that, add a line with the word “concern” to the register of decisions."),
        new Block.Folded(Words.count(table.rows().size(), "hit") + " decided", table));
  }

  static DataTable table(Setting setting, int school, String id, List<Episode> decided) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Episode episode : decided) {
      for (Hit hit : episode.hits()) {
        rows.add(row(setting, school, episode, hit));
      }
    }
    return DataTable.of(
            id,
            "Hits decided to be no concern",
            "One row for each request that matched.",
            COLUMNS,
            rows)
        .showing(100);
  }

  private static List<Cell> row(Setting setting, int school, Episode episode, Hit hit) {
    return List.of(
        Cell.of(setting.local(hit.time())),
        Cell.of(setting.label(school, episode.person())),
        Codes.year(episode.year()),
        Codes.theme(hit.theme()),
        Codes.kind(hit.kind()),
        Codes.severity(hit.severity()),
        Codes.verdict(hit.verdict()),
        Cell.of(Defanged.matched(hit)),
        Cell.of(Defanged.context(hit)),
        Cell.of(hit.entry()),
        Cell.of(setting.reference(hit, episode.person())),
        Cell.of(Defanged.text(setting.note(hit))));
  }
}
