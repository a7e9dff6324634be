package org.trendpack.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault that an operator can mend, such as a wrong line in a job file.
 *
 * <p>Its message never holds text from a log: no search, address or name of a learner.
 */
public final class UserProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Whose fault it is; each has an exit code of its own. */
  public enum Cause {
    /** Job, lexicon, roster or register. */
    CONFIGURATION(3),
    /** Filter logs or usage reports. */
    INPUT(4),
    /** The output folder or a file in it. */
    OUTPUT(5);

    private final int exitCode;

    Cause(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The process exit code that reports this cause. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Cause fault;

  private UserProblem(Cause fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /**
   * A wrong configuration.
   *
   * @param file the file as the operator named it
   * @param line its line, from 1; 0 if the fault has no line
   * @param field the field or column at fault
   * @param value the value found, or null if it is missing
   * @param remedy what to write instead, as a sentence
   */
  public static UserProblem configuration(
      Object file, int line, String field, @Nullable Object value, String remedy) {
    String place = line > 0 ? file + ":" + line : String.valueOf(file);
    String found = value == null ? "missing" : "is '" + value + "'";
    return new UserProblem(
        Cause.CONFIGURATION, place + ": " + field + " " + found + ". " + remedy, null);
  }

  /** An input that cannot be used at all. */
  public static UserProblem input(Object file, String what, String remedy) {
    return new UserProblem(Cause.INPUT, file + ": " + what + ". " + remedy, null);
  }

  /** An output that cannot be written. */
  public static UserProblem output(
      Object file, String what, String remedy, @Nullable Throwable cause) {
    return new UserProblem(Cause.OUTPUT, file + ": " + what + ". " + remedy, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** This fault and those found with it, in the order in which they were found. */
  public List<UserProblem> all() {
    return Stream.concat(Stream.of(this), Arrays.stream(getSuppressed()))
        .filter(UserProblem.class::isInstance)
        .map(UserProblem.class::cast)
        .toList();
  }

  /** Whose fault it is. */
  public Cause fault() {
    return fault;
  }
}
