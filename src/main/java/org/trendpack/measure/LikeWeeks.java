package org.trendpack.measure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weeks of two years that can be laid side by side: 52 weeks apart, and school weeks with data in
 * both, so that a week of term is never held against a week of holidays.
 *
 * @param now places of this period's weeks
 * @param before Mondays of the earlier period's
 */
record LikeWeeks(BitSet now, Set<LocalDate> before) {

  private static final int WEEKS_OF_A_YEAR = 52;
  private static final int FEWEST = 4;

  /** The pairs; empty if there are fewer than 4. */
  static Optional<LikeWeeks> of(PeriodDays days, PastPeriod past) {
    Set<LocalDate> open = new TreeSet<>();
    for (PastPeriod.Size size : past.sizes()) {
      LocalDate week = size.week();
      if (week != null && size.cohort().equals(Cohort.ALL.id()) && size.schoolDays() > 0) {
        open.add(week);
      }
    }
    BitSet now = new BitSet();
    Set<LocalDate> before = new TreeSet<>();
    for (int week = 0; week < days.weeks().size(); week++) {
      LocalDate monday = days.firstDay(week).minusWeeks(WEEKS_OF_A_YEAR);
      if (days.countsForRates(week) && open.contains(monday)) {
        now.set(week);
        before.add(monday);
      }
    }
    return before.size() < FEWEST ? Optional.empty() : Optional.of(new LikeWeeks(now, before));
  }
}
