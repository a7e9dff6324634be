package org.trendpack.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.ControlChart.Kind;
import org.trendpack.measure.ControlChart.Rule;

/**
 * Centre, limits and signals of weeks that share a centre. Methods and constants: NHS England,
 * Making Data Count; Provost and Murray (2011), The Health Care Data Guide; Benneyan (2001), Health
 * Care Management Science 4, 305–318 (g-chart).
 */
final class ControlLimits {

  static final int FEWEST = 12;

  private static final double XMR_REACH = 2.66;
  private static final double RANGE_SCREEN = 3.267;
  private static final int RUN = 7;
  private static final double MANY = 10;
  private static final double RARE = 1;

  private final double[] values;
  private final double[] centre;
  private final double[] reach;

  /**
   * @param values one a week
   * @param reach from the centre to the limits, three standard deviations
   */
  private ControlLimits(double[] values, double[] centre, double[] reach) {
    this.values = values;
    this.centre = centre;
    this.reach = reach;
  }

  /** The chart for counts of this size. */
  static Kind kind(double countsAWeek) {
    if (countsAWeek >= MANY) {
      return Kind.XMR;
    }
    return countsAWeek >= RARE ? Kind.U : Kind.G;
  }

  /** XmR: mean, and 2.66 mean moving ranges; ranges above 3.267 times their mean are left out. */
  static ControlLimits xmr(double[] values) {
    double[] ranges = new double[Math.max(values.length - 1, 0)];
    for (int i = 1; i < values.length; i++) {
      ranges[i - 1] = Math.abs(values[i] - values[i - 1]);
    }
    double mean = mean(ranges);
    double screen = RANGE_SCREEN * mean;
    double kept = mean(Arrays.stream(ranges).filter(range -> range <= screen).toArray());
    return new ControlLimits(
        values, filled(values.length, mean(values)), filled(values.length, XMR_REACH * kept));
  }

  /**
   * u-chart: limits that vary with the exposure.
   *
   * @param counts one a week
   * @param exposures in units of the rate, such as hundreds of learners
   */
  static ControlLimits u(double[] counts, double[] exposures) {
    double usual = Arrays.stream(counts).sum() / Arrays.stream(exposures).sum();
    double[] values = new double[counts.length];
    double[] reach = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      values[i] = counts[i] / exposures[i];
      reach[i] = 3 * Math.sqrt(usual / exposures[i]);
    }
    return new ControlLimits(values, filled(counts.length, usual), reach);
  }

  /**
   * g-chart: weeks without a learner before each learner; the centre is the mean g and the upper
   * limit g + 3 √(g (g + 1)).
   */
  static ControlLimits g(double[] gaps) {
    double usual = mean(gaps);
    return new ControlLimits(
        gaps, filled(gaps.length, usual), filled(gaps.length, 3 * Math.sqrt(usual * (usual + 1))));
  }

  double value(int i) {
    return values[i];
  }

  double centre(int i) {
    return centre[i];
  }

  double upper(int i) {
    return centre[i] + reach[i];
  }

  /** Never below zero, because no rate is. */
  double lower(int i) {
    return Math.max(0, centre[i] - reach[i]);
  }

  /** The strongest rule of each week, or null; nothing is said of fewer than 12. */
  @Nullable Rule[] rules() {
    @Nullable Rule[] rules = new Rule[values.length];
    if (values.length < FEWEST) {
      return rules;
    }
    markPairs(rules);
    markTrends(rules);
    markRuns(rules);
    for (int i = 0; i < values.length; i++) {
      if (values[i] > upper(i)) {
        rules[i] = Rule.ABOVE_LIMITS;
      } else if (values[i] < centre[i] - reach[i]) {
        rules[i] = Rule.BELOW_LIMITS;
      }
    }
    return rules;
  }

  private void markPairs(@Nullable Rule[] rules) {
    for (int i = 0; i + 2 < values.length; i++) {
      for (int side : new int[] {1, -1}) {
        int near = 0;
        for (int j = i; j < i + 3; j++) {
          near += isNear(j, side) ? 1 : 0;
        }
        for (int j = i; near >= 2 && j < i + 3; j++) {
          if (isNear(j, side)) {
            rules[j] = side > 0 ? Rule.NEAR_UPPER : Rule.NEAR_LOWER;
          }
        }
      }
    }
  }

  private boolean isNear(int i, int side) {
    return side * (values[i] - centre[i]) > reach[i] * 2 / 3;
  }

  private void markTrends(@Nullable Rule[] rules) {
    for (int from = 0; from < values.length; ) {
      int to = from + 1;
      int way = to < values.length ? (int) Math.signum(values[to] - values[from]) : 0;
      while (way != 0
          && to < values.length
          && (int) Math.signum(values[to] - values[to - 1]) == way) {
        to++;
      }
      if (to - from >= RUN) {
        Arrays.fill(rules, from, to, way > 0 ? Rule.RISING : Rule.FALLING);
      }
      from = Math.max(from + 1, way == 0 ? to : to - 1);
    }
  }

  private void markRuns(@Nullable Rule[] rules) {
    for (int from = 0; from < values.length; ) {
      int side = (int) Math.signum(values[from] - centre[from]);
      int to = from + 1;
      while (to < values.length && (int) Math.signum(values[to] - centre[to]) == side) {
        to++;
      }
      if (side != 0 && to - from >= RUN) {
        Arrays.fill(rules, from, to, side > 0 ? Rule.RUN_ABOVE : Rule.RUN_BELOW);
      }
      from = to;
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }
}
