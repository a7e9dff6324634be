package org.trendpack.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.FilterChange;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolSpec;
import org.trendpack.measure.ControlChart.Kind;
import org.trendpack.measure.ControlChart.Point;
import org.trendpack.measure.ControlChart.Rule;
import org.trendpack.measure.ControlChart.Step;
import org.trendpack.scan.Hit;

/** The control charts of a school: this period's weeks after those of the history. */
final class ControlCharts {

  /** A year and a half of weeks: two of the same half. */
  private static final int LONGEST = 78;

  private static final int FEWEST_AROUND_A_STEP = 6;

  private final List<PastPeriod> past;
  private final Set<String> entriesNow;
  private final List<FilterChange> filterChanges;
  private final List<SchoolCalendar.Span> timetables;
  private final LocalDate begins;

  /**
   * The charts of a school.
   *
   * @param past earlier periods, in any order
   * @param begins the first day of this one
   */
  ControlCharts(List<PastPeriod> past, Set<String> entriesNow, SchoolSpec spec, LocalDate begins) {
    this.past =
        past.stream()
            .filter(one -> one.period().to().isBefore(begins))
            .sorted(Comparator.comparing(one -> one.period().from()))
            .toList();
    this.entriesNow = entriesNow;
    filterChanges = spec.filterChanges();
    timetables = spec.calendar().timetables();
    this.begins = begins;
  }

  /** Learners and learner-weeks of a school week. */
  private record Weekly(int learners, double learnerWeeks) {}

  /** A chart for each topic of the measures; they are of all learners. */
  List<ControlChart> of(List<TopicMeasure> measures, long[] learnerDays) {
    return measures.stream().map(measure -> chart(measure, learnerDays)).toList();
  }

  private ControlChart chart(TopicMeasure measure, long[] learnerDays) {
    TreeMap<LocalDate, Weekly> weeks = new TreeMap<>();
    past.forEach(one -> weeks.putAll(weeks(one, measure.topic())));
    List<WeekPoint> now = measure.weeks();
    for (int i = 0; i < now.size(); i++) {
      WeekPoint.Counts counts = now.get(i).counts();
      if (counts != null && learnerDays[i] > 0) {
        weeks.put(now.get(i).week().monday(), new Weekly(counts.learners(), learnerDays[i] / 5.0));
      }
    }
    while (weeks.size() > LONGEST) {
      weeks.pollFirstEntry();
    }
    return chart(measure.topic(), weeks);
  }

  private static Map<LocalDate, Weekly> weeks(PastPeriod one, Topic topic) {
    Map<LocalDate, Integer> learners = new HashMap<>();
    for (PastPeriod.Cell cell : one.cells()) {
      LocalDate week = cell.week();
      if (week != null
          && cell.entry() == null
          && cell.verdict() == null
          && cell.cohort().equals(Cohort.ALL.id())
          && cell.topic().equals(topic)) {
        learners.put(week, cell.learners());
      }
    }
    Map<LocalDate, Weekly> weeks = new HashMap<>();
    for (PastPeriod.Size size : one.sizes()) {
      LocalDate week = size.week();
      if (week != null && size.cohort().equals(Cohort.ALL.id()) && size.learnerDays() > 0) {
        weeks.put(week, new Weekly(learners.getOrDefault(week, 0), size.learnerDays() / 5.0));
      }
    }
    return weeks;
  }

  private ControlChart chart(Topic topic, SortedMap<LocalDate, Weekly> weeks) {
    List<LocalDate> mondays = List.copyOf(weeks.keySet());
    List<Weekly> values = List.copyOf(weeks.values());
    List<Step> steps = steps(topic, mondays);
    double usual = values.stream().mapToInt(Weekly::learners).average().orElse(0);
    Kind kind = ControlLimits.kind(usual);
    List<Point> points = new ArrayList<>();
    int from = 0;
    for (Step step : steps) {
      if (step.rebased()) {
        int to = mondays.indexOf(step.week());
        points.addAll(points(kind, mondays.subList(from, to), values.subList(from, to)));
        from = to;
      }
    }
    int end = mondays.size();
    points.addAll(points(kind, mondays.subList(from, end), values.subList(from, end)));
    return new ControlChart(topic, kind, points, steps);
  }

