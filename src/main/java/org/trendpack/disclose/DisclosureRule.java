package org.trendpack.disclose;

/**
 * When a figure is too small to leave the school's Designated Safeguarding Lead.
 *
 * @param smallNumber counts of distinct learners from 1 to this are suppressed; at least 5
 * @param smallCohort no rate is released on a cohort under this size; at least 10
 */
public record DisclosureRule(int smallNumber, int smallCohort) {

  /** The fewest schools that may be compared. */
  public static final int FEWEST_SCHOOLS = 3;

  /** Refuses anything laxer than the defaults. */
  public DisclosureRule {
    if (smallNumber < 5 || smallCohort < 10) {
      throw new IllegalArgumentException("at least 5 and 10: " + smallNumber + ", " + smallCohort);
    }
  }

  /** Whether a count of this many distinct learners must not be shown. */
  public boolean hides(long learners) {
    return learners >= 1 && learners <= smallNumber;
  }

  /** Whether a rate may be shown of a cohort of this size. */
  public boolean allowsRate(long cohort) {
    return cohort >= smallCohort;
  }
}
