package org.trendpack.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;

/** Counts sets of accounts as learners of the cohorts they were in on any day of a period. */
final class LearnerCohorts {

  private final People people;
  private final CohortBook book;
  private final PeriodDays days;
  private final Map<Integer, Set<Integer>> cohortsOf = new HashMap<>();

  LearnerCohorts(People people, CohortBook book, PeriodDays days) {
    this.people = people;
    this.book = book;
    this.days = days;
  }

  /** Distinct learners by number of cohort. */
  int[] count(RoaringBitmap accounts) {
    int[] learners = new int[book.cohorts().size()];
    Set<Integer> seen = new HashSet<>();
    for (int account : accounts) {
      int person = people.of(account);
      if (seen.add(person)) {
        cohortsOf.computeIfAbsent(person, this::cohorts).forEach(cohort -> learners[cohort]++);
      }
    }
    return learners;
  }

  private Set<Integer> cohorts(int person) {
    Set<Integer> cohorts = new TreeSet<>();
    for (Spell spell : people.spells(person)) {
      if (spell.role() == Role.LEARNER && days.touches(spell.from(), spell.to())) {
        cohorts.addAll(book.of(spell));
      }
    }
    return cohorts;
  }
}
