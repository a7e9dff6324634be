package org.trendpack.scan;

import org.trendpack.read.ZoneClock;

/** A row's time as the school sees it. Reused; one for each thread. */
final class Moment {

  private static final long DAY_MILLIS = 86_400_000L;

  private final Days days;
  private final ZoneClock clock;

  /** Number of the day; good only if {@link #period} is not outside. */
  int day;

  int epochDay;
  int minute;
  int period;

  Moment(Days days) {
    this.days = days;
    clock = new ZoneClock(days.zone());
  }

  void set(long utc) {
    long local = clock.local(utc);
    epochDay = (int) Math.floorDiv(local, DAY_MILLIS);
    minute = (int) (Math.floorMod(local, DAY_MILLIS) / 60_000L);
    day = days.number(epochDay);
    period = days.period(day);
  }

  int hour() {
    return minute / 60;
  }
}
