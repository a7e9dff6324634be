package org.trendpack.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plays a reader who lays all tables side by side and subtracts everything from everything: those
 * of one edition, and those of editions that replaced it or followed it.
 */
class ReaderAttackTest {

  private static final int TABLES = 700;
  private static final int SCHOOLS = 250;
  private static final int RELEASES = 3;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_261_101, 977})
  void neverLearnsASmallCount(long seed) {
    Random random = new Random(seed);
    int[] smallAndShown = new int[2];
    for (int table = 0; table < TABLES; table++) {
      RandomSchool school = new RandomSchool(random);
      attack(
          List.of(school),
          List.of(school.release(List.of())),
          "seed " + seed + ", table " + table,
          smallAndShown);
    }
    assertThat(smallAndShown[0]).as("small counts attacked").isGreaterThan(5_000);
    assertThat(smallAndShown[1]).as("counts still released").isGreaterThan(5_000);
  }

  /**
   * Three editions of one school, each released with the ones before on record. The reader knows
   * which counts are the same as before: more than any reader can.
   */
  @ParameterizedTest(name = "seed {0}, {1}% of years change")
  @CsvSource({"3, 5", "4, 15", "5, 40", "6, 0"})
  void neverLearnsASmallCountFromSuccessiveReleases(long seed, int percent) {
    Random random = new Random(seed);
    int[] smallAndShown = new int[2];
    for (int number = 0; number < SCHOOLS; number++) {
      List<RandomSchool> schools = new ArrayList<>(List.of(new RandomSchool(random)));
      List<ReleasedTable> released = new ArrayList<>();
      List<Release> onRecord = new ArrayList<>();
      for (int release = 0; release < RELEASES; release++) {
        if (release > 0) {
          schools.add(schools.get(release - 1).changed(random, percent));
        }
        released.add(schools.get(release).release(onRecord));
        onRecord.add(schools.get(release).record(released.get(release)));
      }
      attack(schools, released, "seed " + seed + ", school " + number, smallAndShown);
    }
    assertThat(smallAndShown[0]).as("small counts attacked").isGreaterThan(5_000);
    assertThat(smallAndShown[1]).as("counts still released").isGreaterThan(5_000);
  }

  private static void attack(
      List<RandomSchool> schools, List<ReleasedTable> released, String name, int[] smallAndShown) {
    for (ToLongFunction<Figures> measure : RandomSchool.MEASURES) {
      int[][] variables = variables(schools);
      SubtractingReader reader = new SubtractingReader(count(variables));
      List<int[]> sums = new ArrayList<>();
      for (int release = 0; release < schools.size(); release++) {
        RandomSchool school = schools.get(release);
        for (int cell = 0; cell < school.size(); cell++) {
          ReleasedTable.Cell seen = school.cell(released.get(release), cell);
          if (seen.shown()) {
            reader.sees(variables[release][cell], measure.applyAsLong(seen.figures()));
            smallAndShown[1]++;
          } else if (school.figures(cell).learners() == 0) {
            reader.allowsZero(variables[release][cell]);
          }
        }
        for (int[] sum : RandomSchool.sums()) {
          int[] own = sum.clone();
          for (int part = 0; part < own.length; part++) {
            own[part] = variables[release][sum[part]];
          }
          sums.add(own);
        }
      }
      reader.subtract(sums);
      for (int release = 0; release < schools.size(); release++) {
        RandomSchool school = schools.get(release);
        for (int cell = 0; cell < school.size(); cell++) {
          if (RandomSchool.RULE.hides(school.figures(cell).learners())) {
            smallAndShown[0]++;
            assertThat(school.cell(released.get(release), cell).shown()).isFalse();
            assertThat(reader.knows(variables[release][cell]))
                .as("%s, release %d, cell %d of %s", name, release, cell, school)
                .isFalse();
          }
        }
      }
    }
  }

  /** One variable for each cell until its value changes. */
  private static int[][] variables(List<RandomSchool> schools) {
    int[][] variables = new int[schools.size()][];
    int next = 0;
    for (int release = 0; release < variables.length; release++) {
      RandomSchool school = schools.get(release);
      variables[release] = new int[school.size()];
      for (int cell = 0; cell < school.size(); cell++) {
        boolean same =
            release > 0 && schools.get(release - 1).figures(cell).equals(school.figures(cell));
        variables[release][cell] = same ? variables[release - 1][cell] : next++;
      }
    }
    return variables;
  }

  private static int count(int[][] variables) {
    int most = -1;
    for (int[] ofRelease : variables) {
      for (int variable : ofRelease) {
        most = Math.max(most, variable);
      }
    }
    return most + 1;
  }
}
