package org.trendpack.job;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** The audited list of domains opened for course work. */
public record UnblockingRegister(List<Entry> entries) implements Serializable {

  /** Copies the list. */
  public UnblockingRegister {
    entries = List.copyOf(entries);
  }

  /**
   * One approved opening.
   *
   * @param domain a host and everything under it, lower case
   * @param from first day, included
   * @param to last day, included; {@link LocalDate} 9999-12-31 if the register gives none
   * @param cohort "all", a year ("9"), a key stage ("EYFS", "KS3") or a flag's id ("sen-support")
   */
  public record Entry(
      String domain,
      LocalDate from,
      LocalDate to,
      String cohort,
      String reason,
      String requestedBy,
      String approvedBy)
      implements Serializable {}
}
