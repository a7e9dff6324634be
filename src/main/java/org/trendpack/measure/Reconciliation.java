package org.trendpack.measure;

import java.util.List;

/**
 * Report totals held against log totals of one school and period.
 *
 * @param lines one for each quantity that both have
 * @param usersOnlyInReports distinct names with report rows and no visit in the logs
 * @param onlyInReports quantities that only the reports have, such as "minutes" or "bytes"
 */
public record Reconciliation(List<Line> lines, int usersOnlyInReports, List<String> onlyInReports) {

  /** Copies the lists. */
  public Reconciliation {
    lines = List.copyOf(lines);
    onlyInReports = List.copyOf(onlyInReports);
  }

  /**
   * One quantity.
   *
   * @param quantity "requests" (rows of the log), "pages" (visits; whichever is nearer to the
   *     reports) or "blocked"
   * @param difference reports less logs, over logs; infinite if the logs have none
   */
  public record Line(
      String quantity, long logs, long reports, double difference, Agreement agreement) {}

  /** How well two totals agree. */
  public enum Agreement {
    /** To within 1%. */
    AGREES,
    /** To within 10%: the two count page parts or cut-off times differently. */
    WITHIN,
    /** Further apart: one of them is not of the same users or days. */
    BEYOND
  }
}
