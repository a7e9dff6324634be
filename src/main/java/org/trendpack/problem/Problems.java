package org.trendpack.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers faults, so that an operator can mend all of them at once. */
public final class Problems {

  private final List<UserProblem> found = new ArrayList<>();

  /** Does a piece of work; if it fails, keeps its faults and answers nothing. */
  public <T> Optional<T> attempt(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (UserProblem problem) {
      add(problem);
      return Optional.empty();
    }
  }

  /** Keeps a fault, and those that it carries. */
  public void add(UserProblem problem) {
    found.addAll(problem.all());
  }

  /** The faults in the order in which they were found. */
  public List<UserProblem> found() {
    return List.copyOf(found);
  }

  /**
   * Ends if nothing is wrong.
   *
   * @throws UserProblem the first fault, which carries the others
   */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    UserProblem first = found.get(0);
    found.stream()
        .skip(1)
        .filter(other -> !first.all().contains(other))
        .forEach(first::addSuppressed);
    throw first;
  }
}
