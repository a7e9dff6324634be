package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * A domain whose share of learners rose.
 *
 * @param share learners who visited it over learners who used the web at all, 0 to 1
 * @param shareBefore the same of the earlier period; null if there is none
 * @param change {@code now} and {@code before} in learners per 100
 */
public record DomainTrend(
    String domain,
    long visits,
    long blocked,
    int learners,
    Estimate share,
    int learnersBefore,
    @Nullable Estimate shareBefore,
    Change change) {}
