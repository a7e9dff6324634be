package org.trendpack.scan;

import java.util.Comparator;

/**
 * A category under which the filter files pages of a registered domain.
 *
 * @param school index of the school in the job
 * @param period index of the period in the job
 * @param category in the filter's words
 */
public record SiteCategory(int school, int period, String domain, String category)
    implements Comparable<SiteCategory> {

  private static final Comparator<SiteCategory> ORDER =
      Comparator.comparingInt(SiteCategory::school)
          .thenComparingInt(SiteCategory::period)
          .thenComparing(SiteCategory::domain)
          .thenComparing(SiteCategory::category);

  @Override
  public int compareTo(SiteCategory other) {
    return ORDER.compare(this, other);
  }
}
