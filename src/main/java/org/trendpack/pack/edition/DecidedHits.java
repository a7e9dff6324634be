package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
          Columns.moment("hits.time"),
          Columns.text("hits.learner"),
          Columns.text("hits.year"),
          Rows.theme(),
          Rows.kind(),
          Columns.text("hits.severity"),
          Columns.text("hits.verdict"),
          Columns.text("hits.matched"),
          Columns.text("hits.context"),
          Columns.text("hits.entry").onlyInFile(),
          Columns.text("hits.reference"),
          Columns.text("hits.note"));

  private DecidedHits() {}

  /** Nothing if nothing was decided. */
  static List<Block> of(Setting setting, int school, List<Episode> decided) {
    if (decided.isEmpty()) {
      return List.of();
    }
    DataTable table = table(setting, school, "decided-hits", decided);
    return List.of(
        new Block.Subheading("decided", setting.words().heading("dsl.decided")),
        new Block.Paragraph(say("decided.intro")),
        new Block.Folded(setting.words().heading("fold.decided", table.rows().size()), table));
  }

  static DataTable table(Setting setting, int school, String id, List<Episode> decided) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Episode episode : decided) {
      for (Hit hit : episode.hits()) {
        rows.add(row(setting, school, episode, hit));
      }
    }
    return DataTable.of(id, say("decided-hits.caption"), say("hits.row"), COLUMNS, rows)
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
