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
 * @param cells sorted by cohort, week, topic, entry, verdict; a total comes before its parts
 * @param sizes sorted by cohort, the period before its weeks
 * @param domains those with more learners than the small number, sorted by name
 * @param uses sorted
 * @param schoolDays days the school was open, with data or without; -1 if that was not kept
 */
public record PastPeriod(
    String school,
    Period period,
    Set<String> entries,
    List<Cell> cells,
    List<Size> sizes,
    List<DomainLearners> domains,
    List<Use> uses,
    int activeLearners,
    int schoolDays) {

  /** Copies the collections. */
  public PastPeriod {
    entries = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(entries));
    cells = List.copyOf(cells);
    sizes = List.copyOf(sizes);
    domains = List.copyOf(domains);
    uses = List.copyOf(uses);
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
   * @param rateEpisodes episodes in school weeks with data; 0 in a week's cell
   * @param episodesSquared each learner's such episodes squared, summed; -1 if it was not kept
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
      long learnerWeeksSquared,
      long rateEpisodes,
      long episodesSquared) {}

  /**
   * Denominators of a cohort in a week, or in the whole period if the week is null.
   *
   * @param schoolDays days the school was open and has data
   * @param termWeek which week of its term it is, from 1; 0 for a period, for a week out of term
   *     and where it was not kept
   */
  public record Size(
      String cohort,
      @Nullable LocalDate week,
      long learnerDays,
      int learners,
      int schoolDays,
      int termWeek) {}

  /**
   * How many distinct learners of a cohort used the web in a way that has a name.
   *
   * @param name of a named use, a filter category or a lexicon entry
   */
  public record Use(UseKind kind, String name, String cohort, int learners)
      implements Comparable<Use> {

    private static final Comparator<Use> ORDER =
        Comparator.comparing(Use::kind).thenComparing(Use::name).thenComparing(Use::cohort);

    @Override
    public int compareTo(Use other) {
      return ORDER.compare(this, other);
    }
  }

  /** What a use of the web is named by. */
  public enum UseKind {
    /** Visits to sites of a kind that schools ask about, by cohort. */
    NAMED,
    /** Visits to sites that the filter files under a category. */
    CATEGORY,
    /** Searches that a lexicon entry matched. */
    SEARCH
  }

  /** School days without data; 0 if that was not kept. */
  int daysMissing() {
    int withData =
        sizes.stream()
            .filter(size -> size.week() == null && size.cohort().equals(Cohort.ALL.id()))
            .mapToInt(Size::schoolDays)
            .findFirst()
            .orElse(0);
    return schoolDays < 0 ? 0 : Math.max(0, schoolDays - withData);
  }

  /** How many distinct learners of a cohort had a use; 0 if it is not kept. */
  int learners(UseKind kind, String name, String cohort) {
    return uses.stream()
        .filter(use -> use.kind() == kind && use.name().equals(name))
        .filter(use -> use.cohort().equals(cohort))
        .mapToInt(Use::learners)
        .findFirst()
        .orElse(0);
  }

  /** How many distinct learners visited a domain. */
  public record DomainLearners(String domain, int learners) {}
}
