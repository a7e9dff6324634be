package org.trendpack.disclose;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An unprotected table of counts, on its way to becoming a {@link ReleasedTable}. Cells of equal
 * row and column in different tables are one cell and must be equal.
 *
 * @param id names the table
 * @param rows ids, unique in the table
 * @param columns ids, unique in the table
 * @param cells by row, then column
 * @param schools those of the rows that are schools held against each other
 */
public record CountTable(
    String id,
    List<String> rows,
    List<String> columns,
    List<List<Figures>> cells,
    Set<String> schools) {

  /** Copies the collections and checks their sizes. */
  public CountTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
    schools = Set.copyOf(schools);
    int width = columns.size();
    if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException(id + ": cells do not fill rows and columns");
    }
    if (new HashSet<>(rows).size() != rows.size()
        || new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException(id + ": a row or column stands twice");
    }
  }

  /** A table whose rows are not schools held against each other. */
  public CountTable(String id, List<String> rows, List<String> columns, List<List<Figures>> cells) {
    this(id, rows, columns, cells, Set.of());
  }
}
