package org.trendpack.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.Hit;

/** An earlier period as the other side of comparisons. */
final class PastFigures {

  private final PastPeriod past;
  private final Set<String> added;
  private final Set<String> removed;
  private final Map<String, PastPeriod.Cell> totals = new HashMap<>();
  private final Map<String, Double> learnerWeeks = new HashMap<>();
  private final Set<String> touchedByRemoved = new TreeSet<>();
  private final Set<Topic> topics = new TreeSet<>();

  /**
   * The earlier period.
   *
   * @param entriesNow ids of the lexicon entries in use in the later one
   */
  PastFigures(PastPeriod past, Set<String> entriesNow) {
    this.past = past;
    added = new TreeSet<>(entriesNow);
    added.removeAll(past.entries());
    removed = new TreeSet<>(past.entries());
    removed.removeAll(entriesNow);
    for (PastPeriod.Cell cell : past.cells()) {
      if (cell.week() == null && cell.verdict() == null) {
        String entry = cell.entry();
        if (entry == null) {
          totals.put(key(cell.topic(), cell.cohort()), cell);
          topics.add(cell.topic());
        } else if (cell.topic().kind() == Hit.Kind.KEYWORD && removed.contains(entry)) {
          touchedByRemoved.add(key(cell.topic(), cell.cohort()));
        }
      }
    }
    for (PastPeriod.Size size : past.sizes()) {
      if (size.week() == null) {
        learnerWeeks.put(size.cohort(), size.learnerDays() / 5.0);
      }
    }
  }

  private static String key(Topic topic, String cohort) {
    return topic.id() + " " + cohort;
  }

  /** Topics with a hit in the earlier period. */
  Set<Topic> topics() {
    return topics;
  }

  boolean had(String entry) {
    return past.entries().contains(entry);
  }

  boolean hadEvery(Set<String> entries) {
    return past.entries().containsAll(entries);
  }

  Side side(Topic topic, String cohort) {
    double exposure = learnerWeeks.getOrDefault(cohort, 0.0);
    PastPeriod.Cell cell = totals.get(key(topic, cohort));
    return cell == null
        ? new Side(0, 0, exposure, 0)
        : new Side(cell.learnerWeeks(), cell.learnerWeeksSquared(), exposure, cell.learners());
  }

  /**
   * The comparison. Entries added since are left out of {@code now}; a hit of an entry removed
   * since cannot be taken out of {@code before}, and then nothing is said.
   */
  Change change(Topic topic, String cohort, Side now, Side before) {
    int leftOut =
        topic.kind() == Hit.Kind.KEYWORD ? count(added, topic) + count(removed, topic) : 0;
    Change change = Comparison.of(now, before, past.period().id(), leftOut);
    return touchedByRemoved.contains(key(topic, cohort))
        ? change.decided(Direction.WORD_LIST_CHANGED, 1)
        : change;
  }

  private static int count(Set<String> entries, Topic topic) {
    String prefix = topic.theme().id() + ".";
    return (int) entries.stream().filter(entry -> entry.startsWith(prefix)).count();
  }
}
