package org.trendpack.measure;

import java.util.List;
import org.trendpack.detect.Theme;

/**
 * What the filter may refuse without need.
 *
 * @param sites by domain, those for lessons first, then those that most learners were refused; of
 *     each the cohorts in order, all learners first
 * @param searches refused although no lexicon entry and no mapped category calls them a concern;
 *     most learners first
 */
public record OverBlocking(List<Site> sites, List<Search> searches) {

  /** Nothing was refused. */
  public static final OverBlocking NONE = new OverBlocking(List.of(), List.of());

  /** Copies the lists. */
  public OverBlocking {
    sites = List.copyOf(sites);
    searches = List.copyOf(searches);
  }

  /**
   * A domain refused to learners of a cohort, without a hit of a theme that is more than low-risk,
   * or filed under a category of lessons.
   *
   * @param categories the filter's
   * @param forLessons whether one of them is a category of lessons
   * @param themes of the hits on it in this period
   * @param size learners in the cohort on any day of the period
   * @param learners of them, distinct, who were refused
   * @param perHundred of the cohort, with its 95% interval
   */
  public record Site(
      String domain,
      List<String> categories,
      boolean forLessons,
      List<Theme> themes,
      Cohort cohort,
      int size,
      int learners,
      Estimate perHundred) {

    /** Copies the lists. */
    public Site {
      categories = List.copyOf(categories);
      themes = List.copyOf(themes);
    }
  }

  /**
   * A refused search.
   *
   * @param terms lower case, single spaces
   * @param times how often it was refused
   * @param learners distinct learners who were refused
   */
  public record Search(String terms, long times, int learners) {}
}
