package org.trendpack.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a school's internet-use reports; totals, not events.
 *
 * @param school index of the school in the job
 * @param rejections rows that could not be read, as file, line and reason
 */
public record UsageReport(int school, List<Row> rows, long read, List<Rejection> rejections) {

  /** Copies the lists. */
  public UsageReport {
    rows = List.copyOf(rows);
    rejections = List.copyOf(rejections);
  }

  /**
   * One total. What its report does not have is null, or -1 for a number.
   *
   * @param file path as the job names it
   * @param username folded as {@link Roster#fold} does
   */
  public record Row(
      String file,
      long line,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String username,
      @Nullable String category,
      @Nullable String site,
      long requests,
      long blocked,
      long minutes,
      long bytes) {}

  /** A row left out, and why; never its text. */
  public record Rejection(String file, long line, String reason) {}
}
