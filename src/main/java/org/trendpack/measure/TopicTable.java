package org.trendpack.measure;

import java.util.BitSet;
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

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

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

  /** What one cell of the history counts. */
  private record Place(
      int cohort, int week, Topic topic, @Nullable String entry, @Nullable Verdict verdict) {}

  private static final int WHOLE_PERIOD = -1;

  private static final class Cell {
    private final Place place;
    private final TopicCounts.Counter counter = new TopicCounts.Counter();
    private int lastEpisode = -1;

    Cell(Place place) {
      this.place = place;
    }

    void add(int episode, int learner) {
      counter.add(1, episode == lastEpisode ? 0 : 1, learner);
      lastEpisode = episode;
    }
  }

  /**
   * What the history keeps: by period all, by entry, by verdict; by week all, and by entry and
   * verdict.
   */
  List<PastPeriod.Cell> pastCells() {
    Map<Long, Cell> cells = new HashMap<>();
    Map<Topic, Integer> topics = new HashMap<>();
    Map<String, Integer> entries = new HashMap<>();
    for (int number = 0; number < episodes.size(); number++) {
      PlacedEpisode placed = episodes.get(number);
      Topic topic = placed.episode().topic();
      int topicNumber = numbered(topics, topic);
      for (Hit hit : placed.episode().hits()) {
        int entry = numbered(entries, hit.entry()) + 1;
        int verdict = VERDICTS.indexOf(hit.verdict()) + 1;
        for (int cohort : placed.cohorts()) {
          for (int[] kind : new int[][] {{0, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {1, 1, 1}}) {
            int week = kind[0] == 0 ? WHOLE_PERIOD : placed.week();
            long key = cohort;
            key = key * (days.weeks().size() + 1) + week + 1;
            key = key * 1_000 + topicNumber;
            key = key * 1_000_000 + (long) entry * kind[1];
            key = key * 4 + (long) verdict * kind[2];
            Cell cell = cells.get(key);
            if (cell == null) {
              cell =
                  new Cell(
                      new Place(
                          cohort,
                          week,
                          topic,
                          kind[1] == 0 ? null : hit.entry(),
                          kind[2] == 0 ? null : hit.verdict()));
              cells.put(key, cell);
            }
            cell.add(number, placed.learner());
          }
        }
      }
    }
    return cells.values().stream().map(this::past).sorted(PastPeriod.CELL_ORDER).toList();
  }

  private static <T> int numbered(Map<T, Integer> numbers, T one) {
    Integer known = numbers.putIfAbsent(one, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private PastPeriod.Cell past(Cell cell) {
    Place place = cell.place;
    TopicCounts.Counter counter = cell.counter;
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
        Math.round(sums.weekSquares()),
        Math.round(sums.rateEpisodes()),
        Math.round(sums.episodeSquares()));
  }
}
