package org.trendpack.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline rates of one topic, all learners, over the periods with the same lexicon entries of
 * its theme.
 *
 * @param periods in time order, this one last
 * @param perYear how much the rate (learners per 100 per school week) changes in a year: Theil and
 *     Sen's median slope with its 95% interval; null with fewer than 5 periods
 */
public record LongTrend(Topic topic, List<Rate> periods, @Nullable Estimate perYear) {

  /** Copies the list. */
  public LongTrend {
    periods = List.copyOf(periods);
  }

  /**
   * A period's rate.
   *
   * @param middle the middle of the period, in years since 1970
   */
  public record Rate(String period, double middle, double perHundred) {}
}
