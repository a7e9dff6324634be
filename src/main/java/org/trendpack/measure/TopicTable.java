package org.trendpack.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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
  private final BitSet rateWeeks;
  private final List<PlacedEpisode> episodes;
  private final Map<Topic, Map<Integer, TopicCounts>> counts = new TreeMap<>();

  /** Episodes must come as {@link PlacedEpisode#place} sorts them. */
  TopicTable(CohortBook book, PeriodDays days, List<PlacedEpisode> episodes) {
    this(book, days, days.weeksForRates(), episodes);
  }

  /** The same with rates of some weeks alone. */
  TopicTable(CohortBook book, PeriodDays days, BitSet rateWeeks, List<PlacedEpisode> episodes) {
    this.book = book;
    this.days = days;
    this.rateWeeks = rateWeeks;
    this.episodes = episodes;
    for (PlacedEpisode placed : episodes) {
      Map<Integer, TopicCounts> ofTopic =
          counts.computeIfAbsent(placed.episode().topic(), topic -> new TreeMap<>());
      for (int cohort : placed.cohorts()) {
        ofTopic.computeIfAbsent(cohort, one -> new TopicCounts(days, rateWeeks)).add(placed);
      }
    }
  }

  Set<Topic> topics() {
    return counts.keySet();
  }

  /** The counts of a topic in a cohort; zeros if it has none. */
  TopicCounts counts(Topic topic, int cohort) {
    TopicCounts known = counts.getOrDefault(topic, Map.of()).get(cohort);
    return known == null ? new TopicCounts(days, rateWeeks) : known;
  }

  /** What one cell of the history counts, in whatever cohort. */
  private record Place(int week, Topic topic, @Nullable String entry, @Nullable Verdict verdict) {

    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::week)
            .thenComparing(Place::topic)
            .thenComparing(Place::entry, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::verdict, Comparator.nullsFirst(Comparator.naturalOrder()));

    boolean isWhole() {
      return week == WHOLE_PERIOD && entry == null && verdict == null;
    }
  }

  private static final int WHOLE_PERIOD = -1;

  private static final class Cell {
    private final TopicCounts.Counter counter = new TopicCounts.Counter();
    private int lastEpisode = -1;

    void add(int episode, int learner) {
      counter.add(1, episode == lastEpisode ? 0 : 1, learner);
      lastEpisode = episode;
    }
  }

  /** What the history keeps, by cohort and {@link #places place}. */
  List<PastPeriod.Cell> pastCells() {
    int cohorts = book.cohorts().size();
    Map<Place, @Nullable Cell[]> cells = new HashMap<>();
    for (int number = 0; number < episodes.size(); number++) {
      PlacedEpisode placed = episodes.get(number);
      for (Hit hit : placed.episode().hits()) {
        for (Place place : places(placed, hit)) {
          @Nullable Cell[] byCohort = cells.computeIfAbsent(place, one -> new Cell[cohorts]);
          for (int cohort : placed.cohorts()) {
            Cell cell = byCohort[cohort];
            if (cell == null) {
              cell = new Cell();
              byCohort[cohort] = cell;
            }
            cell.add(number, placed.learner());
          }
        }
      }
    }
    List<Map.Entry<Place, @Nullable Cell[]>> sorted = new ArrayList<>(cells.entrySet());
    sorted.sort(Map.Entry.comparingByKey(Place.ORDER));
    List<PastPeriod.Cell> past = new ArrayList<>();
    for (Cohort cohort : book.byId()) {
      int number = book.number(cohort);
      for (Map.Entry<Place, @Nullable Cell[]> entry : sorted) {
        Cell cell = entry.getValue()[number];
        if (cell != null) {
          past.add(past(entry.getKey(), number, cell.counter));
        }
      }
    }
    return past;
  }

  /** By period all, by entry, by verdict; by week all, and by entry and verdict. */
  private static List<Place> places(PlacedEpisode placed, Hit hit) {
    Topic topic = placed.episode().topic();
    return List.of(
        new Place(WHOLE_PERIOD, topic, null, null),
        new Place(WHOLE_PERIOD, topic, hit.entry(), null),
        new Place(WHOLE_PERIOD, topic, null, hit.verdict()),
        new Place(placed.week(), topic, null, null),
        new Place(placed.week(), topic, hit.entry(), hit.verdict()));
  }

  private PastPeriod.Cell past(Place place, int cohort, TopicCounts.Counter counter) {
    Sums sums = place.isWhole() ? counts(place.topic(), cohort).sums() : Sums.NONE;
    return new PastPeriod.Cell(
        book.cohorts().get(cohort).id(),
        place.week() == WHOLE_PERIOD ? null : days.firstDay(place.week()),
        place.topic(),
        place.entry(),
        place.verdict(),
        counter.hits(),
        counter.episodes(),
        counter.learners(),
        Math.round(sums.learnerWeeks()),
        Math.round(sums.weekSquares()),
        Math.round(sums.rateEpisodes()),
        Math.round(sums.episodeSquares()));
  }
}
