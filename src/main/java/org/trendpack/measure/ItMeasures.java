package org.trendpack.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.read.UsageReport;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.RejectedRows;

/**
 * What the group's IT staff need: whether the data is whole. No learner and no text, but for
 * rejected rows where the job asks for it.
 *
 * @param schools those with data in the period, in the job's order
 * @param files accounts of every log file of the run, whatever its period
 */
public record ItMeasures(
    Period period,
    List<SchoolData> schools,
    List<FileAccount> files,
    List<RejectedRows> rejected,
    List<UsageReport.Rejection> reportRejections) {

  /** Copies the lists. */
  public ItMeasures {
    schools = List.copyOf(schools);
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
    reportRejections = List.copyOf(reportRejections);
  }

  /** One school's coverage and reconciliation; null where it has no logs, or no reports. */
  public record SchoolData(
      String school,
      String name,
      List<Week> weeks,
      @Nullable Coverage coverage,
      @Nullable Reconciliation reconciliation) {

    /** Copies the list. */
    public SchoolData {
      weeks = List.copyOf(weeks);
    }
  }
}
