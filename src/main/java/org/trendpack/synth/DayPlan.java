package org.trendpack.synth;

import java.util.List;

/**
 * What is written for one day of one school.
 *
 * @param period index of the period; the number of periods if the day is in none
 * @param background rows of everyday use
 * @param bad broken rows
 */
record DayPlan(
    Day day, int period, boolean schoolDay, long background, int bad, List<Planted> planted) {

  DayPlan {
    planted = List.copyOf(planted);
  }
}