  private static List<Point> points(Kind kind, List<LocalDate> mondays, List<Weekly> values) {
    double[] counts = values.stream().mapToDouble(Weekly::learners).toArray();
    double[] hundreds = values.stream().mapToDouble(one -> one.learnerWeeks() / 100).toArray();
    double[] rates = new double[counts.length];
    Arrays.setAll(rates, i -> counts[i] / hundreds[i]);
    ControlLimits limits =
        kind == Kind.XMR ? ControlLimits.xmr(rates) : ControlLimits.u(counts, hundreds);
    @Nullable Rule[] rules = kind == Kind.G ? rareRules(values) : limits.rules();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      boolean rare = kind == Kind.G;
      points.add(
          new Point(
              mondays.get(i),
              values.get(i).learners(),
              rates[i],
              rare ? Double.NaN : limits.centre(i),
              rare ? Double.NaN : limits.lower(i),
              rare ? Double.NaN : limits.upper(i),
              rules[i]));
    }
    return points;
  }

  /** Rules on the weeks between learners, told at the week of the learner; short gaps are many. */
  private static @Nullable Rule[] rareRules(List<Weekly> values) {
    List<Integer> places = new ArrayList<>();
    List<Double> gaps = new ArrayList<>();
    int last = -1;
    for (int week = 0; week < values.size(); week++) {
      for (int learner = 0; learner < values.get(week).learners(); learner++) {
        if (last >= 0) {
          places.add(week);
          gaps.add((double) Math.max(0, week - last - 1));
        }
        last = week;
      }
    }
    @Nullable Rule[] found =
        ControlLimits.g(gaps.stream().mapToDouble(Double::doubleValue).toArray()).rules();
    @Nullable Rule[] rules = new Rule[values.size()];
    for (int i = 0; i < found.length; i++) {
      Rule rule = found[i];
      if (rule == Rule.RUN_BELOW) {
        rules[places.get(i)] = Rule.RUN_ABOVE;
      } else if (rule == Rule.RUN_ABOVE || rule == Rule.ABOVE_LIMITS) {
        rules[places.get(i)] = Rule.RUN_BELOW;
      }
    }
    return rules;
  }

  /** Lexicon steps at the periods' borders and changes of the filter, each at its first week. */
  private List<Step> steps(Topic topic, List<LocalDate> mondays) {
    TreeMap<LocalDate, String> reasons = new TreeMap<>();
    for (FilterChange change : filterChanges) {
      LocalDate monday = change.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      reasons.merge(monday, "filter: " + change.change(), (one, other) -> one + "; " + other);
    }
    for (SchoolCalendar.Span timetable : timetables) {
      LocalDate monday = timetable.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      reasons.merge(monday, "timetable: " + timetable.name(), (one, other) -> one + "; " + other);
    }
    if (topic.kind() == Hit.Kind.KEYWORD) {
      for (int i = 0; i < past.size(); i++) {
        boolean last = i + 1 == past.size();
        Set<String> after = last ? entriesNow : past.get(i + 1).entries();
        LocalDate day = last ? begins : past.get(i + 1).period().from();
        if (!ofTheme(topic, past.get(i).entries()).equals(ofTheme(topic, after))) {
          LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          reasons.merge(monday, "word list changed", (one, other) -> one + "; " + other);
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    int from = 0;
    for (Map.Entry<LocalDate, String> reason : reasons.entrySet()) {
      int at = firstFrom(mondays, reason.getKey());
      if (at > 0 && at < mondays.size()) {
        boolean rebased =
            at - from >= FEWEST_AROUND_A_STEP && mondays.size() - at >= FEWEST_AROUND_A_STEP;
        steps.add(new Step(mondays.get(at), reason.getValue(), rebased));
        from = rebased ? at : from;
      }
    }
    return steps;
  }

  private static Set<String> ofTheme(Topic topic, Set<String> entries) {
    String prefix = topic.theme().id() + ".";
    return entries.stream().filter(entry -> entry.startsWith(prefix)).collect(Collectors.toSet());
  }

  private static int firstFrom(List<LocalDate> mondays, LocalDate day) {
    int at = 0;
    while (at < mondays.size() && mondays.get(at).isBefore(day)) {
      at++;
    }
    return at;
  }
}
