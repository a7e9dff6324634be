package org.trendpack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.trendpack.problem.UserProblem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What failures are called, and the exit code of each kind; the only place that maps them. */
final class Failures {

  private static final int COMMAND_LINE = 2;
  private static final int BUG = 70;
  private static final int MOST_FAULTS = 100;

  private final PrintWriter err;
  private final BooleanSupplier stacktrace;

  Failures(PrintWriter err, BooleanSupplier stacktrace) {
    this.err = err;
    this.stacktrace = stacktrace;
  }

  /** Says what is wrong with a command line. */
  int commandLine(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    err.println("trendpack: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return COMMAND_LINE;
  }

  /** Says what failed, in lines that hold no learner's text. */
  int exitCode(Throwable failure) {
    int code =
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .filter(UserProblem.class::isInstance)
            .map(UserProblem.class::cast)
            .findFirst()
            .map(this::tell)
            .orElseGet(() -> bug(failure));
    err.flush();
    return code;
  }

  private int tell(UserProblem problem) {
    List<UserProblem> faults = problem.all();
    faults.stream().limit(MOST_FAULTS).forEach(fault -> err.println(fault.getMessage()));
    if (faults.size() > MOST_FAULTS) {
      err.println("and " + (faults.size() - MOST_FAULTS) + " more");
    }
    return problem.fault().exitCode();
  }

  /** The message of an unexpected failure may quote a log, so it is not shown unless asked for. */
  private int bug(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      err.println("trendpack: out of memory. Set TRENDPACK_OPTS=-Xmx2g and run again.");
    } else {
      err.println("trendpack: a bug: " + failure.getClass().getName());
    }
    if (stacktrace.getAsBoolean()) {
      failure.printStackTrace(err);
    } else {
      err.println("Run again with --stacktrace to see where; it may print text from a log.");
    }
    return BUG;
  }
}
