package org.trendpack.pack.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A table, shown on a page and written to a file of its own.
 *
 * @param id names its file: lower case and hyphens
 * @param caption what it shows, of whom and when
 * @param description what one row is, for the data dictionary
 * @param rows cells in the order of the columns
 * @param pageRows how many rows a page shows at most; the file has them all
 */
public record DataTable(
    String id,
    String caption,
    String description,
    List<Column> columns,
    List<List<Cell>> rows,
    int pageRows)
    implements Block {

  private static final int DEFAULT_PAGE_ROWS = 200;

  /** Copies the lists; every row must fill every column. */
  public DataTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            id + ": a row of " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** A table whose page shows up to 200 rows. */
  public static DataTable of(
      String id, String caption, String description, List<Column> columns, List<List<Cell>> rows) {
    return new DataTable(id, caption, description, columns, rows, DEFAULT_PAGE_ROWS);
  }

  /** The same table with a page showing no more rows than this. */
  public DataTable showing(int rowsOnPage) {
    return new DataTable(id, caption, description, columns, rows, rowsOnPage);
  }

  /** The same table without some columns. */
  public DataTable without(String... ids) {
    List<String> dropped = List.of(ids);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!dropped.contains(columns.get(i).id())) {
        kept.add(i);
      }
    }
    return new DataTable(
        id,
        caption,
        description,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        pageRows);
  }

  /** The same table with one column described in other words. */
  public DataTable describing(String column, Column otherwise) {
    List<Column> changed =
        columns.stream().map(one -> one.id().equals(column) ? otherwise : one).toList();
    return new DataTable(id, caption, description, changed, rows, pageRows);
  }

  /** The rows a page shows. */
  public List<List<Cell>> shownRows() {
    return rows.size() <= pageRows ? rows : rows.subList(0, pageRows);
  }

  /** How many rows only the file has. */
  public int hiddenRows() {
    return Math.max(0, rows.size() - pageRows);
  }

  /** The file's name in the folder of CSV files. */
  public String fileName() {
    return id + ".csv";
  }
}
