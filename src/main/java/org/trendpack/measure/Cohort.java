package org.trendpack.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trendpack.read.SchoolYear;

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

  private static final List<SchoolYear> YEARS = List.of(SchoolYear.values());

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

  /** Learners of one year group. */
  public static Cohort of(SchoolYear year) {
    return new Cohort(
        Kind.YEAR,
        "year-" + year.code().toLowerCase(Locale.ROOT),
        year.title(),
        YEARS.indexOf(year));
  }

  /** Learners of a year's key stage. */
  public static Cohort keyStageOf(SchoolYear year) {
    String keyStage = year.keyStage();
    String title = keyStage.startsWith("KS") ? "Key stage " + keyStage.substring(2) : "Early years";
    String id = keyStage.toLowerCase(Locale.ROOT);
    int first = 0;
    while (!YEARS.get(first).keyStage().equals(keyStage)) {
      first++;
    }
    return new Cohort(Kind.KEY_STAGE, id, title, first);
  }

  /** Learners with a flag of the roster; {@code place} is the flag's in the job. */
  public static Cohort flagged(String flag, String title, int place) {
    return new Cohort(Kind.FLAG, flag, title, 2 * place);
  }

  /** Learners without it. */
  public static Cohort notFlagged(String flag, String title, int place) {
    return new Cohort(Kind.FLAG, "not-" + flag, "Not " + title, 2 * place + 1);
  }

  @Override
  public int compareTo(Cohort other) {
    return ORDER.compare(this, other);
  }
}
