package org.trendpack.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weeks of two years that can be laid side by side: the same week of a term, such as the third, and
 * school weeks with data in both, so that a week of term is never held against a week of holidays,
 * nor a first week against a last one when Easter moves.
 *
 * @param now places of this period's weeks
 * @param before Mondays of the earlier period's
 */
record LikeWeeks(BitSet now, Set<LocalDate> before) {

  private static final int WEEKS_OF_A_YEAR = 52;

  /** Terms move by a few weeks from year to year; another term is further away. */
  private static final int WEEKS_APART = 5;

  private static final int FEWEST = 4;

  /** The pairs; empty if there are fewer than 4. */
  static Optional<LikeWeeks> of(PeriodDays days, PastPeriod past) {
    List<PastPeriod.Size> open =
        past.sizes().stream()
            .filter(size -> size.cohort().equals(Cohort.ALL.id()))
            .filter(size -> size.week() != null && size.schoolDays() > 0)
            .toList();
    BitSet now = new BitSet();
    Set<LocalDate> before = new TreeSet<>();
    for (int week = 0; week < days.weeks().size(); week++) {
      if (days.countsForRates(week)) {
        Optional<LocalDate> like = like(days.firstDay(week), days.termWeek(week), open);
        if (like.isPresent() && before.add(like.get())) {
          now.set(week);
        }
      }
    }
    return before.size() < FEWEST ? Optional.empty() : Optional.of(new LikeWeeks(now, before));
  }

  private static Optional<LocalDate> like(
      LocalDate monday, int termWeek, List<PastPeriod.Size> open) {
    LocalDate yearBefore = monday.minusWeeks(WEEKS_OF_A_YEAR);
    return open.stream()
        .filter(
            size ->
                size.termWeek() == termWeek
                    || (size.termWeek() == 0 && yearBefore.equals(size.week())))
        .map(PastPeriod.Size::week)
        .filter(Objects::nonNull)
        .filter(week -> weeksApart(week, yearBefore) <= WEEKS_APART)
        .min(
            Comparator.<LocalDate>comparingLong(week -> weeksApart(week, yearBefore))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static long weeksApart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.WEEKS.between(one, other));
  }
}
