package org.trendpack.measure;

import org.jspecify.annotations.Nullable;

/**
 * One thing a reader should know first; the pack turns it into a sentence.
 *
 * @param measure the figures behind it; null if the finding is about the whole pack
 */
public record Finding(Kind kind, @Nullable TopicMeasure measure) {

  /** What was found, the kinds in the order of their importance at equal severity. */
  public enum Kind {
    /** Clearly rose since the period before; the figures are in the measure's change. */
    ROSE,
    /** Urgent hits (severity 4) of learners in this period, whatever the trend. */
    URGENT,
    /** More than half of the hits of a high-severity theme got through the filter. */
    GOT_THROUGH,
    FELL,
    /** No clear change since the period before, but a clear rise since last year. */
    ROSE_SINCE_LAST_YEAR,
    FELL_SINCE_LAST_YEAR,
    /** Learners looked for help; never a risk figure. */
    HELP_SOUGHT,
    /** School days without data, or most visits under unknown names: trends are weaker. */
    DATA_MISSING,
    /** An earlier period was there, and nothing rose or fell clearly. */
    NOTHING_CLEAR,
    NO_EARLIER_PERIOD,
    /** Only totals are known, from internet-use reports. */
    REPORTS_ONLY
  }
}
