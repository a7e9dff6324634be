package org.trendpack.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar;

/** The days and weeks of one school's period: which were school days, and which have data. */
final class PeriodDays {

  private final Period period;
  private final LocalDate firstMonday;
  private final List<Week> weeks = new ArrayList<>();
  private final List<LocalDate> missing = new ArrayList<>();
  private final int[] schoolDaysBefore;
  private final int[] dataDaysBefore;
  private final SchoolCalendar calendar;
  private final int[] termWeeks;

  PeriodDays(Period period, SchoolCalendar calendar, Set<LocalDate> daysWithData) {
    this.period = period;
    this.calendar = calendar;
    firstMonday = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int days = (int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    schoolDaysBefore = new int[days + 1];
    dataDaysBefore = new int[days + 1];
    int weekCount = (int) ChronoUnit.WEEKS.between(firstMonday, period.to()) + 1;
    int[][] perWeek = new int[weekCount][3];
    for (int day = 0; day < days; day++) {
      LocalDate date = period.from().plusDays(day);
      boolean school = calendar.isSchoolDay(date);
      boolean data = daysWithData.contains(date);
      schoolDaysBefore[day + 1] = schoolDaysBefore[day] + (school ? 1 : 0);
      dataDaysBefore[day + 1] = dataDaysBefore[day] + (school && data ? 1 : 0);
      int[] week = perWeek[weekOf(date)];
      week[0] += school ? 1 : 0;
      week[1] += school && data ? 1 : 0;
      week[2] += data ? 1 : 0;
      if (school && !data) {
        missing.add(date);
      }
    }
    for (int week = 0; week < weekCount; week++) {
      weeks.add(
          new Week(
              firstMonday.plusWeeks(week), perWeek[week][0], perWeek[week][1], perWeek[week][2]));
    }
    termWeeks = IntStream.range(0, weekCount).map(this::placeInTerm).toArray();
  }

  List<Week> weeks() {
    return weeks;
  }

  /** School days without a single row. */
  List<LocalDate> missing() {
    return missing;
  }

  /** The place of a day's week in {@link #weeks}. */
  int weekOf(LocalDate day) {
    return (int) (day.toEpochDay() - firstMonday.toEpochDay()) / 7;
  }

  LocalDate firstDay(int week) {
    return firstMonday.plusWeeks(week);
  }

  LocalDate lastDay(int week) {
    return firstMonday.plusWeeks(week).plusDays(6);
  }

  /** Whether rates may use the week: the school was open on a day that has data. */
  boolean countsForRates(int week) {
    return weeks.get(week).schoolDaysWithData() > 0;
  }

  /** Which school week of its term a week is, from 1; 0 if it is in none. */
  int termWeek(int week) {
    return termWeeks[week];
  }

  private int placeInTerm(int week) {
    LocalDate monday = firstDay(week);
    Optional<LocalDate> open = calendar.schoolDays(monday, lastDay(week)).findFirst();
    if (open.isEmpty()) {
      return 0;
    }
    LocalDate begins = calendar.termOf(open.get()).orElseThrow().from();
    LocalDate first = begins.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int place = 0;
    for (LocalDate day = first; !day.isAfter(monday); day = day.plusWeeks(1)) {
      LocalDate from = day.isBefore(begins) ? begins : day;
      place += calendar.schoolDays(from, day.plusDays(6)).findAny().isPresent() ? 1 : 0;
    }
    return place;
  }

  /** The places of all such weeks. */
  BitSet weeksForRates() {
    BitSet found = new BitSet();
    for (int week = 0; week < weeks.size(); week++) {
      found.set(week, countsForRates(week));
    }
    return found;
  }

  int schoolDays() {
    return schoolDaysBefore[schoolDaysBefore.length - 1];
  }

  int schoolDaysWithData() {
    return dataDaysBefore[dataDaysBefore.length - 1];
  }

  /** School days of the period from one day to another, both included. */
  int schoolDays(LocalDate from, LocalDate to) {
    return between(schoolDaysBefore, from, to);
  }

  /** The same, of days with data. */
  int schoolDaysWithData(LocalDate from, LocalDate to) {
    return between(dataDaysBefore, from, to);
  }

  private int between(int[] before, LocalDate from, LocalDate to) {
    LocalDate first = from.isBefore(period.from()) ? period.from() : from;
    LocalDate last = to.isAfter(period.to()) ? period.to() : to;
    if (last.isBefore(first)) {
      return 0;
    }
    int start = (int) ChronoUnit.DAYS.between(period.from(), first);
    int end = (int) ChronoUnit.DAYS.between(period.from(), last);
    return before[end + 1] - before[start];
  }

  /** Whether any day from one to another lies in the period. */
  boolean touches(LocalDate from, LocalDate to) {
    return !to.isBefore(period.from()) && !from.isAfter(period.to());
  }

  Period period() {
    return period;
  }
}
