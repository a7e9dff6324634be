package org.trendpack.pack.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import org.trendpack.pack.model.Cell;

/** Writes the rows of one sheet and their cells. Rows count from 1. */
final class CellWriter {

  private static final double LINE_HEIGHT = 15;
  private static final double HIGHEST = 409;

  /** Days from a spreadsheet's first to 1 January 1970. */
  private static final long EPOCH = 25_569;

  private static final long MILLIS = 86_400_000;

  /** Of a day; times are written in these, each less than a microsecond. */
  private static final long FRACTIONS = 100_000_000_000L;

  private final Markup sheet;
  private final SharedStrings strings;
  private int row;

  CellWriter(Markup sheet, SharedStrings strings) {
    this.sheet = sheet;
    this.strings = strings;
  }

  /**
   * Begins the next row.
   *
   * @param lines of text it must have room for
   */
  void beginRow(double lines) {
    sheet.add("<row r=\"").add(++row);
    if (lines > 1) {
      sheet.add("\" ht=\"" + Math.min(HIGHEST, lines * LINE_HEIGHT) + "\" customHeight=\"1");
    }
    sheet.add("\">");
  }

  void endRow() {
    sheet.add("</row>");
  }

  /** Adds a cell, unless it is empty. */
  void add(String column, int style, Cell cell) {
    if (cell instanceof Cell.Whole whole) {
      begin(column, style);
      sheet.add("\"><v>").add(whole.value()).add("</v></c>");
    } else if (cell instanceof Cell.Decimal decimal) {
      begin(column, style);
      sheet.add("\"><v>").add(decimal.stored()).add("</v></c>");
    } else if (cell instanceof Cell.Day day) {
      begin(column, style);
      sheet.add("\"><v>").add(days(day.value())).add("</v></c>");
    } else if (cell instanceof Cell.Moment moment) {
      begin(column, style);
      sheet.add("\"><v>").add(days(moment.value().toLocalDate()));
      sheet.add(".").add(partOfDay(moment.value())).add("</v></c>");
    } else if (!cell.shown().isEmpty()) {
      words(column, style, cell.shown());
    }
  }

  /** Adds a cell of words. */
  void words(String column, int style, String words) {
    begin(column, style);
    sheet.add("\" t=\"s\"><v>").add(strings.number(words)).add("</v></c>");
  }

  private void begin(String column, int style) {
    sheet.add("<c r=\"").add(column).add(row).add("\" s=\"").add(style);
  }

  private static long days(LocalDate day) {
    return day.toEpochDay() + EPOCH;
  }

  /** Decimal places of how much of the day has gone. */
  private static String partOfDay(LocalDateTime time) {
    long fraction = (time.get(ChronoField.MILLI_OF_DAY) * FRACTIONS + MILLIS / 2) / MILLIS;
    return Long.toString(FRACTIONS + fraction).substring(1);
  }
}
