package org.trendpack.synth;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolCalendar.Span;

/** Term dates as many English councils set them. */
final class TermDates {

  private final List<Span> terms = new ArrayList<>();
  private final List<Span> closures = new ArrayList<>();

  private TermDates() {}

  /** The calendar of all academic years that have a day in the span. */
  static SchoolCalendar between(LocalDate from, LocalDate to) {
    TermDates dates = new TermDates();
    for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
      if (!LocalDate.of(year + 1, Month.AUGUST, 31).isBefore(from)
          && !LocalDate.of(year, Month.SEPTEMBER, 1).isAfter(to)) {
        dates.addYear(year);
      }
    }
    return new SchoolCalendar(
        dates.terms, dates.closures, LocalTime.of(8, 30), LocalTime.of(15, 30));
  }

  private void addYear(int year) {
    String years = " " + year + " to " + (year + 1);
    LocalDate start = LocalDate.of(year, Month.SEPTEMBER, 1);
    LocalDate autumnHalf = start.withMonth(10).with(lastInMonth(MONDAY));
    LocalDate february = LocalDate.of(year + 1, Month.FEBRUARY, 1);
    LocalDate springHalf = february.with(firstInMonth(MONDAY)).plusWeeks(2);
    LocalDate easter = easterSunday(year + 1);
    LocalDate holiday = easter.with(previousOrSame(MONDAY));
    LocalDate summerHalf = february.withMonth(5).with(lastInMonth(MONDAY));
    LocalDate january = LocalDate.of(year + 1, Month.JANUARY, 4).with(nextOrSame(MONDAY));

    terms.add(
        new Span(
            "Autumn" + years,
            start,
            LocalDate.of(year, Month.DECEMBER, 20).with(previousOrSame(FRIDAY))));
    terms.add(new Span("Spring" + years, january, holiday.minusDays(3)));
    terms.add(
        new Span("Summer" + years, holiday.plusWeeks(2), LocalDate.of(year + 1, Month.JULY, 22)));
    closures.add(new Span("INSET", start, start.plusDays(1)));
    closures.add(new Span("Autumn half-term", autumnHalf, autumnHalf.plusDays(4)));
    closures.add(new Span("INSET", january, january));
    closures.add(new Span("INSET", holiday.plusWeeks(2), holiday.plusWeeks(2)));
    closures.add(new Span("Spring half-term", springHalf, springHalf.plusDays(4)));
    LocalDate may = february.withMonth(5).with(firstInMonth(MONDAY));
    closures.add(new Span("Early May bank holiday", may, may));
    closures.add(new Span("Summer half-term", summerHalf, summerHalf.plusDays(4)));
  }

  /** Western Easter, by the anonymous Gregorian method (Nature, 20 April 1876). */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * weekday) / 451;
    int days = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
