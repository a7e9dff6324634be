package org.trendpack.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;

/** How many learners each cohort of a school has, over a period and in each of its weeks. */
final class Denominators {

  private final CohortBook book;
  private final PeriodDays days;
  private final long[] schoolDays;
  private final long[][] learnerDays;
  private final int[] everIn;
  private final int[][] inWeek;

  /** By first and last day. */
  private final Map<LocalDate, Map<LocalDate, Covered>> known = new HashMap<>();

  /** By cohort: weeks in which the school has data and not one of many learners a visit. */
  private final BitSet[] withoutData;

  /** In a cohort of as many a week without any visit is a hole in the logs, not a quiet week. */
  private static final int MANY = 10;

  Denominators(CohortBook book, People people, SchoolData data, UseMeasures use) {
    this.book = book;
    days = data.days();
    int cohorts = book.cohorts().size();
    int weeks = days.weeks().size();
    schoolDays = new long[cohorts];
    learnerDays = new long[cohorts][weeks];
    everIn = new int[cohorts];
    inWeek = new int[cohorts][weeks];
    withoutData = new BitSet[cohorts];
    for (int person : people.ofSchool(data.school())) {
      BitSet seen = new BitSet();
      BitSet seenInWeek = new BitSet();
      for (Spell spell : spells(people, person)) {
        add(spell, seen, seenInWeek);
      }
    }
    for (int cohort = 0; cohort < cohorts; cohort++) {
      withoutData[cohort] = new BitSet();
      BitSet visited = use.weeksWithVisits(cohort);
      for (int week = 0; week < weeks; week++) {
        if (inWeek[cohort][week] >= MANY && !visited.get(week)) {
          withoutData[cohort].set(week);
          learnerDays[cohort][week] = 0;
        }
      }
    }
  }

  /** A person's spells without overlap; of two logins the first counts on a day both cover. */
  private List<Spell> spells(People people, int person) {
    return people.spellsOfOnlyLogin(person).orElseGet(() -> dayByDay(people, person));
  }

  private List<Spell> dayByDay(People people, int person) {
    List<Spell> spells = new ArrayList<>();
    LocalDate end = days.period().to().plusDays(1);
    for (LocalDate day = days.period().from(); day.isBefore(end); day = day.plusDays(1)) {
      LocalDate on = day;
      people
          .on(person, day)
          .ifPresent(
              spell -> spells.add(new Spell(on, on, spell.role(), spell.year(), spell.flags())));
    }
    return spells;
  }

  private void add(Spell spell, BitSet seen, BitSet seenInWeek) {
    if (spell.role() != Role.LEARNER || !days.touches(spell.from(), spell.to())) {
      return;
    }
    Covered covered = covered(spell.from(), spell.to());
    int weeks = covered.inWeek().length;
    for (int cohort : book.of(spell)) {
      schoolDays[cohort] += covered.schoolDays();
      if (!seen.get(cohort)) {
        seen.set(cohort);
        everIn[cohort]++;
      }
      for (int week = 0; week < weeks; week++) {
        if (covered.inWeek()[week] != Covered.NONE) {
          learnerDays[cohort][week] += covered.inWeek()[week];
          if (!seenInWeek.get(cohort * weeks + week)) {
            seenInWeek.set(cohort * weeks + week);
            inWeek[cohort][week]++;
          }
        }
      }
    }
  }

  /** Most learners are on the roster on the same days. */
  private Covered covered(LocalDate from, LocalDate to) {
    LocalDate first = later(from, days.period().from());
    LocalDate last = earlier(to, days.period().to());
    return known
        .computeIfAbsent(first, begun -> new HashMap<>())
        .computeIfAbsent(last, ended -> new Covered(days, first, last));
  }

  /**
   * What of the period some days cover.
   *
   * @param inWeek by week the school days with data, or {@link #NONE} for a week without a day
   */
  private record Covered(long schoolDays, int[] inWeek) {

    private static final int NONE = -1;

    Covered(PeriodDays days, LocalDate first, LocalDate last) {
      this(days.schoolDays(first, last), new int[days.weeks().size()]);
      for (int week = 0; week < inWeek.length; week++) {
        LocalDate from = later(first, days.firstDay(week));
        LocalDate to = earlier(last, days.lastDay(week));
        inWeek[week] = to.isBefore(from) ? NONE : days.schoolDaysWithData(from, to);
      }
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** Whether anybody was in the cohort. */
  boolean exists(int cohort) {
    return everIn[cohort] > 0;
  }

  CohortSize size(int cohort) {
    int of = days.schoolDays();
    double average = of == 0 ? everIn[cohort] : (double) schoolDays[cohort] / of;
    return new CohortSize(
        book.cohorts().get(cohort), average, everIn[cohort], sum(learnerDays[cohort]));
  }

  /** Learners times school days with data, by week. */
  long[] learnerDays(int cohort) {
    return learnerDays[cohort].clone();
  }

  /** Whether the logs have nothing of the cohort in a week in which they have others. */
  boolean isWithoutData(int cohort, int week) {
    return withoutData[cohort].get(week);
  }

  /** The cohort's learner-weeks in some weeks. */
  double learnerWeeks(int cohort, BitSet weeks) {
    long days = 0;
    for (int week = weeks.nextSetBit(0); week >= 0; week = weeks.nextSetBit(week + 1)) {
      days += learnerDays[cohort][week];
    }
    return days / 5.0;
  }

  /** What the history keeps: the period, then its weeks. */
  List<PastPeriod.Size> sizes(int cohort) {
    String id = book.cohorts().get(cohort).id();
    List<PastPeriod.Size> sizes = new ArrayList<>();
    sizes.add(
        new PastPeriod.Size(
            id, null, sum(learnerDays[cohort]), everIn[cohort], days.schoolDaysWithData(), 0));
    for (int week = 0; week < days.weeks().size(); week++) {
      Week of = days.weeks().get(week);
      if (!of.missing() && !isWithoutData(cohort, week)) {
        sizes.add(
            new PastPeriod.Size(
                id,
                of.monday(),
                learnerDays[cohort][week],
                inWeek[cohort][week],
                of.schoolDaysWithData(),
                days.termWeek(week)));
      }
    }
    return sizes;
  }

  private static long sum(long[] numbers) {
    long sum = 0;
    for (long number : numbers) {
      sum += number;
    }
    return sum;
  }
}
