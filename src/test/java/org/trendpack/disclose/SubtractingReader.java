package org.trendpack.disclose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be worked out of one quantity from the released cells and the sums: elimination over all
 * sums, then bounds pushed through every sum to their end.
 */
final class SubtractingReader {

  private static final double TINY = 1e-9;

  private final int cells;
  private final long[] low;
  private final long[] high;

  SubtractingReader(int cells) {
    this.cells = cells;
    low = new long[cells];
    high = new long[cells];
    Arrays.fill(low, 1);
    Arrays.fill(high, 1_000_000);
  }

  /** A cell that is printed; a cell that is kept back is known to be 1 or more. */
  void sees(int cell, long count) {
    low[cell] = count;
    high[cell] = count;
  }

  /** A 0 that is kept back; the reader does not take it for 1 or more. */
  void allowsZero(int cell) {
    low[cell] = Math.min(low[cell], 0);
  }

  /** Subtracts everything from everything: sums as the total's cell and then its parts'. */
  void subtract(List<int[]> sums) {
    List<double[]> known = new ArrayList<>();
    sums.forEach(sum -> known.add(toDoubles(sum)));
    known.addAll(eliminated(known));
    push(known);
  }

  boolean knows(int cell) {
    return low[cell] == high[cell];
  }

  private double[] toDoubles(int[] sum) {
    double[] row = new double[cells + 1];
    for (int part = 0; part < sum.length; part++) {
      int cell = sum[part];
      double factor = part == 0 ? 1 : -1;
      if (low[cell] == high[cell]) {
        row[cells] -= factor * low[cell];
      } else {
        row[cell] += factor;
      }
    }
    return row;
  }

  private List<double[]> eliminated(List<double[]> equations) {
    List<double[]> rows = new ArrayList<>();
    equations.forEach(equation -> rows.add(equation.clone()));
    int pivots = 0;
    for (int cell = 0; cell < cells && pivots < rows.size(); cell++) {
      int best = pivots;
      for (int row = pivots; row < rows.size(); row++) {
        best = Math.abs(rows.get(row)[cell]) > Math.abs(rows.get(best)[cell]) ? row : best;
      }
      double pivot = rows.get(best)[cell];
      if (Math.abs(pivot) < TINY) {
        continue;
      }
      double[] line = rows.set(best, rows.get(pivots));
      rows.set(pivots, line);
      for (int column = 0; column <= cells; column++) {
        line[column] /= pivot;
      }
      for (double[] other : rows) {
        double factor = other[cell];
        if (other != line && Math.abs(factor) > TINY) {
          for (int column = 0; column <= cells; column++) {
            other[column] -= factor * line[column];
          }
        }
      }
      pivots++;
    }
    return rows;
  }

  private void push(List<double[]> equations) {
    boolean moved = true;
    for (int round = 0; moved && round < 200; round++) {
      moved = false;
      for (double[] equation : equations) {
        for (int cell = 0; cell < cells; cell++) {
          if (Math.abs(equation[cell]) > TINY) {
            moved |= tighten(equation, cell);
          }
        }
      }
    }
  }

  private boolean tighten(double[] equation, int cell) {
    double least = equation[cells];
    double most = equation[cells];
    for (int other = 0; other < cells; other++) {
      double factor = other == cell ? 0 : -equation[other];
      if (Math.abs(factor) > TINY) {
        least += factor * (factor > 0 ? low[other] : high[other]);
        most += factor * (factor > 0 ? high[other] : low[other]);
      }
    }
    double one = least / equation[cell];
    double two = most / equation[cell];
    long newLow = Math.max(low[cell], (long) Math.ceil(Math.min(one, two) - 1e-6));
    long newHigh = Math.min(high[cell], (long) Math.floor(Math.max(one, two) + 1e-6));
    boolean moved = newLow > low[cell] || newHigh < high[cell];
    low[cell] = newLow;
    high[cell] = newHigh;
    return moved;
  }
}
