package org.trendpack.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trendpack.job.Period;
import org.trendpack.synth.GeneratorOptions.Faults;

/**
 * Shares a school's rows out among its files and days.
 *
 * @param files with their days
 * @param unlogged days of which only the usage report knows
 */
record LogPlan(List<FilePlan> files, List<DayPlan> unlogged) {

  LogPlan {
    files = List.copyOf(files);
    unlogged = List.copyOf(unlogged);
  }

  private static final int OVERLAP_DAYS = 2;
  private static final int BAD_ROWS_IN = 2000;

  /** Days of one file before their rows are known. */
  private record Stretch(List<LocalDate> days, int copied) {}

  static LogPlan of(Setting setting, GeneratorOptions options, long rows, List<Planted> planted) {
    return new Planner(setting, options, rows, planted).plan();
  }

  private static final class Planner {
    private final Setting setting;
    private final GeneratorOptions options;
    private final long rows;
    private final Map<LocalDate, List<Planted>> planted;
    private final List<Stretch> stretches = new ArrayList<>();
    private final TreeMap<LocalDate, Integer> copies = new TreeMap<>();
    private final Map<LocalDate, Long> background = new HashMap<>();
    private final Map<LocalDate, Integer> bad = new HashMap<>();
    private double rowsPerWeight;

    Planner(Setting setting, GeneratorOptions options, long rows, List<Planted> planted) {
      this.setting = setting;
      this.options = options;
      this.rows = rows;
      this.planted = planted.stream().collect(Collectors.groupingBy(Planted::date));
    }

    LogPlan plan() {
      for (int period = 0; period < setting.periods().size(); period++) {
        if (!setting.unlogged().contains(period)) {
          stretch(period);
        }
      }
      stretches.forEach(s -> s.days().forEach(day -> copies.merge(day, 1, Integer::sum)));
      shareRows();
      Map<LocalDate, DayPlan> plans = new HashMap<>();
      copies.keySet().forEach(day -> plans.put(day, dayPlan(day)));
      List<FilePlan> files = new ArrayList<>();
      for (Stretch stretch : stretches) {
        files.add(filePlan(stretch, files.size(), plans));
      }
      return new LogPlan(files, unloggedDays());
    }

    /** Cuts a period into files; its first two overlap, and its last runs a little over. */
    private void stretch(int index) {
      Period period = setting.periods().get(index);
      boolean untidy = options.faults() == Faults.REALISTIC;
      boolean gap =
          index + 1 < setting.periods().size()
              && setting.periods().get(index + 1).from().isAfter(period.to().plusDays(3));
      LocalDate last = untidy && gap ? period.to().plusDays(2) : period.to();
      LocalDate from = period.from();
      int copied = 0;
      while (!from.isAfter(last)) {
        LocalDate next = from.plusDays(options.daysPerFile());
        LocalDate end = next.isAfter(last) ? last.plusDays(1) : next;
        stretches.add(new Stretch(from.datesUntil(end).toList(), copied));
        boolean overlap = untidy && from.equals(period.from()) && !next.isAfter(last);
        copied = overlap ? OVERLAP_DAYS : 0;
        from = next.minusDays(copied);
      }
    }

    private void shareRows() {
      long badRows = options.faults() == Faults.REALISTIC ? Math.max(4, rows / BAD_ROWS_IN) : 0;
      List<LocalDate> once =
          copies.keySet().stream()
              .filter(day -> copies.getOrDefault(day, 0) == 1 && weight(day) > 0)
              .toList();
      for (long row = 0; row < badRows; row++) {
        bad.merge(once.get((int) (row * once.size() / badRows)), 1, Integer::sum);
      }
      long fixed = badRows;
      double weights = 0;
      for (Map.Entry<LocalDate, Integer> day : copies.entrySet()) {
        fixed += (long) day.getValue() * plantedRows(day.getKey());
        weights += day.getValue() * weight(day.getKey());
      }
      long left = rows - fixed;
      if (left < once.size()) {
        throw new IllegalArgumentException(
            "too few rows: each school needs some for every day; ask for at least 5000 a school");
      }
      rowsPerWeight = left / weights;
      long shared = 0;
      for (Map.Entry<LocalDate, Integer> day : copies.entrySet()) {
        long share = (long) (rowsPerWeight * weight(day.getKey()));
        background.put(day.getKey(), share);
        shared += share * day.getValue();
      }
      for (int rest = 0; shared < left; rest++, shared++) {
        background.merge(once.get(rest % once.size()), 1L, Long::sum);
      }
    }

    private long plantedRows(LocalDate day) {
      return planted.getOrDefault(day, List.of()).stream().mapToLong(Planted::rows).sum();
    }

    private double weight(LocalDate day) {
      if (setting.outage().contains(day)) {
        return 0;
      }
      if (setting.calendar().isSchoolDay(day)) {
        return 1;
      }
      return new Day(day).changesClock() ? 0.2 : 0.06;
    }

    private DayPlan dayPlan(LocalDate day) {
      return new DayPlan(
          new Day(day),
          setting.periodOf(day),
          setting.calendar().isSchoolDay(day),
          background.getOrDefault(day, 0L),
          bad.getOrDefault(day, 0),
          planted.getOrDefault(day, List.of()));
    }

    private FilePlan filePlan(Stretch stretch, int index, Map<LocalDate, DayPlan> plans) {
      LogLayout layout = options.layoutOf(setting.school());
      boolean untidy = options.faults() == Faults.REALISTIC;
      TextEncoding encoding = TextEncoding.UTF_8;
      if (untidy && layout == LogLayout.CSV && stretch.copied() == 0) {
        encoding =
            switch (index) {
              case 2 -> TextEncoding.UTF_8_MARKED;
              case 3 -> TextEncoding.UTF_16_SEMICOLONS;
              case 4 -> TextEncoding.WINDOWS_1252;
              default -> TextEncoding.UTF_8;
            };
      }
      Compression compression = options.compressionOf(setting.school());
      LocalDate first = stretch.days().get(0);
      LocalDate end = stretch.days().get(stretch.days().size() - 1);
      String name =
          "web-" + first + "-to-" + end + "." + layout.extension() + compression.extension();
      return new FilePlan(
          name,
          encoding,
          compression,
          stretch.days().stream()
              .map(day -> java.util.Objects.requireNonNull(plans.get(day)))
              .toList(),
          stretch.copied());
    }

    private List<DayPlan> unloggedDays() {
      List<DayPlan> days = new ArrayList<>();
      for (int index : setting.unlogged()) {
        Period period = setting.periods().get(index);
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .forEach(
                day -> {
                  background.put(day, (long) (rowsPerWeight * weight(day)));
                  days.add(dayPlan(day));
                });
      }
      return days;
    }
  }
}
