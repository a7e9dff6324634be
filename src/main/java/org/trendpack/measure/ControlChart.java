package org.trendpack.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of one topic, all learners of a school, beside what is usual: NHS England's "plot the
 * dots". It goes back over the periods of the history.
 *
 * @param points one for each school week with data, in time order
 * @param steps known changes in this time, in time order
 */
public record ControlChart(Topic topic, Kind kind, List<Point> points, List<Step> steps) {

  /** Copies the lists. */
  public ControlChart {
    points = List.copyOf(points);
    steps = List.copyOf(steps);
  }

  /** How the limits are made. */
  public enum Kind {
    /** From the moving range of the weekly rates, where a usual week has 10 learners or more. */
    XMR,
    /** From the Poisson distribution, where a usual week has fewer. */
    U,
    /** Too rare for limits on weeks: the time between learners is looked at. */
    G
  }

  /** Why a week is no chance, the strongest first. */
  public enum Rule {
    ABOVE_LIMITS,
    BELOW_LIMITS,
    /** One of 7 or more in a row above the centre; for {@link Kind#G}, closer together. */
    RUN_ABOVE,
    RUN_BELOW,
    /** One of 7 or more in a row, each above the one before. */
    RISING,
    FALLING,
    /** One of 2 of 3 in a row in the upper third of the limits' reach. */
    NEAR_UPPER,
    NEAR_LOWER
  }

  /**
   * A week.
   *
   * @param learners distinct learners with an episode
   * @param rate of them per 100 in the school per school week
   * @param centre usual rate since the last step that re-based it; NaN for {@link Kind#G}
   * @param lower natural limit, at least 0; NaN for {@link Kind#G}
   * @param upper natural limit; NaN for {@link Kind#G}
   * @param rule the strongest that fired, or null; always null where fewer than 12 weeks share a
   *     centre
   */
  public record Point(
      LocalDate week,
      int learners,
      double rate,
      double centre,
      double lower,
      double upper,
      @Nullable Rule rule) {}

  /**
   * A known change.
   *
   * @param week its Monday
   * @param rebased whether the centre is worked out anew from here; not where fewer than 6 weeks
   *     stand on a side
   */
  public record Step(LocalDate week, String reason, boolean rebased) {}
}
