package org.trendpack.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who lays all tables of an edition side by side and subtracts everything from
 * everything: elimination over the sums, then bounds pushed through every sum to their end.
 */
class ReaderAttackTest {

  private static final DisclosureRule RULE = new DisclosureRule(5, 10);
  private static final int TABLES = 700;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_101, 977})
  void neverLearnsASmallCount(long seed) {
    Random random = new Random(seed);
    int small = 0;
    int shown = 0;
    for (int table = 0; table < TABLES; table++) {
      School school = new School(random);
      ReleasedTable released = school.release();
      for (ToLongFunction<Figures> measure : School.MEASURES) {
        Reader reader = new Reader(school, released, measure);
        for (int cell = 0; cell < school.size(); cell++) {
          if (RULE.hides(school.figures(cell).learners())) {
            small++;
            assertThat(school.cell(released, cell).shown()).isFalse();
            assertThat(reader.knows(cell))
                .as("seed %d, table %d, cell %d of %s", seed, table, cell, school)
                .isFalse();
          } else if (school.cell(released, cell).shown()) {
            shown++;
          }
        }
      }
    }
    assertThat(small).as("small counts attacked").isGreaterThan(5_000);
    assertThat(shown).as("counts still released").isGreaterThan(5_000);
  }

  /** Three key stages of years, two flags with complements, in topics with a total. */
  private static final class School {

    static final List<ToLongFunction<Figures>> MEASURES =
        List.of(Figures::learners, Figures::episodes, Figures::hits);
    private static final List<String> ROWS =
        List.of("all", "ks1", "ks2", "ks3", "1", "2", "3", "4", "5", "6", "send", "not-send");
    private static final List<Sum> ROW_SUMS =
        List.of(
            new Sum("all", List.of("ks1", "ks2", "ks3")),
            new Sum("ks1", List.of("1", "2")),
            new Sum("ks2", List.of("3", "4")),
            new Sum("ks3", List.of("5", "6")),
            new Sum("all", List.of("send", "not-send")));
    private static final List<String> COLUMNS = List.of("total", "a", "b", "c");
    private static final List<Sum> COLUMN_SUMS = List.of(new Sum("total", List.of("a", "b", "c")));

    private final long[][][] counts = new long[ROWS.size()][COLUMNS.size()][3];

    School(Random random) {
      int scale = 1 + random.nextInt(14);
      for (int column = 1; column < COLUMNS.size(); column++) {
        for (int year = 4; year < 10; year++) {
          long learners = random.nextInt(3) == 0 ? 0 : random.nextInt(scale);
          long episodes = learners == 0 ? 0 : learners + random.nextInt(4);
          long hits = learners == 0 ? 0 : episodes + random.nextInt(6);
          int keyStage = 1 + (year - 4) / 2;
          for (int measure = 0; measure < 3; measure++) {
            long count = List.of(learners, episodes, hits).get(measure);
            long flagged = measure == 0 ? random.nextInt((int) count + 1) : 0;
            counts[year][column][measure] = count;
            counts[keyStage][column][measure] += count;
            counts[0][column][measure] += count;
            counts[10][column][measure] += measure == 0 ? flagged : 0;
          }
        }
        flag(column);
      }
      for (int row = 0; row < ROWS.size(); row++) {
        for (int measure = 0; measure < 3; measure++) {
          for (int column = 1; column < COLUMNS.size(); column++) {
            counts[row][0][measure] += counts[row][column][measure];
          }
        }
      }
    }

    private void flag(int column) {
      counts[11][column][0] = counts[0][column][0] - counts[10][column][0];
      for (int measure = 1; measure < 3; measure++) {
        boolean nobody = counts[10][column][0] == 0;
        boolean everybody = counts[11][column][0] == 0;
        long extra = counts[0][column][measure] - counts[0][column][0];
        counts[10][column][measure] =
            counts[10][column][0] + (nobody ? 0 : everybody ? extra : extra / 2);
        counts[11][column][measure] = counts[0][column][measure] - counts[10][column][measure];
      }
    }

    ReleasedTable release() {
      List<List<Figures>> cells = new ArrayList<>();
      for (int row = 0; row < ROWS.size(); row++) {
        List<Figures> line = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
          line.add(figures(row * COLUMNS.size() + column));
        }
        cells.add(line);
      }
      CountTable table = new CountTable("table", ROWS, COLUMNS, cells);
      return ReleasedTable.of(RULE, List.of(table), ROW_SUMS, COLUMN_SUMS).get(0);
    }

    int size() {
      return ROWS.size() * COLUMNS.size();
    }

    Figures figures(int cell) {
      long[] count = counts[cell / COLUMNS.size()][cell % COLUMNS.size()];
      return new Figures(count[0], count[1], count[2]);
    }

    ReleasedTable.Cell cell(ReleasedTable released, int cell) {
      return released.cell(ROWS.get(cell / COLUMNS.size()), COLUMNS.get(cell % COLUMNS.size()));
    }

    /** Every sum as coefficients by cell. */
    List<int[]> equations() {
      List<int[]> equations = new ArrayList<>();
      for (Sum sum : ROW_SUMS) {
        for (int column = 0; column < COLUMNS.size(); column++) {
          int[] equation = new int[size()];
          equation[ROWS.indexOf(sum.total()) * COLUMNS.size() + column] = 1;
          for (String part : sum.parts()) {
            equation[ROWS.indexOf(part) * COLUMNS.size() + column] = -1;
          }
          equations.add(equation);
        }
      }
      for (int row = 0; row < ROWS.size(); row++) {
        int[] equation = new int[size()];
        for (int column = 0; column < COLUMNS.size(); column++) {
          equation[row * COLUMNS.size() + column] = column == 0 ? 1 : -1;
        }
        equations.add(equation);
      }
      return equations;
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      for (int cell = 0; cell < size(); cell++) {
        text.append(cell).append('=').append(figures(cell).learners()).append(' ');
      }
      return text.toString();
    }
  }

  /** What can be worked out of one quantity from the released cells and the sums. */
  private static final class Reader {

    private static final double TINY = 1e-9;

    private final int cells;
    private final long[] low;
    private final long[] high;

    Reader(School school, ReleasedTable released, ToLongFunction<Figures> measure) {
      cells = school.size();
      low = new long[cells];
      high = new long[cells];
      for (int cell = 0; cell < cells; cell++) {
        ReleasedTable.Cell seen = school.cell(released, cell);
        low[cell] = seen.shown() ? measure.applyAsLong(seen.figures()) : 1;
        high[cell] = seen.shown() ? low[cell] : 1_000_000;
      }
      List<double[]> known = new ArrayList<>();
      school.equations().forEach(equation -> known.add(toDoubles(equation)));
      known.addAll(eliminated(known));
      push(known);
    }

    boolean knows(int cell) {
      return low[cell] == high[cell];
    }

    private double[] toDoubles(int[] equation) {
      double[] row = new double[cells + 1];
      for (int cell = 0; cell < cells; cell++) {
        if (low[cell] == high[cell]) {
          row[cells] -= (double) equation[cell] * low[cell];
        } else {
          row[cell] = equation[cell];
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
}
