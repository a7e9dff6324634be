package org.trendpack.synth;

import java.util.List;

/**
 * One log file.
 *
 * @param days in time order
 * @param copied how many of the first days an earlier file has as well, row by row
 */
record FilePlan(
    String name, TextEncoding encoding, Compression compression, List<DayPlan> days, int copied) {

  FilePlan {
    days = List.copyOf(days);
  }
}
