package org.trendpack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.pipeline.JobInputs;
import org.trendpack.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trendpack check}: everything that can be wrong, without reading all data. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a job, its tables, rosters and reports, and the head of each log.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "JOB", description = "A job's folder, or its job.yaml.")
  private Path job;

  @Override
  public Integer call() {
    PrintWriter out = command.commandLine().getOut();
    JobSpec spec = JobSpecReader.read(job);
    Problems problems = new Problems();
    JobInputs inputs = JobInputs.read(spec, problems);
    JobReport.print(spec, inputs, out);
    out.flush();
    problems.throwIfAny();
    List<String> warnings = inputs.warnings(spec);
    warnings.forEach(warning -> command.commandLine().getErr().println("Warning: " + warning));
    out.println(warnings.isEmpty() ? "No fault found." : "No fault found, but see the warnings.");
    return warnings.isEmpty() ? 0 : 1;
  }
}
