package org.trendpack.measure;

import java.util.Comparator;

/**
 * A group of learners, by the roster on the day of the event. Ordered as a reader expects them: all
 * learners, years, key stages, flags each followed by its complement, then names without a roster
 * line.
 *
 * @param id stable, for files: "all", "year-7", "ks3", a flag's id, "not-" and a flag's id,
 *     "unknown"
 * @param rank place within its kind
 */
public record Cohort(Kind kind, String id, String title, int rank) implements Comparable<Cohort> {

  private static final Comparator<Cohort> ORDER =
      Comparator.comparing(Cohort::kind).thenComparing(Cohort::rank).thenComparing(Cohort::id);

  /** Every learner on the roster. */
  public static final Cohort ALL = new Cohort(Kind.ALL, "all", "All learners", 0);

  /** Names in the logs that no roster line covers on that day; it has no size and no rate. */
  public static final Cohort UNKNOWN = new Cohort(Kind.UNKNOWN, "unknown", "Unknown users", 0);

  /** What makes the cohort. */
  public enum Kind {
    ALL,
    YEAR,
    KEY_STAGE,
    /** A flag, or its complement: learners without it. */
    FLAG,
    UNKNOWN
  }

  @Override
  public int compareTo(Cohort other) {
    return ORDER.compare(this, other);
  }
}
