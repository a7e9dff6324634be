package org.trendpack.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.measure.Opponent.Compared;
import org.trendpack.measure.SchoolMeasurer.Work;
import org.trendpack.measure.TopicLines.Line;

/** Adds schools up to the group. A learner of two schools counts in each, so learners add. */
final class GroupTotals {

  private GroupTotals() {}

  /** Both sides of a comparison; only schools with an earlier period are in it. */
  private static final class Pair {
    private Side now = Side.NONE;
    private Side before = Side.NONE;
    private int entriesLeftOut;
    private int daysMissing;
    private boolean incomparable;
    private String earlier = "";

    void add(@Nullable Compared compared) {
      Change change = compared == null ? Change.NO_EARLIER : compared.change();
      String period = change.earlier();
      if (compared == null || period == null) {
        return;
      }
      now = now.plus(compared.now());
      before = before.plus(compared.before());
      earlier = period;
      entriesLeftOut = Math.max(entriesLeftOut, change.entriesLeftOut());
      daysMissing += change.daysMissing();
      incomparable |= change.direction() == Change.Direction.WORD_LIST_CHANGED;
    }

    @Nullable Compared compared() {
      if (earlier.isEmpty()) {
        return null;
      }
      Change change =
          Comparison.of(now, before, earlier, entriesLeftOut).withDaysMissing(daysMissing);
      return new Compared(
          now,
          before,
          incomparable ? change.decided(Change.Direction.WORD_LIST_CHANGED, 1) : change);
    }
  }

  private static final class Entry {
    private Sums sums = Sums.NONE;
    private final Pair previous = new Pair();
    private final Pair lastYear = new Pair();

    void add(Line line) {
      sums = sums.plus(line.sums());
      previous.add(line.previous());
      lastYear.add(line.lastYear());
    }
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
        topics
            .computeIfAbsent(line.measure().topic(), topic -> new TreeMap<>())
            .computeIfAbsent(line.measure().cohort(), cohort -> new Entry())
            .add(line);
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
        TopicLines.decided(lines, Comparison.decide(TopicLines.changes(lines).toList()).iterator())
            .stream()
            .map(Line::measure)
            .toList());
  }

  private static Line line(Topic topic, Cohort cohort, Entry entry, Map<Cohort, CohortSize> sizes) {
    CohortSize size = sizes.getOrDefault(cohort, new CohortSize(cohort, 0, 0, 0));
    Compared previous = entry.previous.compared();
    Compared lastYear = entry.lastYear.compared();
    TopicMeasure measure =
        new TopicMeasure(
            topic,
            cohort,
            entry.sums.tally(),
            entry.sums.rates(size),
            entry.sums.gotThrough(),
            List.of(),
            previous == null ? Change.NO_EARLIER : previous.change(),
            lastYear == null ? Change.NO_EARLIER : lastYear.change());
    return new Line(measure, entry.sums, previous, lastYear);
  }

  private static CohortSize add(CohortSize one, CohortSize other) {
    return new CohortSize(
        one.cohort(),
        one.average() + other.average(),
        one.everIn() + other.everIn(),
        one.learnerDays() + other.learnerDays());
  }
}
