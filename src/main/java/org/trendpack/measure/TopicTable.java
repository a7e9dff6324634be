package org.trendpack.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Counts of every topic in every cohort of one school and period. */
final class TopicTable {

  private final CohortBook book;
  private final PeriodDays days;
  private final List<PlacedEpisode> episodes;
  private final Map<Topic, Map<Integer, TopicCounts>> counts = new TreeMap<>();

  /** Episodes must come as {@link PlacedEpisode#place} sorts them. */
  TopicTable(CohortBook book, PeriodDays days, List<PlacedEpisode> episodes) {
    this.book = book;
    this.days = days;
    this.episodes = episodes;
    for (PlacedEpisode placed : episodes) {
      Map<Integer, TopicCounts> ofTopic =
          counts.computeIfAbsent(placed.episode().topic(), topic -> new TreeMap<>());
      for (int cohort : placed.cohorts()) {
        ofTopic.computeIfAbsent(cohort, one -> new TopicCounts(days)).add(placed);
      }
    }
  }

  Set<Topic> topics() {
    return counts.keySet();
  }

  /** The counts of a topic in a cohort; zeros if it has none. */
  TopicCounts counts(Topic topic, int cohort) {
    TopicCounts known = counts.getOrDefault(topic, Map.of()).get(cohort);
    return known == null ? new TopicCounts(days) : known;
  }

  private record Place(
      int cohort, int week, Topic topic, @Nullable String entry, @Nullable Verdict verdict) {}

  private static final int WHOLE_PERIOD = -1;

  /**
   * What the history keeps: by period all, by entry, by verdict; by week all, and by entry and
   * verdict.
   */
  List<PastPeriod.Cell> pastCells() {
    Map<Place, TopicCounts.Counter> cells = new HashMap<>();
    Map<Place, Integer> lastEpisode = new HashMap<>();
    for (int number = 0; number < episodes.size(); number++) {
      PlacedEpisode placed = episodes.get(number);
      Topic topic = placed.episode().topic();
      for (int cohort : placed.cohorts()) {
        for (Hit hit : placed.episode().hits()) {
          List<Place> places =
              List.of(
                  new Place(cohort, WHOLE_PERIOD, topic, null, null),
                  new Place(cohort, WHOLE_PERIOD, topic, hit.entry(), null),
                  new Place(cohort, WHOLE_PERIOD, topic, null, hit.verdict()),
                  new Place(cohort, placed.week(), topic, null, null),
                  new Place(cohort, placed.week(), topic, hit.entry(), hit.verdict()));
          for (Place place : places) {
            Integer last = lastEpisode.put(place, number);
            cells
                .computeIfAbsent(place, one -> new TopicCounts.Counter())
                .add(1, last != null && last == number ? 0 : 1, placed.learner());
          }
        }
      }
    }
    List<PastPeriod.Cell> past = new ArrayList<>();
    cells.forEach((place, counter) -> past.add(cell(place, counter)));
    past.sort(PastPeriod.CELL_ORDER);
    return past;
  }

  private PastPeriod.Cell cell(Place place, TopicCounts.Counter counter) {
    boolean whole =
        place.week() == WHOLE_PERIOD && place.entry() == null && place.verdict() == null;
    Sums sums = whole ? counts(place.topic(), place.cohort()).sums() : Sums.NONE;
    return new PastPeriod.Cell(
        book.cohorts().get(place.cohort()).id(),
        place.week() == WHOLE_PERIOD ? null : days.firstDay(place.week()),
        place.topic(),
        place.entry(),
        place.verdict(),
        counter.hits(),
        counter.episodes(),
        counter.learners(),
        Math.round(sums.learnerWeeks()),
        Math.round(sums.weekSquares()));
  }
}
