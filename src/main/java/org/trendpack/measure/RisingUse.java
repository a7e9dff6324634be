package org.trendpack.measure;

import org.trendpack.measure.PastPeriod.UseKind;

/**
 * A filter category or a kind of search whose share of learners rose.
 *
 * @param name the category in the filter's words, or the lexicon entry's id
 * @param learners distinct, of this period
 * @param share of the learners who used the web at all, 0 to 1
 * @param learnersBefore of the earlier period
 * @param change {@code now} and {@code before} in learners per 100
 */
public record RisingUse(
    UseKind kind, String name, int learners, Estimate share, int learnersBefore, Change change) {

  RisingUse with(Change other) {
    return new RisingUse(kind, name, learners, share, learnersBefore, other);
  }
}
