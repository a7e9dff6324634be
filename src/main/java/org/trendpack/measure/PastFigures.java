package org.trendpack.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.Hit;

/** An earlier period as the other side of comparisons. */
final class PastFigures {

  private final PastPeriod past;
  private final @Nullable Set<LocalDate> weeks;
  private final Set<String> added;
  private final Set<String> removed;
  private final Map<Place, PastPeriod.Cell> totals = new HashMap<>();
  private final Map<Place, Double> inWeeks = new HashMap<>();
  private final Map<Place, Double> episodesInWeeks = new HashMap<>();
  private final Set<LocalDate> openWeeks = new TreeSet<>();
  private final Map<String, Double> learnerWeeks = new HashMap<>();
  private final Set<Place> touchedByRemoved = new HashSet<>();
  private final Set<String> shared;
  private final Set<Topic> topics = new TreeSet<>();

  private record Place(Topic topic, String cohort) {}

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
    shared = new TreeSet<>(entriesNow);
    shared.retainAll(past.entries());
    for (PastPeriod.Cell cell : past.cells()) {
      if (cell.week() == null && cell.verdict() == null) {
        String entry = cell.entry();
        if (entry == null) {
          totals.put(new Place(cell.topic(), cell.cohort()), cell);
          topics.add(cell.topic());
        } else if (cell.topic().kind() == Hit.Kind.KEYWORD && removed.contains(entry)) {
          touchedByRemoved.add(new Place(cell.topic(), cell.cohort()));
        }
      }
    }
    for (PastPeriod.Cell cell : past.cells()) {
      if (cell.entry() == null && cell.verdict() == null && isCompared(cell.week())) {
        inWeeks.merge(
            new Place(cell.topic(), cell.cohort()), (double) cell.learners(), Double::sum);
        episodesInWeeks.merge(
            new Place(cell.topic(), cell.cohort()), (double) cell.episodes(), Double::sum);
      }
    }
    for (PastPeriod.Size size : past.sizes()) {
      LocalDate week = size.week();
      if (week != null && size.schoolDays() > 0 && size.cohort().equals(Cohort.ALL.id())) {
        openWeeks.add(week);
      }
      if (weeks == null ? size.week() == null : isCompared(size.week())) {
        learnerWeeks.merge(size.cohort(), size.learnerDays() / 5.0, Double::sum);
      }
    }
  }

  private boolean isCompared(@Nullable LocalDate week) {
    return weeks != null && week != null && weeks.contains(week);
  }

  Period period() {
    return past.period();
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
    PastPeriod.Cell cell = totals.get(new Place(topic, cohort));
    if (cell == null) {
      return new Side(0, 0, exposure, 0);
    }
    double squares = cell.episodesSquared() < 0 ? Double.NaN : cell.episodesSquared();
    if (weeks == null) {
      return new Side(
          cell.learnerWeeks(),
          cell.learnerWeeksSquared(),
          exposure,
          cell.learners(),
          cell.rateEpisodes(),
          squares);
    }
    double some = inWeeks.getOrDefault(new Place(topic, cohort), 0.0);
    double part = cell.learnerWeeks() == 0 ? 0 : some / cell.learnerWeeks();
    double episodes = episodesInWeeks.getOrDefault(new Place(topic, cohort), 0.0);
    double ofEpisodes = cell.rateEpisodes() == 0 ? 0 : episodes / cell.rateEpisodes();
    return new Side(
        some,
        cell.learnerWeeksSquared() * part,
        exposure,
        cell.learners(),
        episodes,
        squares * ofEpisodes);
  }

  /** Whether hits of entries removed since are among the topic's in the cohort. */
  boolean isTouchedByRemoved(Topic topic, String cohort) {
    return touchedByRemoved.contains(new Place(topic, cohort));
  }

  /** Whether both periods used an entry of the theme. */
  boolean sharesEntries(Topic topic) {
    String prefix = topic.theme().id() + ".";
    return shared.stream().anyMatch(entry -> entry.startsWith(prefix));
  }

  /**
   * A side by the entries that both periods used, where hits of others cannot be told apart from
   * its learners: its unit is a learner in a week by an entry and verdict, and its dispersion that
   * of the learners' weeks, times how often a learner's week is counted.
   *
   * @param cells of this side's period
   * @param whole the side by all its entries
   * @param compared Mondays of the weeks that are compared
   */
  Side shared(
      List<PastPeriod.Cell> cells,
      Topic topic,
      String cohort,
      Side whole,
      Predicate<LocalDate> compared) {
    double count = 0;
    long learners = 0;
    for (PastPeriod.Cell cell : cells) {
      String entry = cell.entry();
      LocalDate week = cell.week();
      if (entry != null
          && shared.contains(entry)
          && cell.topic().equals(topic)
          && cell.cohort().equals(cohort)) {
        learners += week == null ? cell.learners() : 0;
        count += week != null && compared.test(week) ? cell.learners() : 0;
      }
    }
    double weeksOfAll = whole.weeks();
    double dispersion = weeksOfAll == 0 ? 1 : whole.squares() / weeksOfAll;
    double repeated = weeksOfAll == 0 ? 1 : Math.max(1, count / weeksOfAll);
    return new Side(
        count,
        count * dispersion * repeated,
        whole.exposure(),
        (int) Math.min(learners, whole.learners()));
  }

  /** The earlier period's side by shared entries. */
  Side shared(Topic topic, String cohort, Side whole) {
    return shared(past.cells(), topic, cohort, whole, this::countsForRates);
  }

  private boolean countsForRates(LocalDate week) {
    return weeks == null ? openWeeks.contains(week) : weeks.contains(week);
  }

  /** The comparison, before the correction for many. */
  Change change(Topic topic, Side now, Side before, int daysMissing) {
    return Comparison.of(now, before, past.period().id(), entriesLeftOut(topic))
        .withDaysMissing(daysMissing + past.daysMissing());
  }

  /** How many entries of the topic only one of the periods used. */
  int entriesLeftOut(Topic topic) {
    return topic.kind() == Hit.Kind.KEYWORD ? count(added, topic) + count(removed, topic) : 0;
  }

  private static int count(Set<String> entries, Topic topic) {
    String prefix = topic.theme().id() + ".";
    return (int) entries.stream().filter(entry -> entry.startsWith(prefix)).count();
  }
}
