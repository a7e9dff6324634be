package org.trendpack.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.synth.Compression;
import org.trendpack.synth.Fact;
import org.trendpack.synth.Generator;
import org.trendpack.synth.GeneratorOptions;
import org.trendpack.synth.GeneratorOptions.Faults;
import org.trendpack.synth.LogLayout;
import org.trendpack.synth.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trendpack generate}: a made-up group of schools, with everything a run needs. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Writes synthetic logs, reports and rosters as a job that can be run.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "N",
      description = "Log rows of all schools together, at least about 5000 a school.")
  private long rows;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "The same seed and options give the same bytes. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--format",
      defaultValue = "csv",
      split = ",",
      paramLabel = "F",
      description =
          "Formats of the logs, school by school: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}")
  private List<LogLayout> formats;

  @Option(
      names = "--schools",
      defaultValue = "3",
      paramLabel = "K",
      description = "Default: ${DEFAULT-VALUE}")
  private int schools;

  @Option(
      names = "--compress",
      defaultValue = "none",
      split = ",",
      paramLabel = "C",
      description =
          "Compressions, school by school: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private List<Compression> compressions;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day; the span to --to becomes two periods. Default: 2025-09-01")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day. Default: 2026-07-22")
  private @Nullable LocalDate to;

  @Option(
      names = "--days-per-file",
      defaultValue = "31",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}")
  private int daysPerFile;

  @Option(
      names = "--faults",
      defaultValue = "realistic",
      paramLabel = "HOW",
      description =
          "Broken rows, overlaps and odd encodings: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}")
  private Faults faults;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Receives rosters, logs, reports, truth.csv and planted.csv.")
  private Path out;

  @Option(
      names = "--job",
      paramLabel = "DIR",
      description = "Receives job.yaml and its registers. Default: the folder of --out")
  private @Nullable Path job;

  @Override
  public Integer call() {
    try {
      Truth truth = Generator.generate(options());
      long written = truth.named("rows").map(Fact::value).mapToLong(Long::parseLong).sum();
      spec.commandLine()
          .getOut()
          .printf("%d rows in %s%nJob: %s%n", written, out, (job == null ? out : job));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private GeneratorOptions options() {
    return new GeneratorOptions(
        rows,
        seed,
        schools,
        formats,
        compressions,
        periods(),
        daysPerFile,
        faults,
        out,
        job == null ? out : job);
  }

  private List<Period> periods() {
    if (from == null && to == null) {
      return GeneratorOptions.usualPeriods();
    }
    return GeneratorOptions.halves(
        from == null ? LocalDate.of(2025, 9, 1) : from,
        to == null ? LocalDate.of(2026, 7, 22) : to);
  }
}
