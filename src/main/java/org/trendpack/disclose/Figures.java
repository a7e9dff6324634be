package org.trendpack.disclose;

/**
 * What one cell of a table counts. Only the learners decide whether it is shown.
 *
 * @param learners distinct learners behind the cell
 * @param episodes their episodes, or {@link #NOT_COUNTED}
 * @param hits their hits, or {@link #NOT_COUNTED}
 */
public record Figures(long learners, long episodes, long hits) {

  /** Stands for a quantity that a table does not have. */
  public static final long NOT_COUNTED = -1;

  /** A cell that counts learners and nothing else. */
  public static Figures learners(long learners) {
    return new Figures(learners, NOT_COUNTED, NOT_COUNTED);
  }
}
