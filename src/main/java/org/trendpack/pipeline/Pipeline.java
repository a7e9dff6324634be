package org.trendpack.pipeline;

import java.util.List;
import java.util.Locale;
import org.trendpack.job.JobSpec;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** A whole run, stage by stage. */
public final class Pipeline {

  private Pipeline() {}

  /**
   * Runs a job.
   *
   * @throws UserProblem if the job, an input or the output is at fault
   */
  public static RunSummary run(JobSpec spec, RunOptions options, Progress progress) {
    progress.stage("Reading rosters and reports", 0);
    Problems problems = new Problems();
    JobInputs inputs = JobInputs.read(spec, problems);
    problems.throwIfAny();
    String fact =
        String.format(
            Locale.ROOT,
            "%,d accounts, %,d log files",
            inputs.roster().accounts().size(),
            inputs.logs().size());
    return new RunSummary(List.of(), List.of(fact), inputs.warnings(spec));
  }
}
