package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trendpack.measure.Funnel.School;

class FunnelTest {

  @Test
  void schoolsThatDifferByChanceHaveLimitsAroundTheirAverage() {
    Funnel funnel =
        Funnel.of(List.of(new School(10, 100), new School(22, 200), new School(8, 100)));

    assertThat(funnel.average()).isEqualTo(0.1);
    assertThat(funnel.dispersion()).isEqualTo(1);
    // 0.1 ± 1.96 √(0.1 × 0.9 / 200)
    assertThat(funnel.at(200).low95()).isCloseTo(0.0584229, within(1e-6));
    assertThat(funnel.at(200).high95()).isCloseTo(0.1415771, within(1e-6));
    assertThat(funnel.at(200).isBeyond(0.12)).isFalse();
    assertThat(funnel.at(200).isBeyond(0.25)).isTrue();
    assertThat(funnel.at(2000).high998()).isLessThan(funnel.at(200).high998());
  }

  /**
   * Limits that the tests of UKHSA's PHEindicatormethods expect of calculate_funnel_limits, around
   * 80.642448%.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "/cases/measure/funnel.csv", useHeadersInDisplayName = true)
  void agreesWithPublishedLimits(
      double size, double low95, double high95, double low998, double high998) {
    Funnel.Limits limits = new Funnel(0.80642448, 1).at(size);

    assertThat(100 * limits.low95()).isCloseTo(low95, within(1e-6));
    assertThat(100 * limits.high95()).isCloseTo(high95, within(1e-6));
    assertThat(100 * limits.low998()).isCloseTo(low998, within(1e-6));
    assertThat(100 * limits.high998()).isCloseTo(high998, within(1e-6));
  }

  @Test
  void moreSpreadThanChanceAllowsWidensTheLimits() {
    List<School> spread =
        List.of(
            new School(10, 1000),
            new School(300, 1000),
            new School(100, 1000),
            new School(190, 1000));

    Funnel funnel = Funnel.of(spread);

    // Each school's squared distance in variances, (140² + 150² + 50² + 40²) / 127.5, by 4 schools.
    assertThat(funnel.dispersion()).isCloseTo(46200 / 127.5 / 4, within(1e-9));
    assertThat(funnel.at(1000).isBeyond(0.3)).isFalse();
  }

  @Test
  void noLearnerAnywhereIsNoFunnelOfNumbers() {
    Funnel funnel = Funnel.of(List.of(new School(0, 100), new School(0, 200), new School(0, 50)));

    assertThat(funnel.average()).isZero();
    assertThat(funnel.at(100).low95()).isZero();
  }
}
