package org.trendpack.pack.edition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;

/** Columns and cells that several tables share. */
final class Rows {

  private Rows() {}

  /** A figure and its interval as three columns. */
  static List<Column> estimate(String id, String header, String unit, String definition) {
    return List.of(
        Column.decimal(id, header, unit, definition),
        Column.decimal(
            id + "_low", "95% from", unit, "Lower end of the 95% interval of the column before."),
        Column.decimal(
            id + "_high", "to", unit, "Upper end of the 95% interval of the column before it."));
  }

  /** The cells of those columns, multiplied and rounded. */
  static List<Cell> estimate(@Nullable Estimate estimate, double factor, int places) {
    return estimate == null
        ? List.of(
            Cell.Symbol.NOT_APPLICABLE, Cell.Symbol.NOT_APPLICABLE, Cell.Symbol.NOT_APPLICABLE)
        : List.of(
            Cell.of(estimate.value() * factor, places),
            Cell.of(estimate.low() * factor, places),
            Cell.of(estimate.high() * factor, places));
  }

  /** The columns, with that of last year on the page only if anything is known of last year. */
  static List<Column> withLastYear(List<Column> columns, List<TopicMeasure> measures) {
    boolean known =
        measures.stream()
            .anyMatch(one -> one.lastYear().direction() != Change.Direction.NO_EARLIER_PERIOD);
    return known
        ? columns
        : columns.stream()
            .map(column -> column.id().equals("last_year") ? column.onlyInFile() : column)
            .toList();
  }

  static Column theme() {
    return Column.text("theme", "Theme", "What the hits are about; its id in files.")
        .among(Stream.of(Theme.values()).map(Theme::id).toList());
  }

  static Column tone() {
    return Column.text(
            "tone",
            "Tone",
            "harm, or help_seeking: looking for help. The two are never added together.")
        .among(Stream.of(Tone.values()).map(Tone::id).toList())
        .onlyInFile();
  }

  static Column kind() {
    return Column.text(
            "found_by",
            "Found by",
            "keyword: words in a search or address. category: the filter's own. Never added"
                + " together.")
        .among(List.of("keyword", "category"))
        .onlyInFile();
  }

  static Column learners(String definition) {
    return Column.whole("learners", "Learners", "distinct learners", definition);
  }

  static Column hits() {
    return Column.whole("hits", "Hits", "hits", "Requests that matched.");
  }
}
