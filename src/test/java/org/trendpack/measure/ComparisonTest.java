package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Comparison.Side;

@NullUnmarked
class ComparisonTest {

  /** The fifteen p-values of Benjamini and Hochberg (1995), section 2: the first four are clear. */
  @Test
  void correctsForManyComparisonsAsBenjaminiAndHochbergDo() {
    double[] pValues = {
      0.3240, 0.0001, 0.4262, 0.0004, 0.0019, 0.5719, 0.0095, 0.0201, 0.6528, 0.0278, 0.0298,
      0.7590, 0.0344, 0.0459, 1.0000
    };
    List<Change> changes = Arrays.stream(pValues).mapToObj(ComparisonTest::risingWith).toList();

    List<Change> decided = Comparison.decide(changes);

    assertThat(decided)
        .filteredOn(Change::clear)
        .extracting(Change::p)
        .containsExactlyInAnyOrder(0.0001, 0.0004, 0.0019, 0.0095);
    assertThat(decided).extracting(Change::q).allMatch(q -> q <= 1);
  }

  private static Change risingWith(double p) {
    return new Change(Direction.NO_CLEAR_CHANGE, "before", null, 2, 1, 8, 4, p, 1, 0);
  }

  @Test
  void leavesOutComparisonsThatCouldNeverBeClear() {
    Change few = Comparison.of(new Side(5, 5, 500, 5), new Side(0, 0, 500, 0), "before", 0);
    Change enough = Comparison.of(new Side(6, 6, 500, 6), new Side(0, 0, 500, 0), "before", 0);

    assertThat(Comparison.decide(List.of(few, enough)))
        .extracting(Change::direction)
        .containsExactly(Direction.TOO_FEW_TO_SAY, Direction.ROSE);
  }

  @Test
  void comparesRatesAndNotCounts() {
    Change shorter = Comparison.of(new Side(40, 40, 400, 40), new Side(40, 40, 2000, 40), "b", 0);

    Change decided = Comparison.decide(List.of(shorter)).get(0);

    assertThat(decided.direction()).isEqualTo(Direction.ROSE);
    assertThat(decided.now()).isEqualTo(10);
    assertThat(decided.before()).isEqualTo(2);
    assertThat(decided.ratio().value()).isEqualTo(5);
  }

  @Test
  void manyWeeksOfOneLearnerAreNoTrend() {
    Change burst = Comparison.of(new Side(30, 900, 500, 1), Side.NONE.plus(exposed()), "b", 0);

    assertThat(Comparison.decide(List.of(burst)).get(0).direction())
        .isEqualTo(Direction.TOO_FEW_TO_SAY);
  }

  private static Side exposed() {
    return new Side(0, 0, 500, 0);
  }
}
