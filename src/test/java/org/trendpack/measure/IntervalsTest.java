package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/measure/intervals.csv", useHeadersInDisplayName = true)
  void agreesWithPublishedValues(
      String kind, double a, Double b, Double c, Double d, String low, String high, String source) {
    Estimate estimate =
        switch (kind) {
          case "count" -> Intervals.count(a);
          case "rate" -> Intervals.count(a).times(c / b);
          case "proportion" -> Intervals.proportion((long) a, b.longValue());
          case "ratio" -> Intervals.ratio(a, b, c, d);
          default -> throw new IllegalArgumentException(kind);
        };

    assertThat(estimate.low()).as(source).isCloseTo(Double.parseDouble(low), digits(low));
    assertThat(estimate.high()).as(source).isCloseTo(Double.parseDouble(high), digits(high));
  }

  private static org.assertj.core.data.Offset<Double> digits(String printed) {
    int places = printed.length() - printed.indexOf('.') - 1;
    return within(0.51 * Math.pow(10, -places));
  }

  /** Stated of Byar's approximation in Public Health England's guide to confidence intervals. */
  @ParameterizedTest
  @ValueSource(ints = {10, 11, 17, 50, 65, 250, 1045, 20_000})
  void byarIsWithinTwoThousandthsOfTheExactLimits(int count) {
    Estimate byar = Intervals.count(count);

    assertThat(byar.low()).isCloseTo(exact(2.0 * count, 0.025), within(0.002 * byar.low()));
    assertThat(byar.high()).isCloseTo(exact(2.0 * count + 2, 0.975), within(0.002 * byar.high()));
  }

  private static double exact(double degrees, double probability) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability) / 2;
  }

  @Test
  void theRatioIsClearExactlyWhenItsIntervalLeavesOutOne() {
    for (int now = 0; now < 30; now++) {
      for (int before = 0; before < 30; before++) {
        if (now + before > 0) {
          Estimate ratio = Intervals.ratio(now, 700, before, 900);
          boolean leavesOutOne = ratio.low() > 1 || ratio.high() < 1;
          assertThat(Intervals.pValue(now, 700, before, 900) < 0.05)
              .as("%d in 700 against %d in 900", now, before)
              .isEqualTo(leavesOutOne);
        }
      }
    }
  }

  @Test
  void aCountThatOnePersonMadeIsAsUncertainAsACountOfOne() {
    Estimate burst = Intervals.clustered(20, 400);

    assertThat(burst.value()).isEqualTo(20);
    assertThat(burst.low()).isCloseTo(20 * Intervals.count(1).low(), within(1e-9));
    assertThat(burst.high()).isCloseTo(20 * Intervals.count(1).high(), within(1e-9));
  }
}
