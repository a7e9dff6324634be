package org.trendpack.pack.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.trendpack.pack.csv.TableFile;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.DataTable;

/** Writes one sheet: a title, a line about it, then one marked table with a filter. */
final class SheetWriter {

  /** Rows above the table's first row of values: title, description, headers. */
  static final int TOP = 3;

  private static final int HEADERS = TOP - 1;
  private static final int LONGEST_TEXT = 32_767;
  private static final int LOOKED_AT = 200;
  private static final double NARROWEST = 9;
  private static final double WIDEST = 60;
  private static final double LINES = 110;
  private static final double LINE_HEIGHT = 15;
  private static final double TITLE_SIZE = 14;
  private static final String DARK_BLUE = "12436D";
  private static final String WHITE = "FFFFFF";

  private SheetWriter() {}

  /** A sheet of a title and lines in one column. */
  static void lines(Workbook workbook, String name, String title, List<String> lines) {
    Worksheet sheet = workbook.newWorksheet(name);
    title(sheet, title);
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(i + 1, 0, text(lines.get(i)));
      sheet.style(i + 1, 0).wrapText(true).verticalAlignment("top").set();
    }
    sheet.width(0, LINES);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
  }

  /**
   * A sheet of one table, which has rows.
   *
   * @param linked whether the first column names sheets to jump to, but where the last is 0
   */
  static void write(Workbook workbook, String name, DataTable table, boolean linked) {
    Worksheet sheet = workbook.newWorksheet(name);
    int columns = table.columns().size();
    int last = TOP + table.rows().size() - 1;
    title(sheet, table.caption());
    sheet.value(1, 0, text(table.description()));
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < columns; column++) {
        write(sheet, TOP + row, column, table.rows().get(row).get(column));
      }
    }
    for (int column = 0; column < columns; column++) {
      style(sheet, column, table.rows());
    }
    String[] headers = Headers.of(table).toArray(String[]::new);
    sheet
        .range(HEADERS, 0, last, columns - 1)
        .createTable(headers)
        .setName(tableName(table))
        .setDisplayName(tableName(table))
        .styleInfo()
        .setStyleName("TableStyleLight1");
    sheet
        .range(HEADERS, 0, HEADERS, columns - 1)
        .style()
        .bold()
        .fontColor(WHITE)
        .fillColor(DARK_BLUE)
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    double[] widths = new double[columns];
    for (int column = 0; column < columns; column++) {
      widths[column] = width(table, headers[column], column);
      sheet.width(column, widths[column]);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      height(sheet, TOP + row, table.rows().get(row), widths);
    }
    if (linked) {
      links(sheet, table);
    }
    sheet.freezePane(0, TOP);
    sheet.repeatRows(HEADERS);
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private static void title(Worksheet sheet, String title) {
    sheet.value(0, 0, text(title));
    sheet.style(0, 0).bold().fontSize(BigDecimal.valueOf(TITLE_SIZE)).set();
  }

  private static void links(Worksheet sheet, DataTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row);
      if (!cells.get(cells.size() - 1).equals(Cell.of(0))) {
        String target = cells.get(0).stored();
        sheet.hyperlink(TOP + row, 0, HyperLink.internal("'" + target + "'!A1", target));
      }
    }
  }

  /** High enough for all lines of its words: not every program fits rows by itself. */
  private static void height(Worksheet sheet, int row, List<Cell> cells, double[] widths) {
    double lines = 1;
    for (int column = 0; column < widths.length; column++) {
      Cell cell = cells.get(column);
      if (Look.of(cell) == Look.WORDS) {
        lines = Math.max(lines, Math.ceil(cell.shown().length() / (widths[column] - 2)));
      }
    }
    if (lines > 1) {
      sheet.rowHeight(row, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE_HEIGHT));
    }
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Whole whole) {
      sheet.value(row, column, whole.value());
    } else if (cell instanceof Cell.Decimal decimal) {
      sheet.value(row, column, new BigDecimal(decimal.stored()));
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.value());
    } else if (cell instanceof Cell.Moment moment) {
      sheet.value(row, column, moment.value());
    } else if (cell instanceof Cell.Symbol symbol) {
      sheet.value(row, column, symbol.shown());
    } else if (!cell.shown().isEmpty()) {
      sheet.value(row, column, text(cell.shown()));
    }
  }

  /**
   * Cells of one look that follow one another get it together: to give it costs more than a value.
   */
  private static void style(Worksheet sheet, int column, List<List<Cell>> rows) {
    int from = 0;
    Look look = Look.of(rows.get(0).get(column));
    for (int row = 1; row <= rows.size(); row++) {
      Look next = row == rows.size() ? Look.NONE : Look.of(rows.get(row).get(column));
      if (row == rows.size() || next != look) {
        if (look != Look.NONE) {
          look.set(sheet.range(TOP + from, column, TOP + row - 1, column).style());
        }
        from = row;
        look = next;
      }
    }
  }

  /** How a kind of cell looks: one object for each kind, because there are very many cells. */
  private static final class Look {

    static final Look NONE = new Look("", false);
    private static final Look WORDS = new Look("", true);
    private static final Look SYMBOL = new Look("right", false);
    private static final Look DAY = new Look("d mmm yyyy", false);
    private static final Look MOMENT = new Look("d mmm yyyy hh:mm", false);

    /** By how many decimal places a number has. */
    private static final List<Look> NUMBERS =
        IntStream.rangeClosed(0, 9)
            .mapToObj(places -> "#,##0" + (places == 0 ? "" : "." + "0".repeat(places)))
            .map(format -> new Look(format, false))
            .toList();

    /** Of a number or a time; empty for words. */
    private final String format;

    /** Whether words may go on in a second line. */
    private final boolean wraps;

    private Look(String format, boolean wraps) {
      this.format = format;
      this.wraps = wraps;
    }

    static Look of(Cell cell) {
      if (cell instanceof Cell.Whole) {
        return NUMBERS.get(0);
      } else if (cell instanceof Cell.Decimal decimal) {
        return NUMBERS.get(decimal.places());
      } else if (cell instanceof Cell.Day) {
        return DAY;
      } else if (cell instanceof Cell.Moment) {
        return MOMENT;
      } else if (cell instanceof Cell.Symbol) {
        return SYMBOL;
      }
      return cell.shown().isEmpty() ? NONE : WORDS;
    }

    void set(StyleSetter setter) {
      if (wraps) {
        setter.wrapText(true);
      } else if (this == SYMBOL) {
        setter.horizontalAlignment("right");
      } else {
        setter.format(format);
      }
      setter.verticalAlignment("top");
      setter.set();
    }
  }

  /** Words that no spreadsheet takes for a formula, cut at what a cell can hold. */
  private static String text(String words) {
    String safe = TableFile.safe(words);
    return safe.length() <= LONGEST_TEXT ? safe : safe.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private static double width(DataTable table, String header, int column) {
    double longest = Math.min(header.length(), WIDEST / 3);
    for (List<Cell> row : table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
      longest = Math.max(longest, row.get(column).shown().length());
    }
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 3));
  }

  /** A name that no cell has: "Table_opened_sites". */
  private static String tableName(DataTable table) {
    return "Table_" + table.id().replace('-', '_');
  }
}
