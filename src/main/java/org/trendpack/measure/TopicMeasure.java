package org.trendpack.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything measured of one topic in one cohort and period. Sanctioned hits and staff are not in
 * it.
 *
 * @param rates null if the cohort has no learner-days with data
 * @param gotThrough share of hits with a known verdict that were allowed, 0 to 1; null if there are
 *     none
 * @param weeks every week of the period, in order
 * @param change against the period before
 * @param lastYear against the same weeks of the year before
 */
public record TopicMeasure(
    Topic topic,
    Cohort cohort,
    Tally tally,
    @Nullable Rates rates,
    @Nullable Estimate gotThrough,
    List<WeekPoint> weeks,
    Change change,
    Change lastYear) {

  /** Copies the list. */
  public TopicMeasure {
    weeks = List.copyOf(weeks);
  }

  TopicMeasure with(Change decided, Change decidedLastYear) {
    return new TopicMeasure(
        topic, cohort, tally, rates, gotThrough, weeks, decided, decidedLastYear);
  }
}
