package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/**
 * What a table prints and how wide its columns are.
 *
 * @param scale of its letters, where many columns have to stand side by side
 */
record TableLayout(
    List<Column> columns,
    List<String> heads,
    List<List<String>> rows,
    double[] widths,
    double scale) {

  /** Between a column's words, or its numbers, and the next column. */
  private static final double PADDING = 8;

  private static final double NUMBER_PADDING = 11;
  private static final int LONGEST_TEXT = 400;
  private static final double WIDEST_WORD = 110;

  /** Text so short that it stays on one line. */
  private static final int SHORT = 12;

  /** Text so long that its column should be wide. */
  private static final int SENTENCE = 40;

  private static final double SENTENCE_WIDTH = 84;
  private static final double PHRASE_WIDTH = 50;

  /** A column in which a hand writes. */
  private static final double HAND_WIDTH = 88;

  private static final double[] SCALES = {1, 0.94, 0.88, 0.82, 0.76};

  /** Lays a table out over the width of the page. */
  static TableLayout of(DataTable table, int mostRows, Typesetter type) {
    int[] shown =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).isOnPage())
            .toArray();
    List<Column> columns = Arrays.stream(shown).mapToObj(table.columns()::get).toList();
    List<String> heads = columns.stream().map(Column::header).toList();
    List<List<Cell>> source = table.shownRows();
    List<List<String>> rows =
        source.subList(0, Math.min(source.size(), mostRows)).stream()
            .map(row -> Arrays.stream(shown).mapToObj(i -> cut(row.get(i).shown())).toList())
            .toList();
    double free = Flow.WIDTH - columns.stream().mapToDouble(TableLayout::padding).sum();
    double[] most = new double[shown.length];
    double[] comfortable = new double[shown.length];
    double[] tight = new double[shown.length];
    for (int i = 0; i < shown.length; i++) {
      measure(heads.get(i), Style.CELL.strong(), i, tight, most, type);
      for (List<String> row : rows) {
        measure(row.get(i), i == 0 ? Style.CELL.strong() : Style.CELL, i, tight, most, type);
        comfortable[i] = Math.max(comfortable[i], leastWidth(row.get(i), columns.get(i), type));
      }
      comfortable[i] = Math.max(comfortable[i], tight[i]);
      if (i > 0 && isToFillIn(rows)) {
        comfortable[i] = Math.max(comfortable[i], HAND_WIDTH);
        most[i] = Math.max(most[i], HAND_WIDTH);
      }
    }
    for (double[] least : List.of(comfortable, tight)) {
      for (double scale : SCALES) {
        if (Arrays.stream(least).sum() * scale <= free) {
          return new TableLayout(columns, heads, rows, widths(columns, least, most, scale), scale);
        }
      }
    }
    double scale = SCALES[SCALES.length - 1];
    double squeeze = free / (Arrays.stream(tight).sum() * scale);
    double[] squeezed = Arrays.stream(tight).map(width -> width * squeeze).toArray();
    return new TableLayout(columns, heads, rows, widths(columns, squeezed, squeezed, scale), scale);
  }

  /** Whether nothing but the first column has words, so that a hand writes in the others. */
  private static boolean isToFillIn(List<List<String>> rows) {
    return rows.stream().allMatch(row -> row.stream().skip(1).allMatch(String::isEmpty));
  }

  /** A column's width with the space after it. */
  double width(int column) {
    return widths[column];
  }

  /** The width of a column's content. */
  double contentWidth(int column) {
    return widths[column] - padding(columns.get(column));
  }

  double leading() {
    return Style.CELL.leading() * scale;
  }

  boolean isNumber(int column) {
    return columns.get(column).kind().isNumber();
  }

  /** How the cells of a column look: its head and each row's first are bold. */
  Style style(int column, boolean isHead) {
    Style style = Style.CELL.scaled(scale);
    return isHead || column == 0 ? style.strong() : style;
  }

  /** The lines of each cell of a row. */
  List<List<String>> lines(List<String> row, Typesetter type, boolean isHead) {
    List<List<String>> lines = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      lines.add(type.wrapped(row.get(i), style(i, isHead), contentWidth(i) + 0.01));
    }
    return lines;
  }

  private static double leastWidth(String text, Column column, Typesetter type) {
    boolean isTime = column.kind() == Column.Kind.DAY || column.kind() == Column.Kind.MOMENT;
    if (text.length() <= SHORT || isTime) {
      return type.width(text, Style.CELL.strong());
    }
    return text.length() > SENTENCE ? SENTENCE_WIDTH : PHRASE_WIDTH;
  }

  private static double padding(Column column) {
    return column.kind().isNumber() ? NUMBER_PADDING : PADDING;
  }

  private static void measure(
      String text, Style style, int column, double[] least, double[] most, Typesetter type) {
    most[column] = Math.max(most[column], type.width(text, style));
    for (String word : text.split(" ", -1)) {
      double width = Math.min(WIDEST_WORD, type.width(word, style));
      least[column] = Math.max(least[column], width);
    }
  }

  private static double[] widths(
      List<Column> columns, double[] least, double[] most, double scale) {
    double free = Flow.WIDTH;
    double wanted = 0;
    double words = 0;
    double[] widths = new double[least.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = least[i] * scale + padding(columns.get(i));
      free -= widths[i];
      wanted += (most[i] - least[i]) * scale;
      words += columns.get(i).kind().isNumber() ? 0 : most[i];
    }
    double share = wanted > 0 ? Math.min(1, free / wanted) : 0;
    double rest = Math.max(0, free - wanted);
    for (int i = 0; i < widths.length; i++) {
      widths[i] += share * (most[i] - least[i]) * scale;
      if (words > 0 && !columns.get(i).kind().isNumber()) {
        widths[i] += rest * most[i] / words;
      }
    }
    return widths;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT));
    return text.substring(0, end) + "…";
  }
}
