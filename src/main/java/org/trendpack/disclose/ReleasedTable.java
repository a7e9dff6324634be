package org.trendpack.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table that may leave the Designated Safeguarding Lead: no count of a few learners can be read
 * from it, nor worked out by subtraction. Nothing else can make one.
 *
 * <p>Symbols are those of the Department for Education's statistics: {@code c} for a figure kept
 * back as confidential, {@code z} for one that does not apply.
 */
public final class ReleasedTable {

  private final DisclosureRule rule;
  private final CountTable counts;
  private final Map<String, Integer> rowAt = new HashMap<>();
  private final Map<String, Integer> columnAt = new HashMap<>();
  private final List<List<Cell>> cells = new ArrayList<>();

  private ReleasedTable(DisclosureRule rule, CountTable counts, Suppression suppression) {
    this.rule = rule;
    this.counts = counts;
    boolean tooFewSchools =
        !counts.schools().isEmpty() && counts.schools().size() < DisclosureRule.FEWEST_SCHOOLS;
    for (int row = 0; row < counts.rows().size(); row++) {
      String rowId = counts.rows().get(row);
      rowAt.put(rowId, row);
      List<Cell> line = new ArrayList<>();
      for (int column = 0; column < counts.columns().size(); column++) {
        String columnId = counts.columns().get(column);
        columnAt.put(columnId, column);
        if (tooFewSchools && counts.schools().contains(rowId)) {
          line.add(Cell.NOT_APPLICABLE);
        } else if (suppression.hides(rowId, columnId)) {
          line.add(Cell.CONFIDENTIAL);
        } else {
          line.add(new Cell(Symbol.SHOWN, counts.cells().get(row).get(column)));
        }
      }
      cells.add(List.copyOf(line));
    }
  }

  /** Whether a figure is shown, and if not, why. */
  public enum Symbol {
    SHOWN(""),
    CONFIDENTIAL("c"),
    NOT_APPLICABLE("z");

    private final String text;

    Symbol(String text) {
      this.text = text;
    }

    /** What is printed in place of a figure that is not shown. */
    public String text() {
      return text;
    }
  }

  /** A cell as it may be printed; its figures are all zero unless it is shown. */
  public record Cell(Symbol symbol, Figures figures) {

    private static final Cell CONFIDENTIAL = new Cell(Symbol.CONFIDENTIAL, new Figures(0, 0, 0));
    private static final Cell NOT_APPLICABLE =
        new Cell(Symbol.NOT_APPLICABLE, new Figures(0, 0, 0));

    /** Whether its figures may be printed. */
    public boolean shown() {
      return symbol == Symbol.SHOWN;
    }
  }

  /** A ratio as it may be printed; its value is 0 unless it is shown. */
  public record Rate(Symbol symbol, double value) {}

  /**
   * Releases all tables that a reader may lay side by side. They must be released together: a cell
   * hidden in one could otherwise be worked out from another.
   *
   * @param rowSums which rows hold which others, in every column
   * @param columnSums which columns hold which others, in every row
   * @return one for each table, in order
   * @throws IllegalArgumentException if two tables differ in a cell of equal row and column
   */
  public static List<ReleasedTable> of(
      DisclosureRule rule, List<CountTable> tables, List<Sum> rowSums, List<Sum> columnSums) {
    return of(rule, tables, rowSums, columnSums, List.of(), Worth.EQUAL);
  }

  static List<ReleasedTable> of(
      DisclosureRule rule,
      List<CountTable> tables,
      List<Sum> rowSums,
      List<Sum> columnSums,
      List<Release> earlier,
      Worth worth) {
    Suppression suppression = new Suppression(rule, tables, rowSums, columnSums, earlier, worth);
    return tables.stream().map(table -> new ReleasedTable(rule, table, suppression)).toList();
  }

  /** Names the table. */
  public String id() {
    return counts.id();
  }

  /** Row ids, in order. */
  public List<String> rows() {
    return counts.rows();
  }

  /** Column ids, in order. */
  public List<String> columns() {
    return counts.columns();
  }

  /** A cell, by the ids of its row and column. */
  public Cell cell(String row, String column) {
    Integer rowIndex = rowAt.get(row);
    Integer columnIndex = columnAt.get(column);
    if (rowIndex == null || columnIndex == null) {
      throw new IllegalArgumentException(id() + " has no cell " + row + ", " + column);
    }
    return cells.get(rowIndex).get(columnIndex);
  }

  /**
   * Learners per so many in the cohort, from released counts alone: {@code c} if either count is
   * kept back, {@code z} if the cohort is too small for a rate.
   *
   * @param cohorts the released table of cohort sizes
   * @param sizeRow its row for this cohort
   * @param sizeColumn its column of sizes
   * @param per 100 for a rate per 100 learners
   */
  public Rate rate(
      String row,
      String column,
      ReleasedTable cohorts,
      String sizeRow,
      String sizeColumn,
      double per) {
    Cell count = cell(row, column);
    Cell size = cohorts.cell(sizeRow, sizeColumn);
    if (count.symbol() == Symbol.NOT_APPLICABLE || size.symbol() == Symbol.NOT_APPLICABLE) {
      return new Rate(Symbol.NOT_APPLICABLE, 0);
    }
    if (!count.shown() || !size.shown()) {
      return new Rate(Symbol.CONFIDENTIAL, 0);
    }
    long learners = size.figures().learners();
    return rule.allowsRate(learners)
        ? new Rate(Symbol.SHOWN, per * count.figures().learners() / learners)
        : new Rate(Symbol.NOT_APPLICABLE, 0);
  }

  @Override
  public String toString() {
    return id() + " " + new TreeSet<>(rowAt.keySet()) + " × " + new TreeSet<>(columnAt.keySet());
  }
}
