package org.trendpack.synth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account;
import org.trendpack.read.SchoolYear;

/**
 * A school in its time.
 *
 * @param outage days on which its filter wrote no log
 * @param unlogged indexes of periods of which there are reports but no logs
 * @param opened the unblocking register's entry that planted requests fall under
 */
record Setting(
    School school,
    List<Account> accounts,
    Crowd crowd,
    SchoolCalendar calendar,
    List<Period> periods,
    List<LocalDate> outage,
    Set<Integer> unlogged,
    UnblockingRegister.Entry opened,
    long seed) {

  Setting {
    outage = List.copyOf(outage);
    unlogged = Set.copyOf(unlogged);
  }

  static Setting of(School school, SchoolCalendar calendar, GeneratorOptions options) {
    List<Period> periods = options.periods();
    LocalDate from = periods.get(0).from();
    LocalDate to = periods.get(periods.size() - 1).to();
    List<Account> accounts = RosterMaker.make(school, from, to, options.seed());
    boolean reportsOnly = school.number() % 3 == 2;
    boolean interrupted = options.schools() == 1 || school.number() % 3 == 1;
    return new Setting(
        school,
        accounts,
        new Crowd(school, accounts, options.seed()),
        calendar,
        periods,
        interrupted ? twoDays(calendar, periods.get(0)) : List.of(),
        reportsOnly ? Set.of(0) : Set.of(),
        opened(school, calendar, periods.get(1)),
        options.seed());
  }

  /** A Tuesday and Wednesday in the middle of a period. */
  private static List<LocalDate> twoDays(SchoolCalendar calendar, Period period) {
    List<LocalDate> tuesdays =
        calendar
            .schoolDays(period.from(), period.to())
            .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
            .filter(day -> calendar.isSchoolDay(day.plusDays(1)))
            .toList();
    if (tuesdays.isEmpty()) {
      return List.of();
    }
    LocalDate tuesday = tuesdays.get(tuesdays.size() / 2);
    return List.of(tuesday, tuesday.plusDays(1));
  }

  private static UnblockingRegister.Entry opened(
      School school, SchoolCalendar calendar, Period period) {
    List<LocalDate> days = calendar.schoolDays(period.from(), period.to()).toList();
    LocalDate from = days.isEmpty() ? period.from() : days.get(days.size() / 3);
    boolean history = school.lastYear() == SchoolYear.Y13 && school.firstYear() != SchoolYear.Y3;
    String cohort = history ? "9" : school.phase().equals("primary") ? "6" : "KS4";
    return new UnblockingRegister.Entry(
        history ? "openhistoryarchive.org.uk" : "healthyfutureslab.org.uk",
        from,
        from.plusDays(20),
        cohort,
        history ? "History and RE unit on extremism" : "PSHE unit on healthy choices",
        "Subject lead",
        "Headteacher");
  }

  /** Days on which the school taught and its filter wrote. */
  List<LocalDate> loggedSchoolDays(int period) {
    return calendar
        .schoolDays(periods.get(period).from(), periods.get(period).to())
        .filter(day -> !outage.contains(day))
        .toList();
  }

  /** The period's index, or the number of periods if the day is in none. */
  int periodOf(LocalDate day) {
    for (int index = 0; index < periods.size(); index++) {
      if (periods.get(index).contains(day)) {
        return index;
      }
    }
    return periods.size();
  }
}
