package org.trendpack.disclose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/** Three key stages of years, a flag with its complement, in topics with a total. */
final class RandomSchool {

  static final List<ToLongFunction<Figures>> MEASURES =
      List.of(Figures::learners, Figures::episodes, Figures::hits);
  static final DisclosureRule RULE = new DisclosureRule(5, 10);

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
  private static final int YEARS = 6;
  private static final int TOPICS = 3;
  private static final int FIRST_YEAR = 4;
  private static final int FLAGGED = 10;

  /** Learners, episodes and hits of a year in a topic, and how many of the learners are flagged. */
  private record Year(long learners, long episodes, long hits, long flagged) {}

  private final int scale;
  private final Year[][] years;
  private final long[][][] counts = new long[ROWS.size()][COLUMNS.size()][3];

  RandomSchool(Random random) {
    this(1 + random.nextInt(14), new Year[YEARS][TOPICS], random, 100);
  }

  /** The same school when some of its years have changed, as after late logs or by another term. */
  RandomSchool changed(Random random, int percent) {
    Year[][] copy = new Year[YEARS][];
    for (int year = 0; year < YEARS; year++) {
      copy[year] = years[year].clone();
    }
    return new RandomSchool(scale, copy, random, percent);
  }

  private RandomSchool(int scale, Year[][] years, Random random, int percent) {
    this.scale = scale;
    this.years = years;
    for (int topic = 0; topic < TOPICS; topic++) {
      for (int year = 0; year < YEARS; year++) {
        if (random.nextInt(100) < percent) {
          years[year][topic] = draw(random);
        }
        add(year, topic, years[year][topic]);
      }
      flag(topic + 1);
    }
    for (int row = 0; row < ROWS.size(); row++) {
      for (int measure = 0; measure < 3; measure++) {
        for (int column = 1; column < COLUMNS.size(); column++) {
          counts[row][0][measure] += counts[row][column][measure];
        }
      }
    }
  }

  private Year draw(Random random) {
    long learners = random.nextInt(3) == 0 ? 0 : random.nextInt(scale);
    long episodes = learners == 0 ? 0 : learners + random.nextInt(4);
    long hits = learners == 0 ? 0 : episodes + random.nextInt(6);
    return new Year(learners, episodes, hits, random.nextInt((int) learners + 1));
  }

  private void add(int year, int topic, Year drawn) {
    long[] own = {drawn.learners(), drawn.episodes(), drawn.hits()};
    for (int measure = 0; measure < 3; measure++) {
      counts[FIRST_YEAR + year][topic + 1][measure] = own[measure];
      counts[1 + year / 2][topic + 1][measure] += own[measure];
      counts[0][topic + 1][measure] += own[measure];
    }
    counts[FLAGGED][topic + 1][0] += drawn.flagged();
  }

  private void flag(int column) {
    long[] all = counts[0][column];
    long[] flagged = counts[FLAGGED][column];
    long[] other = counts[FLAGGED + 1][column];
    other[0] = all[0] - flagged[0];
    for (int measure = 1; measure < 3; measure++) {
      long extra = all[measure] - all[0];
      long own = flagged[0] == 0 ? 0 : other[0] == 0 ? extra : extra / 2;
      flagged[measure] = flagged[0] + own;
      other[measure] = all[measure] - flagged[measure];
    }
  }

  ReleasedTable release(List<Release> earlier) {
    List<List<Figures>> cells = new ArrayList<>();
    for (int row = 0; row < ROWS.size(); row++) {
      List<Figures> line = new ArrayList<>();
      for (int column = 0; column < COLUMNS.size(); column++) {
        line.add(figures(row * COLUMNS.size() + column));
      }
      cells.add(line);
    }
    CountTable table = new CountTable("table", ROWS, COLUMNS, cells);
    return ReleasedTable.of(RULE, List.of(table), ROW_SUMS, COLUMN_SUMS, earlier, Worth.EQUAL)
        .get(0);
  }

  /** What is kept on record of a release. */
  Release record(ReleasedTable released) {
    List<Release.Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < size(); cell++) {
      cells.add(
          new Release.Cell(
              ROWS.get(cell / COLUMNS.size()),
              COLUMNS.get(cell % COLUMNS.size()),
              figures(cell),
              cell(released, cell).shown()));
    }
    return new Release(ROW_SUMS, COLUMN_SUMS, cells);
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

  /** Every sum, as the total's cell and then its parts'. */
  static List<int[]> sums() {
    List<int[]> sums = new ArrayList<>();
    for (Sum sum : ROW_SUMS) {
      for (int column = 0; column < COLUMNS.size(); column++) {
        int[] cells = new int[sum.parts().size() + 1];
        cells[0] = ROWS.indexOf(sum.total()) * COLUMNS.size() + column;
        for (int part = 1; part < cells.length; part++) {
          cells[part] = ROWS.indexOf(sum.parts().get(part - 1)) * COLUMNS.size() + column;
        }
        sums.add(cells);
      }
    }
    for (int row = 0; row < ROWS.size(); row++) {
      int[] cells = new int[COLUMNS.size()];
      for (int column = 0; column < COLUMNS.size(); column++) {
        cells[column] = row * COLUMNS.size() + column;
      }
      sums.add(cells);
    }
    return sums;
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
