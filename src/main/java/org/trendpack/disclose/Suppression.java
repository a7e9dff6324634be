package org.trendpack.disclose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses the cells to keep back from a set of tables that share cells and margins.
 *
 * <ol>
 *   <li>Every cell of few learners is kept back.
 *   <li>For each of them another set of counts is sought that a reader could not tell from the true
 *       one: the same shown cells, the same sums, no kept-back cell under 1, and this cell at least
 *       {@link #SPREAD} away.
 *   <li>While there is none, one more cell near it is kept back: of those worth least to a reader,
 *       the smallest. When nothing but zeros is left to keep back, all counts could be any
 *       multiple, and the cell is safe.
 * </ol>
 *
 * <p>Cells of earlier releases are in the same system. Where a cell's figures have not changed from
 * one release to the next, it is one cell: shown once it stays known, kept back once it stays kept
 * back. Where they have, the old figures are a cell of their own, as it was released, in the old
 * sums.
 *
 * <p>A set once found stays possible when more cells are kept back, so one pass is enough.
 */
final class Suppression {

  private static final long SPREAD = 2;
  private static final int SEARCH_STEPS = 300;

  private final Map<Key, Integer> index = new HashMap<>();
  private final List<Figures> figures = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  /** Cells that an earlier release has shown or kept back, which cannot be undone. */
  private final BitSet settled = new BitSet();

  private final DisclosureRule rule;

  /** Kept-back cells that some set of counts already found leaves in doubt. */
  private final BitSet inDoubt = new BitSet();

  /** Cell numbers: the total first, then its parts. */
  private final List<int[]> relations = new ArrayList<>();

  private final List<List<Integer>> relationsOf = new ArrayList<>();

  private record Key(String row, String column) {}

  /** Each cell as it was last released. */
  private final Map<Key, Integer> latest = new HashMap<>();

  private final List<Integer> worth = new ArrayList<>();
  private final Worth worthOf;

  Suppression(
      DisclosureRule rule,
      List<CountTable> tables,
      List<Sum> rowSums,
      List<Sum> columnSums,
      List<Release> earlier,
      Worth worthOf) {
    this.rule = rule;
    this.worthOf = worthOf;
    earlier.forEach(this::add);
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    for (CountTable table : tables) {
      rows.addAll(table.rows());
      columns.addAll(table.columns());
      addCells(table);
    }
    addRelations(rowSums, columnSums, rows, columns, index);
    List<Integer> small = new ArrayList<>();
    for (int cell = 0; cell < figures.size(); cell++) {
      boolean known = settled.get(cell) && !hidden.get(cell);
      if (rule.hides(figures.get(cell).learners()) && !known) {
        small.add(cell);
        hidden.set(cell);
      }
    }
    small.forEach(this::protect);
  }

  /** Whether a cell of this release is kept back. */
  boolean hides(String row, String column) {
    Integer cell = index.get(new Key(row, column));
    return cell == null || hidden.get(cell) || rule.hides(figures.get(cell).learners());
  }

  private void addRelations(
      List<Sum> rowSums,
      List<Sum> columnSums,
      Set<String> rows,
      Set<String> columns,
      Map<Key, Integer> cells) {
    for (Sum sum : rowSums) {
      for (String column : columns) {
        addRelation(
            new Key(sum.total(), column),
            sum.parts().stream().map(part -> new Key(part, column)).toList(),
            cells);
      }
    }
    for (Sum sum : columnSums) {
      for (String row : rows) {
        addRelation(
            new Key(row, sum.total()),
            sum.parts().stream().map(part -> new Key(row, part)).toList(),
            cells);
      }
    }
  }

  private void add(Release release) {
    Map<Key, Integer> cells = new HashMap<>();
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    for (Release.Cell one : release.cells()) {
      Key key = new Key(one.row(), one.column());
      rows.add(one.row());
      columns.add(one.column());
      int cell = cell(key, one.figures());
      cells.put(key, cell);
      boolean wasShown = settled.get(cell) && !hidden.get(cell);
      settled.set(cell);
      hidden.set(cell, !one.shown() && !wasShown);
    }
    addRelations(release.rowSums(), release.columnSums(), rows, columns, cells);
  }

  /** The cell as it was last released if its figures are the same, else a new one. */
  private int cell(Key key, Figures counts) {
    Integer last = latest.get(key);
    if (last != null && figures.get(last).equals(counts)) {
      return last;
    }
    figures.add(counts);
    worth.add(worthOf.of(key.row(), key.column()));
    relationsOf.add(new ArrayList<>());
    latest.put(key, figures.size() - 1);
    return figures.size() - 1;
  }

  private void addCells(CountTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        Key key = new Key(table.rows().get(row), table.columns().get(column));
        Figures counts = table.cells().get(row).get(column);
        Integer known = index.get(key);
        if (known == null) {
          index.put(key, cell(key, counts));
        } else if (!figures.get(known).equals(counts)) {
          throw new IllegalArgumentException("Two tables differ in one cell: " + table.id());
        }
      }
    }
  }

  /** A part that no table shows is left out: it stays what it is while the others change. */
  private void addRelation(Key total, List<Key> parts, Map<Key, Integer> among) {
    Integer whole = among.get(total);
    if (whole == null) {
      return;
    }
    int[] cells = new int[parts.size() + 1];
    cells[0] = whole;
    int size = 1;
    for (Key part : parts) {
      Integer cell = among.get(part);
      if (cell != null) {
        cells[size++] = cell;
      }
    }
    addRelation(Arrays.copyOf(cells, size));
  }

  private void addRelation(int[] cells) {
    if (cells.length == 1) {
      return;
    }
    for (int known : relationsOf.get(cells[0])) {
      if (Arrays.equals(relations.get(known), cells)) {
        return;
      }
    }
    for (int cell : cells) {
      relationsOf.get(cell).add(relations.size());
    }
    relations.add(cells);
  }

  private void protect(int cell) {
    while (!inDoubt.get(cell) && !isAmbiguous(cell)) {
      int next = nextToHide(cell, 1);
      if (next < 0 && !settled.isEmpty()) {
        next = nextToHide(cell, 0);
      }
      if (next < 0) {
        return;
      }
      hidden.set(next);
    }
  }

  private boolean isAmbiguous(int cell) {
    return new Search().reaches(cell, SPREAD) || new Search().reaches(cell, -SPREAD);
  }

  /**
   * The smallest cell of the nearest sum that gives the cell away, or -1 if only zeros are left,
   * and what has been shown before.
   *
   * @param fewest learners of the cell; 0 as a last resort beside an earlier release, since which a
   *     count may have become a telling 0
   */
  private int nextToHide(int start, long fewest) {
    int choice = -1;
    boolean choiceGivesAway = false;
    Set<Integer> seen = new LinkedHashSet<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    BitSet reached = new BitSet();
    reached.set(start);
    while (!queue.isEmpty()) {
      for (int relation : relationsOf.get(queue.remove())) {
        if (!seen.add(relation)) {
          continue;
        }
        int smallest = -1;
        int kept = 0;
        for (int cell : relations.get(relation)) {
          if (hidden.get(cell)) {
            kept++;
            if (!reached.get(cell)) {
              reached.set(cell);
              queue.add(cell);
            }
          } else if (figures.get(cell).learners() >= fewest
              && !settled.get(cell)
              && (smallest < 0 || isWorthLess(cell, smallest))) {
            smallest = cell;
          }
        }
        boolean givesAway = kept == 1;
        if (smallest >= 0 && (choice < 0 || (givesAway && !choiceGivesAway))) {
          choice = smallest;
          choiceGivesAway = givesAway;
        }
      }
    }
    return choice;
  }

  private boolean isWorthLess(int cell, int other) {
    int byWorth = Integer.compare(worth.get(cell), worth.get(other));
    return byWorth < 0
        || (byWorth == 0 && figures.get(cell).learners() < figures.get(other).learners());
  }

  /** Looks for changes of kept-back cells that leave every sum and every shown cell as it is. */
  private final class Search {

    private final Map<Integer, Long> changes = new HashMap<>();

    /** By relation: how much its total has changed more than its parts, where that is not 0. */
    private final TreeMap<Integer, Long> imbalance = new TreeMap<>();

    private int steps;

    boolean reaches(int cell, long change) {
      return allows(cell, change) && with(cell, change);
    }

    private boolean with(int cell, long change) {
      changes.put(cell, change);
      shift(cell, change);
      if (balance()) {
        return true;
      }
      shift(cell, -change);
      changes.remove(cell);
      return false;
    }

    private void shift(int cell, long change) {
      for (int relation : relationsOf.get(cell)) {
        long by = relations.get(relation)[0] == cell ? change : -change;
        if (imbalance.merge(relation, by, Long::sum) == 0) {
          imbalance.remove(relation);
        }
      }
    }

    private boolean balance() {
      if (++steps > SEARCH_STEPS) {
        return false;
      }
      Map.Entry<Integer, Long> open = imbalance.firstEntry();
      if (open == null) {
        return partsFitTotals() && remember();
      }
      int[] cells = relations.get(open.getKey());
      long missing = open.getValue();
      List<Integer> takers = new ArrayList<>();
      for (int cell : cells) {
        if (hidden.get(cell)
            && !changes.containsKey(cell)
            && allows(cell, cell == cells[0] ? -missing : missing)) {
          takers.add(cell);
        }
      }
      takers.sort(
          Comparator.<Integer>comparingInt(cell -> relationsOf.get(cell).size())
              .thenComparing(cell -> -figures.get(cell).learners())
              .thenComparing(Comparator.naturalOrder()));
      for (int cell : takers) {
        if (with(cell, cell == cells[0] ? -missing : missing)) {
          return true;
        }
      }
      return false;
    }

    private boolean allows(int cell, long change) {
      long learners = figures.get(cell).learners();
      return learners + change >= Math.min(learners, 1);
    }

    private boolean remember() {
      changes.forEach(
          (cell, change) -> {
            if (Math.abs(change) >= SPREAD) {
              inDoubt.set(cell);
            }
          });
      return true;
    }

    private long change(int cell) {
      return changes.getOrDefault(cell, 0L);
    }

    /** No part may outgrow its total, which overlapping parts could. */
    private boolean partsFitTotals() {
      for (int cell : changes.keySet()) {
        for (int relation : relationsOf.get(cell)) {
          int[] cells = relations.get(relation);
          for (int part = 1; part < cells.length; part++) {
            if (!fits(cells[part], cells[0])) {
              return false;
            }
          }
        }
      }
      return true;
    }

    private boolean fits(int part, int total) {
      Figures inPart = figures.get(part);
      Figures inTotal = figures.get(total);
      long more = change(total) - change(part);
      return more >= 0
          || (fits(inPart.learners(), inTotal.learners(), more)
              && fits(inPart.episodes(), inTotal.episodes(), more)
              && fits(inPart.hits(), inTotal.hits(), more));
    }

    private static boolean fits(long part, long total, long more) {
      return part == Figures.NOT_COUNTED || total == Figures.NOT_COUNTED || part <= total + more;
    }
  }
}
