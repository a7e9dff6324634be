package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.measure.LongTrend.Rate;

/** Slopes over periods. */
final class LongTrends {

  /** With fewer, the interval of the slope has no ends at 95%. */
  private static final int FEWEST = 5;

  private static final double Z = 1.959963984540054;
  private static final double DAYS_A_YEAR = 365.25;

  /** Latest first. */
  private final List<PastFigures> past;

  private final Period now;

  LongTrends(List<PastPeriod> past, Set<String> entriesNow, Period now) {
    this.past =
        past.stream()
            .filter(one -> one.period().to().isBefore(now.from()))
            .sorted(Comparator.comparing((PastPeriod one) -> one.period().from()).reversed())
            .map(one -> new PastFigures(one, entriesNow, null))
            .toList();
    this.now = now;
  }

  /** The trends of topics of all learners. */
  List<LongTrend> of(List<TopicMeasure> measures) {
    return measures.stream().map(this::trend).toList();
  }

  private LongTrend trend(TopicMeasure measure) {
    List<Rate> rates = new ArrayList<>();
    Rates ofNow = measure.rates();
    if (ofNow != null) {
      rates.add(rate(now, ofNow.perHundredPerWeek().value()));
    }
    for (PastFigures one : past) {
      if (one.entriesLeftOut(measure.topic()) > 0) {
        break;
      }
      Comparison.Side side = one.side(measure.topic(), Cohort.ALL.id());
      if (side.exposure() > 0) {
        rates.add(0, rate(one.period(), side.perHundred()));
      }
    }
    return new LongTrend(measure.topic(), rates, slope(rates));
  }

  private static Rate rate(Period period, double perHundred) {
    double days = (period.from().toEpochDay() + period.to().toEpochDay()) / 2.0;
    return new Rate(period.name(), days / DAYS_A_YEAR, perHundred);
  }

  private static @Nullable Estimate slope(List<Rate> rates) {
    if (rates.size() < FEWEST) {
      return null;
    }
    return slope(
        rates.stream().mapToDouble(Rate::middle).toArray(),
        rates.stream().mapToDouble(Rate::perHundred).toArray());
  }

  /**
   * Theil and Sen's slope: the median of the slopes of all pairs, with Sen's interval from
   * Kendall's S.
   */
  static Estimate slope(double[] x, double[] y) {
    int n = x.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] = (y[j] - y[i]) / (x[j] - x[i]);
      }
    }
    Arrays.sort(slopes);
    double reach = Z * Math.sqrt(n * (n - 1) * (2.0 * n + 5) / 18);
    int low = (int) Math.round((slopes.length - reach) / 2);
    int high = (int) Math.round((slopes.length + reach) / 2) + 1;
    return new Estimate(
        (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2,
        low < 1 ? Double.NEGATIVE_INFINITY : slopes[low - 1],
        high > slopes.length ? Double.POSITIVE_INFINITY : slopes[high - 1]);
  }
}
