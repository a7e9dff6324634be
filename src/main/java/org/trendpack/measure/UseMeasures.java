package org.trendpack.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.scan.DayCoverage;
import org.trendpack.scan.DayUse;

/** Use of the web by learners: by cohort, by hour, and how whole the logs are. */
final class UseMeasures {

  private final SchoolData data;
  private final Map<Integer, CohortCounts> byCohort = new TreeMap<>();
  private int activeLearners;
  private long searches;

  private static final class CohortCounts {
    private final TopicCounts.Counter visits = new TopicCounts.Counter();
    private final TopicCounts.Counter outOfHours = new TopicCounts.Counter();
    private long blocked;
    private long searches;
  }

  UseMeasures(SchoolData data, People people, CohortBook book) {
    this.data = data;
    int lastLearner = PlacedEpisode.NOBODY;
    for (DayUse use : data.use()) {
      searches += use.searches();
      if (use.account() < 0) {
        add(use, PlacedEpisode.NOBODY, List.of(book.number(Cohort.UNKNOWN)));
        continue;
      }
      int person = people.of(use.account());
      Role role = people.roleOn(person, use.day());
      if (role == Role.STAFF || role == Role.VISITOR) {
        continue;
      }
      Optional<Spell> spell = people.on(person, use.day());
      int learner = role == Role.LEARNER ? person : PlacedEpisode.NOBODY;
      if (learner != PlacedEpisode.NOBODY && learner != lastLearner && use.visits() > 0) {
        activeLearners++;
        lastLearner = learner;
      }
      add(use, learner, spell.map(book::of).orElse(List.of(book.number(Cohort.UNKNOWN))));
    }
  }

  private void add(DayUse use, int learner, List<Integer> cohorts) {
    for (int cohort : cohorts) {
      CohortCounts counts = byCohort.computeIfAbsent(cohort, one -> new CohortCounts());
      counts.visits.add(use.visits(), 0, use.visits() > 0 ? learner : PlacedEpisode.NOBODY);
      counts.outOfHours.add(
          use.outOfHours(), 0, use.outOfHours() > 0 ? learner : PlacedEpisode.NOBODY);
      counts.blocked += use.blocked();
      counts.searches += use.searches();
    }
  }

  /** Distinct learners with a visit. */
  int activeLearners() {
    return activeLearners;
  }

  List<CohortUse> byCohort(CohortBook book) {
    List<CohortUse> uses = new ArrayList<>();
    byCohort.forEach(
        (cohort, counts) ->
            uses.add(
                new CohortUse(
                    book.cohorts().get(cohort),
                    counts.visits.hits(),
                    counts.blocked,
                    counts.searches,
                    counts.visits.learners(),
                    counts.outOfHours.hits(),
                    counts.outOfHours.learners(),
                    counts.visits.hits() == 0
                        ? null
                        : Intervals.proportion(counts.outOfHours.hits(), counts.visits.hits()))));
    return uses;
  }

  /** Visits of learners and shared logins: seven days from Monday, each 24 hours. */
  List<List<Long>> byHour() {
    long[][] visits = new long[7][24];
    for (DayCoverage day : data.coverage()) {
      long[] hours = visits[day.day().getDayOfWeek().getValue() - 1];
      for (int hour = 0; hour < day.learnerVisitsByHour().size(); hour++) {
        hours[hour] += day.learnerVisitsByHour().get(hour);
      }
    }
    List<List<Long>> week = new ArrayList<>();
    for (long[] hours : visits) {
      week.add(java.util.Arrays.stream(hours).boxed().toList());
    }
    return week;
  }

  Coverage coverage() {
    List<DayCoverage> days = data.coverage();
    return new Coverage(
        data.days().schoolDays(),
        data.days().missing(),
        days.stream().mapToLong(DayCoverage::rows).sum(),
        days.stream().mapToLong(DayCoverage::visits).sum(),
        days.stream().mapToLong(DayCoverage::unknownUser).sum(),
        data.unknownUsers(),
        days.stream().mapToLong(DayCoverage::noUser).sum(),
        days.stream().mapToLong(DayCoverage::domainOnly).sum(),
        days.stream().mapToLong(DayCoverage::strippedSearches).sum(),
        searches);
  }

  /** Usernames' roster indexes that have a visit. */
  Set<Integer> accountsWithVisits() {
    Set<Integer> accounts = new HashSet<>();
    data.use().stream().filter(use -> use.visits() > 0).forEach(use -> accounts.add(use.account()));
    return accounts;
  }
}
