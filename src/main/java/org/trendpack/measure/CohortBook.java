package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.JobSpec;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;

/** The cohorts of a job and who belongs to them; a cohort's number is its place in the list. */
final class CohortBook {

  private final List<Cohort> cohorts;
  private final Map<Cohort, Integer> numbers = new HashMap<>();
  private final Map<String, String> flags;
  private final boolean phases;
  private final Map<Cohort, List<Integer>> crosses = new LinkedHashMap<>();
  private final Map<Membership, List<Integer>> known = new ConcurrentHashMap<>();

  private record Membership(Role role, @Nullable SchoolYear year, Set<String> flags) {}

  /** The cohorts of a job's rosters. */
  CohortBook(JobSpec job) {
    flags = job.flags();
    phases =
        job.schools().stream()
            .anyMatch(one -> one.phase().equals("all-through") || one.phase().equals("special"));
    Set<Cohort> sorted = new TreeSet<>(Set.of(Cohort.ALL, Cohort.UNKNOWN));
    for (SchoolYear year : SchoolYear.values()) {
      sorted.add(Cohort.of(year));
      sorted.add(Cohort.keyStageOf(year));
      if (phases) {
        sorted.add(Cohort.phaseOf(year));
      }
    }
    int place = 0;
    for (Map.Entry<String, String> flag : flags.entrySet()) {
      sorted.add(Cohort.flagged(flag.getKey(), flag.getValue(), place));
      sorted.add(Cohort.notFlagged(flag.getKey(), flag.getValue(), place++));
    }
    Map<String, Cohort> byId = new HashMap<>();
    sorted.forEach(cohort -> byId.put(cohort.id(), cohort));
    Map<Cohort, List<Cohort>> parts = new LinkedHashMap<>();
    for (JobSpec.Cross cross : job.crosses()) {
      List<Cohort> both = List.of(known(byId, cross.one()), known(byId, cross.other()));
      Cohort overlap = Cohort.cross(both.get(0), both.get(1), parts.size());
      parts.put(overlap, both);
      sorted.add(overlap);
    }
    cohorts = List.copyOf(sorted);
    for (Cohort cohort : cohorts) {
      numbers.put(cohort, numbers.size());
    }
    parts.forEach(
        (overlap, both) -> crosses.put(overlap, both.stream().map(this::number).toList()));
  }

  private static Cohort known(Map<String, Cohort> byId, String id) {
    Cohort cohort = byId.get(id);
    if (cohort == null) {
      throw new IllegalArgumentException("no cohort " + id);
    }
    return cohort;
  }

  List<Cohort> cohorts() {
    return cohorts;
  }

  /** In the order of their ids. */
  List<Cohort> byId() {
    return cohorts.stream().sorted(Comparator.comparing(Cohort::id)).toList();
  }

  int number(Cohort cohort) {
    Integer number = numbers.get(cohort);
    if (number == null) {
      throw new IllegalArgumentException("no cohort " + cohort.id());
    }
    return number;
  }

  /**
   * The cohorts of a learner, or of a shared login: its class's year and key stage, and all
   * learners; flags are a learner's own. Nobody else is in a cohort.
   */
  List<Integer> of(Spell spell) {
    Membership who = new Membership(spell.role(), spell.year(), spell.flags());
    List<Integer> numbers = known.get(who);
    return numbers == null ? known.computeIfAbsent(who, this::numbersOf) : numbers;
  }

  private List<Integer> numbersOf(Membership who) {
    List<Integer> found = new ArrayList<>();
    if (who.role() != Role.LEARNER && who.role() != Role.SHARED) {
      return found;
    }
    found.add(number(Cohort.ALL));
    SchoolYear year = who.year();
    if (year != null) {
      found.add(number(Cohort.of(year)));
      found.add(number(Cohort.keyStageOf(year)));
      if (phases) {
        found.add(number(Cohort.phaseOf(year)));
      }
    }
    if (who.role() == Role.LEARNER) {
      int place = 0;
      for (Map.Entry<String, String> flag : flags.entrySet()) {
        String id = flag.getKey();
        String title = flag.getValue();
        found.add(
            number(
                who.flags().contains(id)
                    ? Cohort.flagged(id, title, place)
                    : Cohort.notFlagged(id, title, place)));
        place++;
      }
    }
    crosses.forEach(
        (overlap, both) -> {
          if (found.containsAll(both)) {
            found.add(number(overlap));
          }
        });
    return found;
  }
}
