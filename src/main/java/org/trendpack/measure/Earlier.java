package org.trendpack.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;

/**
 * The periods of a school that one is compared with.
 *
 * @param previous the latest that ended before it began
 * @param lastYear the same part of the year before, unless that is the previous one
 * @param all every one that ended before it began
 */
record Earlier(@Nullable PastPeriod previous, @Nullable PastPeriod lastYear, List<PastPeriod> all) {

  static final Earlier NONE = new Earlier(null, null, List.of());

  /** Copies the list. */
  Earlier {
    all = List.copyOf(all);
  }

  /** Terms move by a few weeks from year to year. */
  private static final int DAYS_APART = 21;

  /** Picks from what is known; of one period known twice, the first. */
  static Earlier of(Period period, Collection<PastPeriod> known) {
    List<PastPeriod> ended =
        known.stream().filter(past -> past.period().to().isBefore(period.from())).toList();
    Optional<PastPeriod> previous =
        ended.stream().max(Comparator.comparing(past -> past.period().to()));
    Optional<PastPeriod> lastYear =
        ended.stream()
            .filter(past -> !previous.orElseThrow().period().equals(past.period()))
            .filter(past -> near(past.period().from(), period.from().minusYears(1)))
            .filter(past -> near(past.period().to(), period.to().minusYears(1)))
            .findFirst();
    return new Earlier(previous.orElse(null), lastYear.orElse(null), ended);
  }

  private static boolean near(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) <= DAYS_APART;
  }
}
