package org.trendpack.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one run released: every cell with its true figures, and whether it was shown. A reader may
 * have kept it, so whatever is released later must protect it too.
 *
 * @param rowSums which rows hold which others
 * @param columnSums which columns hold which others
 */
record Release(List<Sum> rowSums, List<Sum> columnSums, List<Cell> cells) {

  /** Copies the lists. */
  Release {
    rowSums = List.copyOf(rowSums);
    columnSums = List.copyOf(columnSums);
    cells = List.copyOf(cells);
  }

  /** A cell as it was released. */
  record Cell(String row, String column, Figures figures, boolean shown) {}

  /** Some of its columns; no sum of columns is left. */
  Release only(Set<String> columns) {
    return new Release(
        rowSums, List.of(), cells.stream().filter(one -> columns.contains(one.column())).toList());
  }

  private static final String TAB = "\t";

  /** As lines of text, without line ends. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    rowSums.forEach(sum -> lines.add(line("row-sum", sum)));
    columnSums.forEach(sum -> lines.add(line("column-sum", sum)));
    for (Cell cell : cells) {
      Figures figures = cell.figures();
      lines.add(
          String.join(
              TAB,
              cell.shown() ? "shown" : "hidden",
              cell.row(),
              cell.column(),
              Long.toString(figures.learners()),
              Long.toString(figures.episodes()),
              Long.toString(figures.hits())));
    }
    return lines;
  }

  private static String line(String kind, Sum sum) {
    return kind + TAB + sum.total() + TAB + String.join(TAB, sum.parts());
  }

  /**
   * Reads lines of text.
   *
   * @throws IllegalArgumentException if they are not of a release
   */
  static Release of(List<String> lines) {
    List<Sum> rowSums = new ArrayList<>();
    List<Sum> columnSums = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(TAB, -1);
      switch (parts[0]) {
        case "row-sum" -> rowSums.add(sum(parts));
        case "column-sum" -> columnSums.add(sum(parts));
        case "shown", "hidden" -> {
          if (parts.length != 6) {
            throw new IllegalArgumentException("a cell of " + parts.length + " parts");
          }
          cells.add(
              new Cell(
                  parts[1],
                  parts[2],
                  new Figures(
                      Long.parseLong(parts[3]), Long.parseLong(parts[4]), Long.parseLong(parts[5])),
                  parts[0].equals("shown")));
        }
        default -> throw new IllegalArgumentException("a line of an unknown kind");
      }
    }
    return new Release(rowSums, columnSums, cells);
  }

  private static Sum sum(String[] parts) {
    return new Sum(parts[1], List.of(parts).subList(2, parts.length));
  }
}
