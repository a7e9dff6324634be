package org.trendpack.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/**
 * Counts one topic in one cohort. Episodes must come person by person, each person's in time order,
 * so that distinct learners are counted without keeping sets of them.
 */
final class TopicCounts {

  private final PeriodDays days;
  private final BitSet rateWeeks;
  private final Counter all = new Counter();
  private final Counter[] severities = counters(4);
  private final Counter[] verdicts = counters(Verdict.values().length);
  private final Counter[] weeks;

  private int person = PlacedEpisode.NOBODY;
  private int lastWeek;
  private long personWeeks;
  private long personEpisodes;
  private long learnerWeeks;
  private long weekSquares;
  private long rateEpisodes;
  private long episodeSquares;
  private int verdictPerson = PlacedEpisode.NOBODY;
  private long personVerdicts;
  private long verdictSquares;

  TopicCounts(PeriodDays days) {
    this(days, days.weeksForRates());
  }

  /**
   * Counts with rates of some weeks alone.
   *
   * @param rateWeeks places of the weeks that rates may use
   */
  TopicCounts(PeriodDays days, BitSet rateWeeks) {
    this.days = days;
    this.rateWeeks = rateWeeks;
    weeks = counters(days.weeks().size());
  }

  /** Hits, episodes and distinct learners of whatever is counted together. */
  static final class Counter {

    private long hits;
    private long episodes;
    private int learners;
    private int lastLearner = PlacedEpisode.NOBODY;

    void add(long moreHits, long moreEpisodes, int learner) {
      hits += moreHits;
      episodes += moreEpisodes;
      if (learner != PlacedEpisode.NOBODY && learner != lastLearner) {
        learners++;
        lastLearner = learner;
      }
    }

    long hits() {
      return hits;
    }

    long episodes() {
      return episodes;
    }

    int learners() {
      return learners;
    }

    Count count() {
      return new Count(hits, learners);
    }
  }

  void add(PlacedEpisode placed) {
    Episode episode = placed.episode();
    int learner = placed.learner();
    all.add(episode.hits().size(), 1, learner);
    weeks[placed.week()].add(episode.hits().size(), 1, learner);
    long known = 0;
    for (Hit hit : episode.hits()) {
      known += hit.verdict() == Verdict.OTHER ? 0 : 1;
      severities[hit.severity() - 1].add(1, 0, learner);
      verdictCounter(hit.verdict()).add(1, 0, learner);
    }
    addVerdicts(learner, known);
    if (rateWeeks.get(placed.week())) {
      addToRates(learner, placed.week());
    }
  }

  private void addVerdicts(int learner, long known) {
    if (learner == PlacedEpisode.NOBODY) {
      verdictSquares += known * known;
      return;
    }
    if (learner != verdictPerson) {
      closeVerdicts();
      verdictPerson = learner;
    }
    personVerdicts += known;
  }

  private void closeVerdicts() {
    verdictSquares += personVerdicts * personVerdicts;
    personVerdicts = 0;
    verdictPerson = PlacedEpisode.NOBODY;
  }

  private void addToRates(int learner, int week) {
    rateEpisodes++;
    if (learner == PlacedEpisode.NOBODY) {
      episodeSquares++;
      return;
    }
    if (learner != person) {
      closePerson();
      person = learner;
      lastWeek = -1;
    }
    personEpisodes++;
    if (week != lastWeek) {
      personWeeks++;
      learnerWeeks++;
      lastWeek = week;
    }
  }

  private void closePerson() {
    weekSquares += personWeeks * personWeeks;
    episodeSquares += personEpisodes * personEpisodes;
    personWeeks = 0;
    personEpisodes = 0;
    person = PlacedEpisode.NOBODY;
  }

  Sums sums() {
    closePerson();
    closeVerdicts();
    List<Count> bySeverity = new ArrayList<>();
    for (Counter severity : severities) {
      bySeverity.add(severity.count());
    }
    Tally tally =
        new Tally(
            all.hits(),
            all.episodes(),
            all.learners(),
            bySeverity,
            verdictCounter(Verdict.ALLOWED).count(),
            verdictCounter(Verdict.BLOCKED).count(),
            verdictCounter(Verdict.OTHER).count());
    return new Sums(tally, learnerWeeks, weekSquares, rateEpisodes, episodeSquares, verdictSquares);
  }

  /**
   * The weekly series.
   *
   * @param denominators of the school
   * @param cohort the cohort's number
   */
  List<WeekPoint> series(Denominators denominators, int cohort) {
    long[] learnerDays = denominators.learnerDays(cohort);
    List<WeekPoint> points = new ArrayList<>();
    for (int week = 0; week < weeks.length; week++) {
      Week of = days.weeks().get(week);
      Counter counter = weeks[week];
      long exposure = learnerDays[week];
      points.add(
          new WeekPoint(
              of,
              of.missing() || denominators.isWithoutData(cohort, week)
                  ? null
                  : new WeekPoint.Counts(counter.hits(), counter.episodes(), counter.learners()),
              exposure == 0 ? null : 100 * counter.learners() / (exposure / 5.0)));
    }
    return points;
  }

  private Counter verdictCounter(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> verdicts[0];
      case BLOCKED -> verdicts[1];
      case OTHER -> verdicts[2];
    };
  }

  private static Counter[] counters(int number) {
    Counter[] counters = new Counter[number];
    for (int place = 0; place < number; place++) {
      counters[place] = new Counter();
    }
    return counters;
  }
}
