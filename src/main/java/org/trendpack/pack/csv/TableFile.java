package org.trendpack.pack.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/**
 * A table as CSV by RFC 4180: the columns' ids, then a line a row. A cell of words that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
public final class TableFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private TableFile() {}

  /** The file's text. */
  public static String of(DataTable table) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(table.columns().stream().map(Column::id).toList());
      for (List<Cell> row : table.rows()) {
        for (Cell cell : row) {
          printer.print(stored(cell));
        }
        printer.println();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String stored(Cell cell) {
    return cell instanceof Cell.Words words ? safe(words.value()) : cell.stored();
  }

  /** Words that a spreadsheet does not take for a formula. */
  public static String safe(String words) {
    return !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
