package org.trendpack.measure;

import java.util.List;

/**
 * Counts of one topic in one cohort and span. Hits, episodes and learners are different units and
 * are never added.
 *
 * @param learners distinct learners with an episode; shared logins and unknown names are none
 * @param bySeverity four counts, severity 1 first
 * @param allowed hits that got through the filter
 * @param other hits whose verdict is not known
 */
public record Tally(
    long hits,
    long episodes,
    int learners,
    List<Count> bySeverity,
    Count allowed,
    Count blocked,
    Count other) {

  /** Nothing counted. */
  public static final Tally NONE =
      new Tally(
          0,
          0,
          0,
          List.of(new Count(0, 0), new Count(0, 0), new Count(0, 0), new Count(0, 0)),
          new Count(0, 0),
          new Count(0, 0),
          new Count(0, 0));

  /** Copies the list. */
  public Tally {
    bySeverity = List.copyOf(bySeverity);
  }

  /** The highest severity with a hit, or 0. */
  public int maxSeverity() {
    for (int severity = bySeverity.size(); severity > 0; severity--) {
      if (bySeverity.get(severity - 1).hits() > 0) {
        return severity;
      }
    }
    return 0;
  }
}
