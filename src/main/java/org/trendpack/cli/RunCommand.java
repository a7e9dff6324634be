package org.trendpack.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolSpec;
import org.trendpack.pipeline.JobInputs;
import org.trendpack.pipeline.Pipeline;
import org.trendpack.pipeline.RunOptions;
import org.trendpack.pipeline.RunSummary;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trendpack run}: from a job's inputs to its packs. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Reads a job's logs and reports and writes its trend packs.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "JOB", description = "A job's folder, or its job.yaml.")
  private Path job;

  @Option(
      names = "--school",
      paramLabel = "ID",
      description = "Do this school only; may be given several times.")
  private Set<String> schools = new LinkedHashSet<>();

  @Option(names = "--period", paramLabel = "P", description = "Do this period only.")
  private @Nullable String period;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write the packs here instead of the job's output folder.")
  private @Nullable Path output;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master. Default: all processors of this machine.")
  private @Nullable String master;

  @Option(
      names = "--dry-run",
      description = "Read and check everything but the logs, and say what would be done.")
  private boolean dryRun;

  @Override
  public Integer call() {
    JobSpec spec = JobSpecReader.read(job);
    RunOptions options =
        new RunOptions(
            schools,
            Optional.ofNullable(period),
            Optional.ofNullable(output),
            Optional.ofNullable(master));
    requireKnown("--school", schools, spec.schools().stream().map(SchoolSpec::id).toList());
    requireKnown("--period", options.period().stream().toList(), periodIds(spec));
    return dryRun ? rehearse(spec, options) : run(spec, options);
  }

  private static List<String> periodIds(JobSpec spec) {
    return spec.periods().stream().map(Period::id).toList();
  }

  private void requireKnown(String option, Iterable<String> given, List<String> known) {
    for (String id : given) {
      if (!known.contains(id)) {
        throw new ParameterException(
            command.commandLine(),
            "Invalid value for option '"
                + option
                + "': the job has no '"
                + id
                + "'. "
                + Nearest.hint(id, known));
      }
    }
  }

  private int run(JobSpec spec, RunOptions options) {
    PrintWriter out = command.commandLine().getOut();
    RunSummary summary;
    try (ProgressLines progress = ProgressLines.to(command.commandLine().getErr())) {
      summary = Pipeline.run(spec, options, progress);
    }
    summary.facts().forEach(out::println);
    if (!summary.packs().isEmpty()) {
      out.println("Packs:");
      summary.packs().forEach(pack -> out.println("  " + pack));
    }
    return closing(summary.warnings());
  }

  private int rehearse(JobSpec spec, RunOptions options) {
    PrintWriter out = command.commandLine().getOut();
    Problems problems = new Problems();
    JobInputs inputs = JobInputs.read(spec, problems);
    JobReport.print(spec, inputs, out);
    problems.throwIfAny();
    Path root = options.output().orElse(spec.output());
    out.println("Would write, for each period with data:");
    for (Period one : spec.periods()) {
      if (options.period().map(one.id()::equals).orElse(true)) {
        Path folder = root.resolve(one.id());
        spec.schools().stream()
            .map(SchoolSpec::id)
            .filter(id -> options.schools().isEmpty() || options.schools().contains(id))
            .forEach(id -> out.println("  " + folder.resolve(id)));
        out.println("  " + folder.resolve("group"));
        out.println("  " + folder.resolve("it"));
      }
    }
    return closing(inputs.warnings(spec));
  }

  private int closing(List<String> warnings) {
    PrintWriter err = command.commandLine().getErr();
    command.commandLine().getOut().flush();
    warnings.forEach(warning -> err.println("Warning: " + warning));
    return warnings.isEmpty() ? 0 : 1;
  }
}
