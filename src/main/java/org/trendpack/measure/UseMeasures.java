package org.trendpack.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.scan.DayCoverage;
import org.trendpack.scan.DayUse;

/** Use of the web by learners: by cohort, by hour, and how whole the logs are. */
final class UseMeasures {

  private final SchoolData data;
  private final CohortBook book;
  private final Map<Integer, CohortCounts> byCohort = new TreeMap<>();
  private long blocked;
  private long searches;

  private static final class CohortCounts {
    private final TopicCounts.Counter visits = new TopicCounts.Counter();
    private final TopicCounts.Counter outOfHours = new TopicCounts.Counter();
    private final BitSet weeks = new BitSet();
    private long blocked;
    private long searches;

    void add(Stretch stretch) {
      visits.add(stretch.visits, 0, stretch.visits > 0 ? stretch.learner : PlacedEpisode.NOBODY);
      outOfHours.add(
          stretch.outOfHours, 0, stretch.outOfHours > 0 ? stretch.learner : PlacedEpisode.NOBODY);
      weeks.or(stretch.weeks);
      blocked += stretch.blocked;
      searches += stretch.searches;
    }
  }

  /**
   * Days one after another on which the same held of the same learner, or of nobody in particular.
   */
  private static final class Stretch {
    private final int learner;
    private final @Nullable Spell held;
    private final BitSet weeks = new BitSet();
    private long visits;
    private long outOfHours;
    private long blocked;
    private long searches;

    Stretch(int learner, @Nullable Spell held) {
      this.learner = learner;
      this.held = held;
    }

    void add(DayUse use, int week) {
      visits += use.visits();
      outOfHours += use.outOfHours();
      blocked += use.blocked();
      searches += use.searches();
      if (use.visits() > 0) {
        weeks.set(week);
      }
    }
  }

  UseMeasures(SchoolData data, People people, CohortBook book) {
    this.data = data;
    this.book = book;
    List<Integer> unknown = List.of(book.number(Cohort.UNKNOWN));
    for (Stretch stretch : stretches(people)) {
      Spell held = stretch.held;
      for (int cohort : held == null ? unknown : book.of(held)) {
        byCohort.computeIfAbsent(cohort, one -> new CohortCounts()).add(stretch);
      }
    }
  }

  /** A cohort has many learners and each of them many days, so days are added up first. */
  private List<Stretch> stretches(People people) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch last = null;
    for (DayUse use : data.use()) {
      blocked += use.blocked();
      searches += use.searches();
      int person = use.account() < 0 ? PlacedEpisode.NOBODY : people.of(use.account());
      Optional<Spell> held = person < 0 ? Optional.empty() : people.on(person, use.day());
      Role role = person < 0 ? Role.UNKNOWN : people.role(person, held);
      if (role == Role.STAFF || role == Role.VISITOR) {
        continue;
      }
      int learner = role == Role.LEARNER ? person : PlacedEpisode.NOBODY;
      Spell spell = held.orElse(null);
      if (last == null || last.learner != learner || !Objects.equals(last.held, spell)) {
        last = new Stretch(learner, spell);
        stretches.add(last);
      }
      last.add(use, data.days().weekOf(use.day()));
    }
    return stretches;
  }

  /** Distinct learners with a visit. */
  int activeLearners() {
    CohortCounts all = byCohort.get(book.number(Cohort.ALL));
    return all == null ? 0 : all.visits.learners();
  }

  /** Weeks with a visit of one of a cohort's learners or shared logins. */
  BitSet weeksWithVisits(int cohort) {
    CohortCounts counts = byCohort.get(cohort);
    return counts == null ? new BitSet() : counts.weeks;
  }

  /** Visits that were refused, staff's among them. */
  long blocked() {
    return blocked;
  }

  List<CohortUse> byCohort() {
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
    int last = -1;
    for (DayUse use : data.use()) {
      if (use.visits() > 0 && use.account() != last) {
        accounts.add(use.account());
        last = use.account();
      }
    }
    return accounts;
  }
}
