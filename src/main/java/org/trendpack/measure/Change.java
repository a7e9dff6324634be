package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * How a figure compares with the period before; learners are the unit, so that one learner's burst
 * is no trend.
 *
 * @param earlier id of the period compared with, or null if there is none
 * @param ratio now over before, with its 95% interval; null if nothing was compared
 * @param now the rate compared, in learners per 100 per school week (for a domain: learners per
 *     100)
 * @param before the same of the earlier period
 * @param learnersNow distinct learners in the comparison
 * @param learnersBefore the same of the earlier period
 * @param p two-sided, before the correction for many comparisons; 1 if nothing was compared
 * @param q after it (Benjamini and Hochberg, over all comparisons of the pack)
 * @param entriesLeftOut lexicon entries ignored because only one of the periods had them
 * @param daysMissing school days without data, of both periods together
 * @param episodes ratio of the episode rates, now over before, with an interval that allows for
 *     learners with many; null if nothing was compared or the earlier period does not tell
 */
public record Change(
    Direction direction,
    @Nullable String earlier,
    @Nullable Estimate ratio,
    double now,
    double before,
    int learnersNow,
    int learnersBefore,
    double p,
    double q,
    int entriesLeftOut,
    int daysMissing,
    @Nullable Estimate episodes) {

  /** A comparison in words. */
  public enum Direction {
    ROSE,
    FELL,
    NO_CLEAR_CHANGE,
    /** So few learners that no division between the periods could have been clear. */
    TOO_FEW_TO_SAY,
    /** The two periods' word lists for the theme have no entry in common. */
    WORD_LIST_CHANGED,
    NO_EARLIER_PERIOD
  }

  /** A comparison of learners alone, with no day without data. */
  public Change(
      Direction direction,
      @Nullable String earlier,
      @Nullable Estimate ratio,
      double now,
      double before,
      int learnersNow,
      int learnersBefore,
      double p,
      double q,
      int entriesLeftOut) {
    this(
        direction,
        earlier,
        ratio,
        now,
        before,
        learnersNow,
        learnersBefore,
        p,
        q,
        entriesLeftOut,
        0,
        null);
  }

  /** No earlier period to compare with. */
  static final Change NO_EARLIER =
      new Change(Direction.NO_EARLIER_PERIOD, null, null, 0, 0, 0, 0, 1, 1, 0);

  /** Whether it rose or fell beyond what chance explains. */
  public boolean clear() {
    return direction == Direction.ROSE || direction == Direction.FELL;
  }

  Change withDaysMissing(int days) {
    return new Change(
        direction,
        earlier,
        ratio,
        now,
        before,
        learnersNow,
        learnersBefore,
        p,
        q,
        entriesLeftOut,
        days,
        episodes);
  }

  /** The rate compared with its 95% interval, which is NaN where nobody was counted. */
  public Estimate nowInterval() {
    return around(now, learnersNow);
  }

  /** The same of the earlier period. */
  public Estimate beforeInterval() {
    return around(before, learnersBefore);
  }

  private static Estimate around(double rate, int learners) {
    if (learners == 0) {
      return new Estimate(rate, Double.NaN, Double.NaN);
    }
    Estimate count = Intervals.count(learners);
    return new Estimate(rate, rate * count.low() / learners, rate * count.high() / learners);
  }

  Change decided(Direction decided, double corrected) {
    return new Change(
        decided,
        earlier,
        ratio,
        now,
        before,
        learnersNow,
        learnersBefore,
        p,
        corrected,
        entriesLeftOut,
        daysMissing,
        episodes);
  }
}
