package org.trendpack.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.Hit;

/** An earlier period as the other side of comparisons. */
final class PastFigures {

  private final PastPeriod past;
  private final @Nullable Set<LocalDate> weeks;
  private final Set<String> added;
  private final Set<String> removed;
  private final Map<String, PastPeriod.Cell> totals = new HashMap<>();
  private final Map<String, Double> inWeeks = new HashMap<>();
  private final Map<String, Double> learnerWeeks = new HashMap<>();
  private final Set<String> touchedByRemoved = new TreeSet<>();
  private final Set<Topic> topics = new TreeSet<>();

  /**
   * The earlier period.
   *
   * @param entriesNow ids of the lexicon entries in use in the later one
   * @param weeks Mondays of the weeks that are compared, or null for the whole period
   */
  PastFigures(PastPeriod past, Set<String> entriesNow, @Nullable Set<LocalDate> weeks) {
    this.past = past;
    this.weeks = weeks;
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
    for (PastPeriod.Cell cell : past.cells()) {
      if (cell.entry() == null && cell.verdict() == null && isCompared(cell.week())) {
        inWeeks.merge(key(cell.topic(), cell.cohort()), (double) cell.learners(), Double::sum);
      }
    }
    for (PastPeriod.Size size : past.sizes()) {
      if (weeks == null ? size.week() == null : isCompared(size.week())) {
        learnerWeeks.merge(size.cohort(), size.learnerDays() / 5.0, Double::sum);
      }
    }
  }

  private boolean isCompared(@Nullable LocalDate week) {
    return weeks != null && week != null && weeks.contains(week);
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
    if (cell == null) {
      return new Side(0, 0, exposure, 0);
    }
    if (weeks == null) {
      return new Side(cell.learnerWeeks(), cell.learnerWeeksSquared(), exposure, cell.learners());
    }
    double some = inWeeks.getOrDefault(key(topic, cohort), 0.0);
    double dispersion =
        cell.learnerWeeks() == 0
            ? 1
            : (double) cell.learnerWeeksSquared() / (double) cell.learnerWeeks();
    return new Side(some, some * dispersion, exposure, cell.learners());
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
