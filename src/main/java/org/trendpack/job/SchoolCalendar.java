package org.trendpack.job;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a school is open: terms less closures, Monday to Friday, and the hours of its day.
 *
 * @param terms spans in which the school teaches
 * @param closures half-terms, bank holidays, INSET and snow days
 * @param timetables days from which a new timetable held, each a span of one day
 * @param opens first minute that counts as school time, local
 * @param closes first minute that no longer does, local
 */
public record SchoolCalendar(
    List<Span> terms, List<Span> closures, List<Span> timetables, LocalTime opens, LocalTime closes)
    implements Serializable {

  /** Copies the lists. */
  public SchoolCalendar {
    terms = List.copyOf(terms);
    closures = List.copyOf(closures);
    timetables = List.copyOf(timetables);
  }

  /** A calendar that knows of no new timetable. */
  public SchoolCalendar(List<Span> terms, List<Span> closures, LocalTime opens, LocalTime closes) {
    this(terms, closures, List.of(), opens, closes);
  }

  /** A named run of days, both ends included. */
  public record Span(String name, LocalDate from, LocalDate to) implements Serializable {
    boolean contains(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** Whether learners are taught on this day. */
  public boolean isSchoolDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && terms.stream().anyMatch(term -> term.contains(day))
        && closures.stream().noneMatch(closure -> closure.contains(day));
  }

  /** The term a day belongs to, if any. */
  public Optional<Span> termOf(LocalDate day) {
    return terms.stream().filter(term -> term.contains(day)).findFirst();
  }

  /** School days from one day to another, both included. */
  public Stream<LocalDate> schoolDays(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).filter(this::isSchoolDay);
  }
}
