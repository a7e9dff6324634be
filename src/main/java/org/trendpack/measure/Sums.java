package org.trendpack.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one topic in one cohort are made of; can be added over schools.
 *
 * @param learnerWeeks weeks of learners with an episode, in weeks that count for rates
 * @param weekSquares each learner's such weeks squared, summed
 * @param rateEpisodes episodes in those weeks
 * @param episodeSquares each learner's such episodes squared, summed; an episode of a shared login
 *     stands alone
 * @param verdictSquares each learner's hits with a known verdict squared, summed; an episode of a
 *     shared login stands alone
 */
record Sums(
    Tally tally,
    double learnerWeeks,
    double weekSquares,
    double rateEpisodes,
    double episodeSquares,
    double verdictSquares) {

  static final Sums NONE = new Sums(Tally.NONE, 0, 0, 0, 0, 0);

  Sums plus(Sums other) {
    return new Sums(
        add(tally, other.tally),
        learnerWeeks + other.learnerWeeks,
        weekSquares + other.weekSquares,
        rateEpisodes + other.rateEpisodes,
        episodeSquares + other.episodeSquares,
        verdictSquares + other.verdictSquares);
  }

  @Nullable Rates rates(CohortSize size) {
    if (size.learnerDays() == 0) {
      return null;
    }
    return new Rates(
        Intervals.clustered(learnerWeeks, weekSquares).times(100 / size.learnerWeeks()),
        Intervals.proportion(tally.learners(), size.everIn()).times(100),
        Intervals.clustered(rateEpisodes, episodeSquares).times(1000.0 / size.learnerDays()));
  }

  @Nullable Estimate gotThrough() {
    long known = tally.allowed().hits() + tally.blocked().hits();
    return known == 0
        ? null
        : Intervals.clusteredProportion(
            (double) tally.allowed().hits(), (double) known, verdictSquares);
  }

  private static Tally add(Tally one, Tally other) {
    List<Count> severities = new ArrayList<>();
    for (int severity = 0; severity < one.bySeverity().size(); severity++) {
      severities.add(add(one.bySeverity().get(severity), other.bySeverity().get(severity)));
    }
    return new Tally(
        one.hits() + other.hits(),
        one.episodes() + other.episodes(),
        one.learners() + other.learners(),
        severities,
        add(one.allowed(), other.allowed()),
        add(one.blocked(), other.blocked()),
        add(one.other(), other.other()));
  }

  private static Count add(Count one, Count other) {
    return new Count(one.hits() + other.hits(), one.learners() + other.learners());
  }
}
