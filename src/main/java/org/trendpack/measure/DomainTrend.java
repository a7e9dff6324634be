package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * A domain whose share of learners rose.
 *
 * @param share learners who visited it over learners who used the web at all, 0 to 1
 * @param learnersBefore of the earlier period; -1 if there is none, or if they were so few that the
 *     history does not keep them, and then the comparison takes the most they can have been
 * @param shareBefore the same of the earlier period; null if {@code learnersBefore} is -1
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
    Change change) {

  DomainTrend with(Change other) {
    return new DomainTrend(
        domain, visits, blocked, learners, share, learnersBefore, shareBefore, other);
  }
}
