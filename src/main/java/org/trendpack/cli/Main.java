package org.trendpack.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /**
   * Adds the command that is wanted, if it is one, or all: to describe one to picocli takes time.
   */
  private static CommandLine withSubcommands(CommandLine commands, String wanted) {
    Map<String, Class<?>> subcommands = new LinkedHashMap<>();
    subcommands.put("run", RunCommand.class);
    subcommands.put("check", CheckCommand.class);
    subcommands.put("inspect", InspectCommand.class);
    subcommands.put("formats", FormatsCommand.class);
    subcommands.put("explain", ExplainCommand.class);
    subcommands.put("evaluate", EvaluateCommand.class);
    subcommands.put("generate", GenerateCommand.class);
    subcommands.forEach(
        (name, type) -> {
          if (name.equals(wanted) || !subcommands.containsKey(wanted)) {
            commands.addSubcommand(type);
          }
        });
    return commands;
  }

  /** Runs a command; its exit code. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    Failures failures = new Failures(err, () -> main.stacktrace);
    CommandLine commands =
        withSubcommands(new CommandLine(main), args.length > 0 ? args[0] : "")
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
