package org.trendpack.job;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A reporting period, both days included.
 *
 * @param id names the output folder
 * @param name as a reader sees it, such as "Autumn and spring 2025 to 2026"
 */
public record Period(String id, String name, LocalDate from, LocalDate to) implements Serializable {

  /** Whether the day lies in this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
