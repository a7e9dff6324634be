package org.trendpack.pipeline;

import java.util.List;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Lexicon;
import org.trendpack.job.JobSpec;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.LogFile;
import org.trendpack.read.Roster;
import org.trendpack.read.UsageReport;
import org.trendpack.scan.FileAccount;

/**
 * The inputs of a run that can be used. One wrong log among many does not stop the others.
 *
 * @param warnings a sentence for each input left out, and for what is likely to be a mistake
 */
record UsableInputs(
    Roster roster,
    Lexicon lexicon,
    List<CategoryMap> categories,
    List<LogFile> logs,
    List<FileAccount> unread,
    List<UsageReport> reports,
    List<String> warnings) {

  UsableInputs {
    categories = List.copyOf(categories);
    logs = List.copyOf(logs);
    unread = List.copyOf(unread);
    reports = List.copyOf(reports);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads what the job names.
   *
   * @throws UserProblem if the job or a roster is at fault, or no log or report can be used
   */
  static UsableInputs read(JobSpec spec) {
    Problems found = new Problems();
    JobInputs inputs = JobInputs.read(spec, found);
    Problems faults = new Problems();
    found.found().stream()
        .filter(problem -> problem.fault() != UserProblem.Cause.INPUT)
        .forEach(faults::add);
    faults.throwIfAny();
    boolean nothing =
        inputs.logs().isEmpty()
            && inputs.reports().stream().allMatch(report -> report.rows().isEmpty());
    if (nothing) {
      found.throwIfAny();
    }
    List<String> warnings =
        java.util.stream.Stream.concat(
                found.found().stream().map(UserProblem::getMessage), inputs.warnings(spec).stream())
            .toList();
    return new UsableInputs(
        inputs.roster(),
        inputs.lexicon(),
        inputs.categories(),
        inputs.logs(),
        inputs.unread(),
        inputs.reports(),
        warnings);
  }

  /** What the scan has to read, as its progress counts it. */
  long bytes() {
    return LogFile.weight(logs);
  }
}
