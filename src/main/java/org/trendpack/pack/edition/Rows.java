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
    return Columns.text("shared.theme").among(Stream.of(Theme.values()).map(Theme::id).toList());
  }

  static Column tone() {
    return Columns.text("shared.tone")
        .among(Stream.of(Tone.values()).map(Tone::id).toList())
        .onlyInFile();
  }

  static Column kind() {
    return Columns.text("shared.found_by").among(List.of("keyword", "category")).onlyInFile();
  }

  static Column hits() {
    return Columns.whole("shared.hits");
  }
}
