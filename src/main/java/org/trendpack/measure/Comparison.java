package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Change.Direction;

/**
 * Compares a period with the one before.
 *
 * <p>The counts are weeks of learners; a learner with many weeks is discounted by the dispersion of
 * both periods together, so that learners and not their weeks make a trend.
 */
final class Comparison {

  private static final double LEVEL = 0.05;

  private Comparison() {}

  /**
   * One period's side.
   *
   * @param squares each learner's weeks squared, summed
   * @param exposure learners times school weeks
   * @param episodes in those weeks
   * @param episodeSquares each learner's such episodes squared, summed; NaN if it is not known
   */
  record Side(
      double weeks,
      double squares,
      double exposure,
      int learners,
      double episodes,
      double episodeSquares) {

    static final Side NONE = new Side(0, 0, 0, 0);

    /** A side of learners alone. */
    Side(double weeks, double squares, double exposure, int learners) {
      this(weeks, squares, exposure, learners, 0, 0);
    }

    Side plus(Side other) {
      return new Side(
          weeks + other.weeks,
          squares + other.squares,
          exposure + other.exposure,
          learners + other.learners,
          episodes + other.episodes,
          episodeSquares + other.episodeSquares);
    }

    double perHundred() {
      return exposure == 0 ? 0 : 100 * weeks / exposure;
    }
  }

  /** The comparison before the correction for many; {@code NO_CLEAR_CHANGE} until decided. */
  static Change of(Side now, Side before, String earlier, int entriesLeftOut) {
    double weeks = now.weeks() + before.weeks();
    boolean comparable = weeks > 0 && now.exposure() > 0 && before.exposure() > 0;
    double dispersion = weeks > 0 ? (now.squares() + before.squares()) / weeks : 1;
    double countNow = now.weeks() / dispersion;
    double countBefore = before.weeks() / dispersion;
    boolean tooFew =
        !comparable || tooFew(countNow + countBefore, now.exposure(), before.exposure());
    return new Change(
        tooFew ? Direction.TOO_FEW_TO_SAY : Direction.NO_CLEAR_CHANGE,
        earlier,
        comparable
            ? Intervals.ratio(countNow, now.exposure(), countBefore, before.exposure())
            : null,
        now.perHundred(),
        before.perHundred(),
        now.learners(),
        before.learners(),
        tooFew ? 1 : Intervals.pValue(countNow, now.exposure(), countBefore, before.exposure()),
        1,
        entriesLeftOut,
        0,
        comparable ? episodes(now, before) : null);
  }

  /** Quasi-Poisson: the counts are divided by their dispersion over learners. */
  private static @Nullable Estimate episodes(Side now, Side before) {
    double episodes = now.episodes() + before.episodes();
    double dispersion = (now.episodeSquares() + before.episodeSquares()) / episodes;
    return Double.isFinite(dispersion)
        ? Intervals.ratio(
            now.episodes() / dispersion,
            now.exposure(),
            before.episodes() / dispersion,
            before.exposure())
        : null;
  }

  /**
   * Whether even all counts on one side would not be clear. It looks at their sum alone, which says
   * nothing of the direction, so leaving these out of the correction is fair (Tarone).
   */
  private static boolean tooFew(double count, double exposureNow, double exposureBefore) {
    double share = exposureNow / (exposureNow + exposureBefore);
    return 2 * Math.pow(Math.min(share, 1 - share), count) > LEVEL;
  }

  /** Benjamini and Hochberg's step-up over all comparisons that could have been clear. */
  static List<Change> decide(List<Change> changes) {
    List<Integer> tested = new ArrayList<>();
    for (int place = 0; place < changes.size(); place++) {
      if (changes.get(place).direction() == Direction.NO_CLEAR_CHANGE) {
        tested.add(place);
      }
    }
    tested.sort(Comparator.comparingDouble(place -> changes.get(place).p()));
    List<Change> decided = new ArrayList<>(changes);
    double corrected = 1;
    for (int rank = tested.size(); rank > 0; rank--) {
      int place = tested.get(rank - 1);
      Change change = changes.get(place);
      corrected = Math.min(corrected, change.p() * tested.size() / rank);
      decided.set(place, change.decided(direction(change, corrected), corrected));
    }
    return decided;
  }

  private static Direction direction(Change change, double corrected) {
    if (corrected > LEVEL) {
      return Direction.NO_CLEAR_CHANGE;
    }
    return change.now() > change.before() ? Direction.ROSE : Direction.FELL;
  }
}
