package org.trendpack.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trendpack.read.SchoolYear;

/**
 * A group of learners, by the roster on the day of the event. Ordered as a reader expects them: all
 * learners, years, key stages, phases, flags each followed by its complement, crosses, then names
 * without a roster line.
 *
 * @param id stable, for files: "all", "year-7", "ks3", a flag's id, "not-" and a flag's id,
 *     "phase-primary", "sen-support+ks3", "unknown"
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
    /** Years of primary or of secondary education; only in groups with schools that have both. */
    PHASE,
    /** A flag, or its complement: learners without it. */
    FLAG,
    /** Learners in two cohorts at once that the job names. */
    CROSS,
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

  /** Learners of a year's phase: primary to Year 6, secondary from Year 7. */
  static Cohort phaseOf(SchoolYear year) {
    boolean primary = year.compareTo(SchoolYear.Y6) <= 0;
    return primary
        ? new Cohort(Kind.PHASE, "phase-primary", "Primary years", 0)
        : new Cohort(Kind.PHASE, "phase-secondary", "Secondary years", 1);
  }

  /** Learners in both of two cohorts; {@code place} is the cross's in the job. */
  static Cohort cross(Cohort one, Cohort other, int place) {
    return new Cohort(
        Kind.CROSS, one.id() + "+" + other.id(), one.title() + " and " + other.title(), place);
  }

  /**
   * Whether figures of it may leave the DSL: overlaps would be so many more sums that hardly
   * anything else could be released.
   */
  public boolean isReleased() {
    return kind != Kind.PHASE && kind != Kind.CROSS;
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
