package org.trendpack.measure;

/**
 * How many learners a cohort has in a period: the denominators of its rates.
 *
 * @param average learners on the roster, averaged over the period's school days
 * @param everIn distinct learners who were in it on any day of the period
 * @param learnerDays learners on the roster summed over the school days that have data
 */
public record CohortSize(Cohort cohort, double average, int everIn, long learnerDays) {

  /** Learner-days in school weeks; a school week is five school days with data. */
  public double learnerWeeks() {
    return learnerDays / 5.0;
  }
}
