package org.trendpack.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Confidence intervals at 95%; formulas and sources are in {@code docs/METHODS.md}. */
final class Intervals {

  /** Standard normal quantile at 0.975. */
  private static final double Z = 1.959963984540054;

  private static final double TAIL = 0.025;
  private static final double BYAR_FROM = 10;

  /** Of counts that come up again and again, above all 0; the exact ones take long. */
  private static final Map<Double, Estimate> SMALL_WHOLE = new ConcurrentHashMap<>();

  private Intervals() {}

  /** Of a Poisson count: Byar's approximation from 10, exact by chi-squared quantiles below. */
  static Estimate count(double count) {
    if (count >= BYAR_FROM) {
      double above = count + 1;
      return new Estimate(
          count,
          count * Math.pow(1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count)), 3),
          above * Math.pow(1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above)), 3));
    }
    return count == Math.rint(count)
        ? SMALL_WHOLE.computeIfAbsent(count, Intervals::exact)
        : exact(count);
  }

  private static Estimate exact(double count) {
    return new Estimate(
        count,
        count == 0 ? 0 : chiSquared(2 * count, TAIL) / 2,
        chiSquared(2 * count + 2, 1 - TAIL) / 2);
  }

  /**
   * Of a count that few people made: the interval of the number of people who, each counting once,
   * would carry as much information, {@code count² / squares}.
   *
   * @param squares each person's count squared, summed
   */
  static Estimate clustered(double count, double squares) {
    if (count == 0) {
      return count(0);
    }
    double dispersion = squares / count;
    return count(count / dispersion).times(dispersion);
  }

  /** Of a proportion: Wilson's score interval. */
  static Estimate proportion(long part, long whole) {
    return proportion((double) part, (double) whole);
  }

  /**
   * Of a proportion of things that few people made: that of as many things as would carry as much
   * information if each person's shared one fate.
   *
   * @param squares each person's things squared, summed
   */
  static Estimate clusteredProportion(double part, double whole, double squares) {
    double dispersion = squares / whole;
    return proportion(part / dispersion, whole / dispersion);
  }

  private static Estimate proportion(double part, double whole) {
    double share = part / whole;
    double centre = 2 * part + Z * Z;
    double spread = Z * Math.sqrt(Z * Z + 4 * part * (1 - share));
    double scale = 2 * (whole + Z * Z);
    return new Estimate(
        share,
        part == 0 ? 0 : Math.max(0, (centre - spread) / scale),
        part == whole ? 1 : Math.min(1, (centre + spread) / scale));
  }

  /**
   * Of a ratio of two Poisson rates: exact, given the sum of the counts (Clopper and Pearson's
   * interval of the first count's share). Counts may be fractions.
   */
  static Estimate ratio(double now, double exposureNow, double before, double exposureBefore) {
    double scale = exposureBefore / exposureNow;
    double low = now == 0 ? 0 : odds(beta(now, before + 1, TAIL)) * scale;
    double high =
        before == 0 ? Double.POSITIVE_INFINITY : odds(beta(now + 1, before, 1 - TAIL)) * scale;
    double value = before == 0 ? Double.POSITIVE_INFINITY : now / before * scale;
    return new Estimate(value, low, high);
  }

  /** Two-sided p-value of equal rates, twice the smaller tail of the same exact test. */
  static double pValue(double now, double exposureNow, double before, double exposureBefore) {
    double share = exposureNow / (exposureNow + exposureBefore);
    double atLeast =
        now == 0 ? 1 : BetaDistribution.of(now, before + 1).cumulativeProbability(share);
    double atMost =
        before == 0 ? 1 : BetaDistribution.of(now + 1, before).survivalProbability(share);
    return Math.min(1, 2 * Math.min(atLeast, atMost));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  private static double beta(double alpha, double beta, double probability) {
    return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
  }

  private static double chiSquared(double degrees, double probability) {
    return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
  }
}
