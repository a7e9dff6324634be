package org.trendpack.scan;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar;

/** The days of a run's periods, numbered from 0, and what each school does on them. */
final class Days implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int OUTSIDE = -1;

  private final ZoneId zone;
  private final int first;
  private final int[] periodOf;
  private final boolean[][] schoolDay;
  private final int[] opens;
  private final int[] closes;

  Days(ZoneId zone, List<Period> periods, List<SchoolCalendar> calendars) {
    this.zone = zone;
    LocalDate from = periods.get(0).from();
    first = (int) from.toEpochDay();
    int count = (int) periods.get(periods.size() - 1).to().toEpochDay() - first + 1;
    periodOf = new int[count];
    schoolDay = new boolean[calendars.size()][count];
    for (int day = 0; day < count; day++) {
      LocalDate date = from.plusDays(day);
      periodOf[day] = OUTSIDE;
      for (int period = 0; period < periods.size(); period++) {
        if (periods.get(period).contains(date)) {
          periodOf[day] = period;
        }
      }
      for (int school = 0; school < calendars.size(); school++) {
        schoolDay[school][day] = calendars.get(school).isSchoolDay(date);
      }
    }
    opens = calendars.stream().mapToInt(one -> one.opens().toSecondOfDay() / 60).toArray();
    closes = calendars.stream().mapToInt(one -> one.closes().toSecondOfDay() / 60).toArray();
  }

  ZoneId zone() {
    return zone;
  }

  int number(int epochDay) {
    return epochDay - first;
  }

  int epochDay(int day) {
    return first + day;
  }

  /** How many there are. */
  int count() {
    return periodOf.length;
  }

  LocalDate date(int day) {
    return LocalDate.ofEpochDay(first + (long) day);
  }

  /** The period of a day's number, or {@link #OUTSIDE}. */
  int period(int day) {
    return day < 0 || day >= periodOf.length ? OUTSIDE : periodOf[day];
  }

  boolean isSchoolTime(int school, int day, int minute) {
    return schoolDay[school][day] && minute >= opens[school] && minute < closes[school];
  }
}
