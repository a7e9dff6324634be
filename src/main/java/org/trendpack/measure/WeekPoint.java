package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * One topic in one cohort and week.
 *
 * @param counts null if the week is missing, or the cohort's data in it is
 * @param perHundred learners with an episode per 100 in the cohort per school week; null if the
 *     week is missing, has no school day with data, or the cohort has no size
 */
public record WeekPoint(Week week, @Nullable Counts counts, @Nullable Double perHundred) {

  /** What was counted in the week. */
  public record Counts(long hits, long episodes, int learners) {}
}
