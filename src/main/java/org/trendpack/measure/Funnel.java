package org.trendpack.measure;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Limits within which schools of any size would lie if they differed by chance alone: the average
 * of all and as many standard errors on each side, as UKHSA's PHEindicatormethods draws them; if
 * the schools' spread is more than chance allows, the limits are widened by it (Spiegelhalter 2005,
 * Statistics in Medicine 24, 1185–1202).
 *
 * @param average share of learners, 0 to 1, of all schools together
 * @param dispersion by which variances are multiplied; 1 unless the spread asks for more
 */
public record Funnel(double average, double dispersion) {

  /** Standard normal quantiles at 0.975 and 0.999: limits that hold 95% and 99.8%. */
  private static final double WARNING = 1.959963984540054;

  private static final double ALARM = 3.090232306167813;
  private static final double TESTED_AT = 0.95;

  /** Learners with an episode in a school, and learners on its roster. */
  public record School(long learners, long size) {}

  /** Limits as shares, 0 to 1. */
  public record Limits(double low95, double high95, double low998, double high998) {

    /** Whether a share is beyond the outer limits, above or below. */
    public boolean isBeyond(double share) {
      return share > high998 || share < low998;
    }
  }

  /** The funnel of some schools. */
  public static Funnel of(List<School> schools) {
    double learners = schools.stream().mapToLong(School::learners).sum();
    double size = schools.stream().mapToLong(School::size).sum();
    double average = size == 0 ? 0 : learners / size;
    if (average == 0 || average == 1 || schools.size() < 2) {
      return new Funnel(average, 1);
    }
    double squares = 0;
    for (School school : schools) {
      double share = (double) school.learners() / school.size();
      double variance = average * (1 - average) / school.size();
      squares += (share - average) * (share - average) / variance;
    }
    double degrees = schools.size() - 1.0;
    boolean spread =
        squares > ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(TESTED_AT);
    return new Funnel(average, spread ? Math.max(1, squares / schools.size()) : 1);
  }

  /** The limits for a school of a size. */
  public Limits at(double size) {
    double[] warning = around(size, WARNING);
    double[] alarm = around(size, ALARM);
    return new Limits(warning[0], warning[1], alarm[0], alarm[1]);
  }

  private double[] around(double size, double quantile) {
    double reach = quantile * Math.sqrt(dispersion * average * (1 - average) / size);
    return new double[] {Math.max(0, average - reach), Math.min(1, average + reach)};
  }
}
