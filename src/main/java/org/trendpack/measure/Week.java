package org.trendpack.measure;

import java.time.LocalDate;

/**
 * One week of a period, clipped to it.
 *
 * @param monday its first day, even if that lies before the period
 * @param schoolDays days the school was open
 * @param schoolDaysWithData of those, days with at least one row
 * @param daysWithData days of any kind with at least one row; 0 makes the week missing
 */
public record Week(LocalDate monday, int schoolDays, int schoolDaysWithData, int daysWithData) {

  /** Whether nothing can be said of the week; a missing week is not a week of zeros. */
  public boolean missing() {
    return daysWithData == 0;
  }
}
