package org.trendpack.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendpack.disclose.ReleasedTable.Symbol;

class ReleasedTableTest {

  private static final DisclosureRule RULE = new DisclosureRule(5, 10);

  @ParameterizedTest
  @CsvSource({"0, SHOWN", "1, CONFIDENTIAL", "5, CONFIDENTIAL", "6, SHOWN"})
  void hidesCountsOfOneToFiveLearners(long learners, Symbol symbol) {
    assertThat(release(column(learners)).cell("r0", "n").symbol()).isEqualTo(symbol);
  }

  @Test
  void hidesEpisodesAndHitsOfFewLearners() {
    CountTable table =
        new CountTable("t", List.of("r0"), List.of("n"), List.of(List.of(new Figures(2, 30, 90))));

    ReleasedTable.Cell cell = release(table).cell("r0", "n");

    assertThat(cell.shown()).isFalse();
    assertThat(cell.figures()).isEqualTo(new Figures(0, 0, 0));
  }

  @Test
  void hidesASecondCellSoThatTheTotalGivesNothingAway() {
    List<Sum> sums = List.of(new Sum("r0", List.of("r1", "r2", "r3")));

    ReleasedTable released =
        ReleasedTable.of(RULE, List.of(column(53, 3, 20, 30)), sums, List.of()).get(0);

    assertThat(List.of("r0", "r1", "r2", "r3"))
        .extracting(row -> released.cell(row, "n").symbol().text())
        .containsExactly("", "c", "c", "");
  }

  @Test
  void hidesATotalThatLeavesItsPartsNoRoom() {
    List<Sum> sums = List.of(new Sum("r0", List.of("r1", "r2", "r3", "r4", "r5", "r6")));

    ReleasedTable released =
        ReleasedTable.of(RULE, List.of(column(6, 1, 1, 1, 1, 1, 1)), sums, List.of()).get(0);

    assertThat(released.cell("r0", "n").shown()).isFalse();
  }

  @Test
  void hidesACellThatAnotherTableWouldGiveAway() {
    CountTable years = column(53, 3, 50);
    CountTable other =
        new CountTable("other", List.of("r0", "r4", "r2"), List.of("n"), cells(53, 3, 50));
    List<Sum> sums =
        List.of(new Sum("r0", List.of("r1", "r2")), new Sum("r0", List.of("r4", "r2")));

    List<ReleasedTable> released = ReleasedTable.of(RULE, List.of(years, other), sums, List.of());

    assertThat(released.get(0).cell("r2", "n").shown()).isFalse();
    assertThat(released.get(1).cell("r2", "n").shown()).isFalse();
  }

  @Test
  void ratesComeFromReleasedCountsOfCohortsBigEnough() {
    ReleasedTable counts = release(column(8, 0, 3, 6));
    ReleasedTable sizes =
        release(
            new CountTable(
                "s", List.of("r0", "r1", "r2", "r3"), List.of("size"), cells(40, 9, 40, 7)));

    assertThat(rate(counts, sizes, "r0")).isEqualTo(new ReleasedTable.Rate(Symbol.SHOWN, 20));
    assertThat(rate(counts, sizes, "r1").symbol()).isEqualTo(Symbol.NOT_APPLICABLE);
    assertThat(rate(counts, sizes, "r2").symbol()).isEqualTo(Symbol.CONFIDENTIAL);
    assertThat(rate(counts, sizes, "r3").symbol()).isEqualTo(Symbol.NOT_APPLICABLE);
  }

  private static ReleasedTable.Rate rate(ReleasedTable counts, ReleasedTable sizes, String row) {
    return counts.rate(row, "n", sizes, row, "size", 100);
  }

  @Test
  void twoSchoolsAreNotCompared() {
    assertThat(ofSchools(2).cell("r0", "n").symbol().text()).isEqualTo("z");
    assertThat(ofSchools(3).cell("r0", "n").symbol()).isEqualTo(Symbol.SHOWN);
  }

  private static ReleasedTable ofSchools(int number) {
    CountTable table = column(LongStream.range(0, number).map(school -> 10 + school).toArray());
    return release(
        new CountTable(
            table.id(), table.rows(), table.columns(), table.cells(), Set.copyOf(table.rows())));
  }

  @Test
  void noRuleIsLaxerThanTheDefaults() {
    assertThatThrownBy(() -> new DisclosureRule(4, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DisclosureRule(5, 9)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tablesThatDifferInOneCellAreRefused() {
    assertThatThrownBy(
            () -> ReleasedTable.of(RULE, List.of(column(8), column(9)), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ReleasedTable release(CountTable table) {
    return ReleasedTable.of(RULE, List.of(table), List.of(), List.of()).get(0);
  }

  private static CountTable column(long... learners) {
    List<String> rows = LongStream.range(0, learners.length).mapToObj(row -> "r" + row).toList();
    return new CountTable("t", rows, List.of("n"), cells(learners));
  }

  private static List<List<Figures>> cells(long... learners) {
    return LongStream.of(learners).mapToObj(count -> List.of(Figures.learners(count))).toList();
  }
}
