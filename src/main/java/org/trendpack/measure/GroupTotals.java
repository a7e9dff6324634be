package org.trendpack.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendpack.job.Period;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.measure.SchoolMeasurer.Line;
import org.trendpack.measure.SchoolMeasurer.Work;

/** Adds schools up to the group. A learner of two schools counts in each, so learners add. */
final class GroupTotals {

  private GroupTotals() {}

  private static final class Entry {
    private Sums sums = Sums.NONE;
    private Side now = Side.NONE;
    private Side before = Side.NONE;
    private int entriesLeftOut;
    private boolean incomparable;
    private String earlier = "";
  }

  static GroupMeasures of(Period period, List<Work> schools) {
    Map<Cohort, CohortSize> sizes = new TreeMap<>();
    Map<Topic, Map<Cohort, Entry>> topics = new TreeMap<>();
    for (Work school : schools) {
      if (school.measures().coverage() != null) {
        school
            .measures()
            .cohorts()
            .forEach(size -> sizes.merge(size.cohort(), size, GroupTotals::add));
      }
      for (Line line : school.lines()) {
        add(
            line,
            topics
                .computeIfAbsent(line.measure().topic(), topic -> new TreeMap<>())
                .computeIfAbsent(line.measure().cohort(), cohort -> new Entry()));
      }
    }
    List<Line> lines = new ArrayList<>();
    topics.forEach(
        (topic, cohorts) ->
            cohorts.forEach((cohort, entry) -> lines.add(line(topic, cohort, entry, sizes))));
    return new GroupMeasures(
        period,
        schools.stream().map(Work::measures).toList(),
        List.copyOf(sizes.values()),
        SchoolMeasurer.decided(lines).stream().map(Line::measure).toList());
  }

  /** Only schools with an earlier period are in the comparison, on both sides. */
  private static void add(Line line, Entry entry) {
    entry.sums = entry.sums.plus(line.sums());
    Side before = line.before();
    Change change = line.measure().change();
    String earlier = change.earlier();
    if (before != null && earlier != null) {
      entry.now = entry.now.plus(line.now());
      entry.before = entry.before.plus(before);
      entry.earlier = earlier;
      entry.entriesLeftOut = Math.max(entry.entriesLeftOut, change.entriesLeftOut());
      entry.incomparable |= change.direction() == Change.Direction.WORD_LIST_CHANGED;
    }
  }

  private static Line line(Topic topic, Cohort cohort, Entry entry, Map<Cohort, CohortSize> sizes) {
    CohortSize size = sizes.getOrDefault(cohort, new CohortSize(cohort, 0, 0, 0));
    Change change =
        entry.earlier.isEmpty()
            ? Change.NO_EARLIER
            : Comparison.of(entry.now, entry.before, entry.earlier, entry.entriesLeftOut);
    if (entry.incomparable) {
      change = change.decided(Change.Direction.WORD_LIST_CHANGED, 1);
    }
    TopicMeasure measure =
        new TopicMeasure(
            topic,
            cohort,
            entry.sums.tally(),
            entry.sums.rates(size),
            entry.sums.gotThrough(),
            List.of(),
            change);
    return new Line(measure, entry.sums, entry.now, entry.before);
  }

  private static CohortSize add(CohortSize one, CohortSize other) {
    return new CohortSize(
        one.cohort(),
        one.average() + other.average(),
        one.everIn() + other.everIn(),
        one.learnerDays() + other.learnerDays());
  }
}
