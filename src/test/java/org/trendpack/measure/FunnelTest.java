package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendpack.measure.Funnel.School;

class FunnelTest {

  @Test
  void schoolsThatDifferByChanceHaveScoreLimitsAroundTheirAverage() {
    Funnel funnel =
        Funnel.of(List.of(new School(10, 100), new School(22, 200), new School(8, 100)));

    assertThat(funnel.average()).isEqualTo(0.1);
    assertThat(funnel.dispersion()).isEqualTo(1);
    // Wilson's interval of 20 in 200, by hand: (40 + 3.8415 ± 1.96 √(3.8415 + 72)) / 407.683.
    assertThat(funnel.at(200).low95()).isCloseTo(0.0656704, within(1e-6));
    assertThat(funnel.at(200).high95()).isCloseTo(0.1494058, within(1e-6));
    assertThat(funnel.at(200).isBeyond(0.12)).isFalse();
    assertThat(funnel.at(200).isBeyond(0.25)).isTrue();
    assertThat(funnel.at(2000).high998()).isLessThan(funnel.at(200).high998());
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
