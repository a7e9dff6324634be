package org.trendpack.pack.pdf;

import java.util.List;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/**
 * How much an edition prints; all of it stands in its CSV files.
 *
 * @param rows of a table, at most
 * @param folded the longest table that a reader's page folds away and print shows
 * @param chartWidth in points
 * @param pages at most; 0 if any number will do
 */
record Limits(int rows, int folded, double chartWidth, int pages) {

  private static final int COLUMNS = 10;

  /** What to try for an edition, in this order, until its pages are few enough. */
  static List<Limits> of(String edition) {
    return switch (edition) {
      case "governors" ->
          List.of(new Limits(60, 12, 440, 4), new Limits(30, 0, 400, 4), new Limits(15, 0, 360, 4));
      case "headteacher" ->
          List.of(new Limits(12, 8, 440, 1), new Limits(12, 0, 440, 1), new Limits(6, 0, 440, 1));
      default -> List.of(new Limits(30, 12, 450, 0));
    };
  }

  /** Whether a table that a page folds away, or that stands behind a chart, is printed. */
  boolean prints(DataTable table) {
    return table.rows().size() <= folded
        && table.columns().stream().filter(Column::isOnPage).count() <= COLUMNS;
  }
}
