package org.trendpack.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.read.Verdict;

/**
 * A finished period of one school as the history keeps it: counts and denominators, no person and
 * no text.
 *
 * @param school the school's id
 * @param entries ids of the lexicon entries in use, whether or not one of them hit
 * @param cells sorted
 * @param sizes sorted by cohort, the period before its weeks
 * @param domains those with at least as many learners as may be released, sorted by name
 */
public record PastPeriod(
    String school,
    Period period,
    Set<String> entries,
    List<Cell> cells,
    List<Size> sizes,
    List<DomainLearners> domains,
    int activeLearners) {

  /** By cohort, week, topic, entry, verdict; a total comes before its parts. */
  static final Comparator<Cell> CELL_ORDER =
      Comparator.comparing(Cell::cohort)
          .thenComparing(Cell::week, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Cell::topic)
          .thenComparing(Cell::entry, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Cell::verdict, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** Copies the collections. */
  public PastPeriod {
    entries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    cells = List.copyOf(cells);
    sizes = List.copyOf(sizes);
    domains = List.copyOf(domains);
  }

  /**
   * One count.
   *
   * @param cohort its id
   * @param week its Monday, or null for the whole period: distinct learners cannot be added up from
   *     weeks
   * @param entry a lexicon entry or filter category, or null for all of the topic: distinct
   *     learners cannot be added up from entries
   * @param verdict null for all verdicts
   * @param learnerWeeks weeks of learners with an episode in school weeks with data; 0 in a week's
   *     cell
   * @param learnerWeeksSquared each learner's weeks squared, summed: how much few learners made of
   *     it
   */
  public record Cell(
      String cohort,
      @Nullable LocalDate week,
      Topic topic,
      @Nullable String entry,
      @Nullable Verdict verdict,
      long hits,
      long episodes,
      int learners,
      long learnerWeeks,
      long learnerWeeksSquared) {}

  /** Denominators of a cohort in a week, or in the whole period if the week is null. */
  public record Size(
      String cohort, @Nullable LocalDate week, long learnerDays, int learners, int schoolDays) {}

  /** How many distinct learners visited a domain. */
  public record DomainLearners(String domain, int learners) {}
}
