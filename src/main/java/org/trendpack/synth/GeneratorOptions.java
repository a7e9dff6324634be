package org.trendpack.synth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.trendpack.job.Period;

/**
 * What to generate.
 *
 * @param rows of all logs together: duplicates and broken rows count, headers do not
 * @param seed the same options and seed give the same bytes
 * @param schools at least 1
 * @param layouts formats of the logs; school by school, from the first again after the last
 * @param compressions of the logs, likewise
 * @param periods two, in time order
 * @param daysPerFile local days that one log file covers
 * @param faults whether exports are as untidy as real ones
 * @param data folder that receives rosters, logs, reports and the truth
 * @param job folder that receives the job file and its registers; may be {@code data}
 */
public record GeneratorOptions(
    long rows,
    long seed,
    int schools,
    List<LogLayout> layouts,
    List<Compression> compressions,
    List<Period> periods,
    int daysPerFile,
    Faults faults,
    Path data,
    Path job) {

  /** How untidy the exports are. */
  public enum Faults {
    /** Every row is good, every file plain UTF-8, no two files overlap. */
    NONE,
    /** Broken rows, overlapping files, odd encodings, quoted line ends. */
    REALISTIC;

    /** As options write it. */
    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Copies the lists and checks the numbers. */
  public GeneratorOptions {
    layouts = List.copyOf(layouts);
    compressions = List.copyOf(compressions);
    periods = List.copyOf(periods);
    if (rows < 1 || schools < 1 || daysPerFile < 4) {
      throw new IllegalArgumentException(
          "rows and schools must be 1 or more, days per file 4 or more");
    }
    if (layouts.isEmpty() || compressions.isEmpty() || periods.size() != 2) {
      throw new IllegalArgumentException(
          "at least one format, one compression and exactly two periods are needed");
    }
  }

  /** Most of the school year 2025 to 2026, cut at the spring half-term. */
  public static List<Period> usualPeriods() {
    return List.of(
        new Period(
            "2025-autumn", "Autumn 2025", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 15)),
        new Period(
            "2026-spring",
            "Spring and summer 2026",
            LocalDate.of(2026, 2, 23),
            LocalDate.of(2026, 7, 22)));
  }

  /** Two halves of a span. */
  public static List<Period> halves(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 56) {
      throw new IllegalArgumentException("the span must be at least 8 weeks long");
    }
    LocalDate middle = from.plusDays(days / 2);
    return List.of(
        new Period("first-half", "First half", from, middle),
        new Period("second-half", "Second half", middle.plusDays(1), to));
  }

  LogLayout layoutOf(School school) {
    return layouts.get(school.number() % layouts.size());
  }

  Compression compressionOf(School school) {
    return compressions.get(school.number() % compressions.size());
  }
}
