package org.trendpack.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.trendpack.problem.UserProblem;

/** A row of a table with a header line; a column that is absent reads as blank. */
public final class CsvRow {

  private static final String HIDDEN = "(not shown)";

  private final Object file;
  private final long line;
  private final Map<String, Integer> columns;
  private final List<String> cells;
  private final boolean overlong;

  /**
   * A row.
   *
   * @param columns the index of each column that the table has
   */
  CsvRow(
      Object file, long line, Map<String, Integer> columns, List<String> cells, boolean overlong) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
    this.overlong = overlong;
  }

  /** The file, as messages name it. */
  public Object file() {
    return file;
  }

  /** The line on which the row begins, from 1. */
  public long line() {
    return line;
  }

  /** Whether it has more cells than the header, as after a comma that should be in quotes. */
  public boolean isOverlong() {
    return overlong;
  }

  /** Whether the table has this column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The cell without spaces around it; blank if the row or the table lacks it. */
  public String text(String column) {
    int index = columns.getOrDefault(column, cells.size());
    return index < cells.size() ? cells.get(index).strip() : "";
  }

  /** The cell, which may not be blank. */
  public String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      throw missing(column, "Fill it in, or take the line out.");
    }
    return text;
  }

  /** A fault of a cell that should not be blank. */
  public UserProblem missing(String column, String remedy) {
    return UserProblem.configuration(file, (int) line, column, null, remedy);
  }

  /** The day in a cell that may not be blank. */
  public LocalDate date(String column) {
    required(column);
    return date(column, Dates.FIRST);
  }

  /** The day in a cell, or another if it is blank. */
  public LocalDate date(String column, LocalDate otherwise) {
    String text = text(column);
    return text.isEmpty()
        ? otherwise
        : Dates.parse(text)
            .orElseThrow(() -> fault(column, "Write a day as " + Dates.FORMATS + "."));
  }

  /** A fault of a cell that may be shown. */
  public UserProblem fault(String column, String remedy) {
    return UserProblem.configuration(file, (int) line, column, text(column), remedy);
  }

  /** A fault of a cell that may hold a name, so is not shown. */
  public UserProblem hiddenFault(String column, String remedy) {
    return UserProblem.configuration(file, (int) line, column, HIDDEN, remedy);
  }
}
