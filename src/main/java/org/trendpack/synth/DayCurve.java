package org.trendpack.synth;

import java.util.List;

/** How a day's requests spread over its hours. */
final class DayCurve {

  private static final List<Integer> SCHOOL_DAY =
      List.of(
          1, 0, 0, 0, 0, 1, 6, 22, 70, 120, 110, 125, 85, 105, 115, 70, 42, 34, 30, 28, 26, 18, 9,
          3);
  private static final List<Integer> DAY_OFF =
      List.of(
          0, 0, 0, 1, 1, 2, 5, 12, 25, 45, 62, 70, 68, 66, 68, 72, 74, 72, 70, 66, 58, 42, 22, 9);
  private static final int STEPS = 1440;
  private static final double CLOCK_CHANGE_SHARE = 0.25;

  static final DayCurve SCHOOL = new DayCurve(SCHOOL_DAY);
  static final DayCurve OFF = new DayCurve(DAY_OFF);

  private final double[] minuteAt = new double[STEPS + 1];

  private DayCurve(List<Integer> byHour) {
    double total = byHour.stream().mapToInt(Integer::intValue).sum() * 60.0;
    double reached = 0;
    int step = 0;
    for (int minute = 0; minute < 1440; minute++) {
      double before = reached;
      reached += byHour.get(minute / 60) / total;
      while (step <= STEPS && step <= reached * STEPS && reached > before) {
        minuteAt[step] = minute + ((double) step / STEPS - before) / (reached - before);
        step++;
      }
    }
    while (step <= STEPS) {
      minuteAt[step++] = 1440;
    }
  }

  /**
   * The epoch milliseconds by which a share of the day's requests have been made. On a day whose
   * clock changes a quarter of them fall around the change.
   */
  long millis(Day day, long midnight, double share) {
    if (!day.changesClock()) {
      return midnight + offset(share);
    }
    if (share < CLOCK_CHANGE_SHARE) {
      double around = share / CLOCK_CHANGE_SHARE * 2 - 1;
      return day.clockChange() + (long) (around * 3_600_000);
    }
    long night = day.clockChange() + 4 * 3_600_000L;
    double rest = (share - CLOCK_CHANGE_SHARE) / (1 - CLOCK_CHANGE_SHARE);
    return Math.max(night, midnight + offset(rest));
  }

  private long offset(double share) {
    double place = share * STEPS;
    int step = Math.min((int) place, STEPS - 1);
    double minute = minuteAt[step] + (place - step) * (minuteAt[step + 1] - minuteAt[step]);
    return (long) (minute * 60_000);
  }
}
