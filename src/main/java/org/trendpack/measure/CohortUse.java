package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * A cohort's use of the web in a period.
 *
 * @param learners distinct learners with a visit
 * @param outOfHours visits outside school hours or on days the school was closed
 * @param outOfHoursLearners distinct learners with such a visit
 * @param outOfHoursShare of visits, 0 to 1; null without visits
 */
public record CohortUse(
    Cohort cohort,
    long visits,
    long blocked,
    long searches,
    int learners,
    long outOfHours,
    int outOfHoursLearners,
    @Nullable Estimate outOfHoursShare) {}
