package org.trendpack.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.read.SchoolYear;

/**
 * What a school's internet-use reports say of one period, staff and visitors left out of the
 * learners' figures. A number that no report has is -1.
 *
 * @param rows report rows of this period
 * @param rowsLeftOut rows without dates, or whose dates lie in more than one period or in none
 * @param total of every row, staff included: what a log total is held against
 * @param learners of rows whose user is a learner or a shared login
 * @param years the same by year, in the years' order
 * @param categories learners' rows by category, most requests first
 * @param unknownTo what totals cannot tell
 */
public record ReportUse(
    long rows,
    long rowsLeftOut,
    Sums total,
    Sums learners,
    List<YearSums> years,
    List<CategorySums> categories,
    List<Gap> unknownTo) {

  /** Copies the lists. */
  public ReportUse {
    years = List.copyOf(years);
    categories = List.copyOf(categories);
    unknownTo = List.copyOf(unknownTo);
  }

  /**
   * Totals.
   *
   * @param users distinct learners with a row; 0 if the report names nobody
   */
  public record Sums(long requests, long blocked, long minutes, long bytes, int users) {}

  /** One year's totals. */
  public record YearSums(SchoolYear year, Sums sums) {}

  /** One category's totals; the theme is the category map's, if it has one. */
  public record CategorySums(String category, @Nullable Theme theme, Sums sums) {}

  /** What cannot be known from totals. */
  public enum Gap {
    SEARCHES,
    EPISODES,
    TIMES_OF_DAY,
    WEEKS,
    NAMES,
    CATEGORIES,
    VERDICTS
  }
}
