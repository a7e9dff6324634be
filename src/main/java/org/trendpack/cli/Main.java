package org.trendpack.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The entry point; the only place that ends the process. */
@Command(
    name = "trendpack",
    mixinStandardHelpOptions = true,
    version = "trendpack 0.1.0",
    description = "Safeguarding trend packs for a school group.",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      InspectCommand.class,
      FormatsCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      GenerateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, with warnings to read",
      "2:the command line is at fault",
      "3:the job, lexicon, roster or a register is at fault",
      "4:a log or report is at fault",
      "5:the output is at fault",
      "70:a bug in trendpack"
    })
public final class Main {

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "After a bug, print where it happened.")
  private boolean stacktrace;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    Charset charset = Charset.defaultCharset();
    PrintWriter out = new PrintWriter(System.out, ProgressLines.onTerminal(), charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    int code = execute(out, err, args);
    out.flush();
    System.exit(code);
  }

  /** Runs a command; its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    Failures failures = new Failures(err, () -> main.stacktrace);
    CommandLine commands =
        new CommandLine(main)
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(failures::commandLine)
            .setExecutionExceptionHandler((failure, command, parsed) -> failures.exitCode(failure));
    try {
      return commands.execute(args);
    } catch (StackOverflowError | OutOfMemoryError failure) {
      return failures.exitCode(failure);
    }
  }
}
