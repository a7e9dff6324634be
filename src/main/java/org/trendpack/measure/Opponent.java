package org.trendpack.measure;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.Hit;

/** An earlier period, and this one's counts on the same footing: shared entries, like weeks. */
final class Opponent {

  private final PastFigures past;
  private final TopicTable alike;
  private final Denominators denominators;
  private final PeriodDays days;
  private final BitSet weeks;

  /** This period's counts as the history would keep them; made when first asked for. */
  private @Nullable List<PastPeriod.Cell> cells;

  /** A comparison's two sides and what came of it. */
  record Compared(Side now, Side before, Change change) {}

  private Opponent(
      PastFigures past,
      TopicTable alike,
      Denominators denominators,
      PeriodDays days,
      BitSet weeks) {
    this.past = past;
    this.alike = alike;
    this.denominators = denominators;
    this.days = days;
    this.weeks = weeks;
  }

  /** How the episodes of some hits are found and placed. */
  interface Placing {
    List<PlacedEpisode> of(List<Hit> hits);
  }

  /** What is compared: this period's episodes and their counts, and the episodes of other hits. */
  record Now(
      CohortBook book,
      SchoolData data,
      Denominators denominators,
      Set<String> entries,
      List<PlacedEpisode> episodes,
      TopicTable table,
      Placing placing) {}

  /** The whole of both periods. */
  static Opponent whole(Now now, PastPeriod past) {
    PastFigures figures = new PastFigures(past, now.entries(), null);
    return of(now, figures, now.data().days().weeksForRates());
  }

  /** The weeks that both years have; empty if they are too few. */
  static Optional<Opponent> likeWeeks(Now now, @Nullable PastPeriod past) {
    return Optional.ofNullable(past)
        .flatMap(
            one ->
                LikeWeeks.of(now.data().days(), one)
                    .map(
                        like ->
                            of(
                                now,
                                new PastFigures(one, now.entries(), like.before()),
                                like.now())));
  }

  private static Opponent of(Now now, PastFigures past, BitSet weeks) {
    PeriodDays days = now.data().days();
    TopicTable alike;
    if (!past.hadEvery(now.entries())) {
      alike = new TopicTable(now.book(), days, weeks, now.placing().of(shared(now, past)));
    } else if (!weeks.equals(days.weeksForRates())) {
      alike = new TopicTable(now.book(), days, weeks, now.episodes());
    } else {
      alike = now.table();
    }
    return new Opponent(past, alike, now.denominators(), days, weeks);
  }

  private static List<Hit> shared(Now now, PastFigures past) {
    return now.data().hits().stream()
        .filter(hit -> hit.kind() == Hit.Kind.CATEGORY || past.had(hit.entry()))
        .toList();
  }

  /** Topics with a hit in the earlier period. */
  Set<Topic> topics() {
    return past.topics();
  }

  /** One topic in one cohort, before the correction for many comparisons. */
  Compared compare(Topic topic, int number, Cohort cohort) {
    Sums sums = alike.counts(topic, number).sums();
    Side now =
        new Side(
            sums.learnerWeeks(),
            sums.weekSquares(),
            denominators.learnerWeeks(number, weeks),
            sums.tally().learners(),
            sums.rateEpisodes(),
            sums.episodeSquares());
    Side before = past.side(topic, cohort.id());
    if (past.isTouchedByRemoved(topic, cohort.id())) {
      return byShared(topic, cohort.id(), now, before);
    }
    return new Compared(now, before, past.change(topic, now, before, daysMissing()));
  }

  private Compared byShared(Topic topic, String cohort, Side now, Side before) {
    if (!past.sharesEntries(topic)) {
      Change change = past.change(topic, now, before, daysMissing());
      return new Compared(now, before, change.decided(Direction.WORD_LIST_CHANGED, 1));
    }
    if (cells == null) {
      cells = alike.pastCells();
    }
    Side ofNow = past.shared(cells, topic, cohort, now, this::isCompared);
    Side ofBefore = past.shared(topic, cohort, before);
    return new Compared(ofNow, ofBefore, past.change(topic, ofNow, ofBefore, daysMissing()));
  }

  private boolean isCompared(LocalDate monday) {
    return weeks.get(days.weekOf(monday));
  }

  private int daysMissing() {
    return days.missing().size();
  }
}
