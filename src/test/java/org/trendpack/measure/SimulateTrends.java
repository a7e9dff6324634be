package org.trendpack.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change.Direction;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/**
 * How often the intervals hold the truth and a trend that is told is false: made-up schools with a
 * known truth, measured by the code that measures real ones. Learners differ widely, come back in
 * bursts, and are the same in both periods. Writes its table into {@code docs/METHODS.md}.
 *
 * <p>Arguments: packs for each size of school, seed.
 */
@NullUnmarked
public final class SimulateTrends {

  private static final Path DOCUMENT = Path.of("docs/METHODS.md");
  private static final String START = "<!-- simulation: written by SimulateTrends -->\n";
  private static final String END = "<!-- end of simulation -->\n";

  private static final List<Integer> SIZES = List.of(150, 400, 1200);
  private static final List<Theme> THEMES =
      List.of(
          Theme.SELF_HARM,
          Theme.BULLYING,
          Theme.GAMBLING,
          Theme.PIRACY,
          Theme.EATING_DISORDER,
          Theme.HATE_DISCRIMINATION,
          Theme.VIOLENCE_WEAPONS,
          Theme.MENTAL_HEALTH);
  private static final List<Double> RATIOS = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0, 1 / 3.0);
  private static final List<Double> NO_CHANGE = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
  private static final List<SchoolYear> YEARS =
      List.of(SchoolYear.Y7, SchoolYear.Y8, SchoolYear.Y9, SchoolYear.Y10, SchoolYear.Y11);
  private static final LocalDate[] BEGINS = {LocalDate.of(2025, 3, 3), LocalDate.of(2025, 9, 1)};
  private static final int WEEKS = 12;

  /** Learners' weeks with an episode per learner-week, of the busier themes down. */
  private static final double[] RATES = {.012, .008, .006, .004, .003, .002, .006, .006};

  /** Of learners' inclinations: a few learners make most of it. */
  private static final double SHAPE = 0.3;

  private static final double GOT_THROUGH = 0.55;

  private final Random random;

  private SimulateTrends(long seed) {
    random = new Random(seed);
  }

  /** How often something was so. */
  private static final class Share {
    private long so;
    private long all;

    void add(boolean is) {
      all++;
      so += is ? 1 : 0;
    }

    String percent() {
      return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f%%", 100.0 * so / all);
    }
  }

  private static final class Result {
    private final Share rate = new Share();
    private final Share episodeRate = new Share();
    private final Share ratio = new Share();
    private final Share episodeRatio = new Share();
    private final Share gotThrough = new Share();
    private final Share falseOfClear = new Share();
    private final Share found = new Share();
    private final Share alarmed = new Share();
    private long comparisons;
  }

  /** Runs the simulation and writes its table. */
  public static void main(String[] args) throws IOException {
    int packs = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    StringBuilder table = new StringBuilder();
    table.append(
        "\n| learners | comparisons | weekly rate | episode rate | rate ratio | episodes' ratio |"
            + " got through | false of told | threefold found | quiet packs with an alarm |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n");
    for (int size : SIZES) {
      Result result = new SimulateTrends(seed + size).run(size, packs);
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,d | %s | %s | %s | %s | %s | %s | %s | %s |%n",
              size,
              result.comparisons,
              result.rate.percent(),
              result.episodeRate.percent(),
              result.ratio.percent(),
              result.episodeRatio.percent(),
              result.gotThrough.percent(),
              result.falseOfClear.percent(),
              result.found.percent(),
              result.alarmed.percent()));
    }
    table.append("\n");
    String document = Files.readString(DOCUMENT);
    Files.writeString(
        DOCUMENT,
        document.substring(0, document.indexOf(START) + START.length())
            + table
            + document.substring(document.indexOf(END)));
  }

  private Result run(int size, int packs) {
    Result result = new Result();
    for (int pack = 0; pack < packs; pack++) {
      add(result, pack(size, RATIOS), RATIOS);
      boolean alarm = pack(size, NO_CHANGE).topics().stream().anyMatch(one -> one.change().clear());
      result.alarmed.add(alarm);
    }
    return result;
  }

  private static void add(Result result, SchoolMeasures school, List<Double> ratios) {
    for (TopicMeasure one : school.topics()) {
      int theme = THEMES.indexOf(one.topic().theme());
      double ratio = ratios.get(theme);
      double rate = RATES[theme] * (ratio < 1 ? 1 : ratio);
      Change change = one.change();
      result.comparisons++;
      result.rate.add(holds(one.rates().perHundredPerWeek(), 100 * rate));
      result.episodeRate.add(holds(one.rates().perThousandDays(), 200 * episodes(rate)));
      if (change.ratio() != null) {
        result.ratio.add(holds(change.ratio(), ratio));
      }
      if (change.episodes() != null) {
        double before = RATES[theme] / Math.min(1, ratio);
        result.episodeRatio.add(holds(change.episodes(), episodes(rate) / episodes(before)));
      }
      if (one.gotThrough() != null) {
        result.gotThrough.add(holds(one.gotThrough(), GOT_THROUGH));
      }
      boolean rightWay =
          change.direction() == (ratio > 1 ? Direction.ROSE : Direction.FELL) && ratio != 1;
      if (change.clear()) {
        result.falseOfClear.add(!rightWay);
      }
      if (ratio != 1 && one.cohort().equals(Cohort.ALL)) {
        result.found.add(rightWay);
      }
    }
  }

  private static boolean holds(@Nullable Estimate estimate, double truth) {
    return estimate.low() <= truth && truth <= estimate.high();
  }

  /** In a week with one there are one to three of them. */
  private static double episodes(double learnerWeeks) {
    return 2 * learnerWeeks;
  }

  private SchoolMeasures pack(int size, List<Double> ratios) {
    Fixture fixture = new Fixture();
    for (int period = 0; period < 2; period++) {
      LocalDate from = BEGINS[period];
      fixture.period("p" + period, from.toString(), from.plusDays(7L * WEEKS - 1).toString());
    }
    for (int learner = 0; learner < size; learner++) {
      SchoolYear year = YEARS.get(learner % YEARS.size());
      String name = "learner-" + learner;
      int account =
          learner % 6 == 0
              ? fixture.learner(name, year, "send-support")
              : fixture.learner(name, year);
      for (LocalDate from : BEGINS) {
        for (int week = 0; week < WEEKS; week++) {
          fixture.visits(account, from.plusWeeks(week).toString(), 9, 0);
        }
      }
    }
    GammaDistribution inclined = GammaDistribution.of(SHAPE, 1 / SHAPE);
    for (int theme = 0; theme < THEMES.size(); theme++) {
      double ratio = ratios.get(theme);
      double[] rates = {RATES[theme] / Math.min(1, ratio), RATES[theme] * Math.max(1, ratio)};
      for (int learner = 0; learner < size; learner++) {
        double own = inclined.inverseCumulativeProbability(random.nextDouble());
        boolean mostlyThrough = random.nextDouble() < GOT_THROUGH;
        for (int period = 0; period < 2; period++) {
          // The mean over all learners of 1 - exp(-strength × own) is the rate.
          double strength = SHAPE * (Math.pow(1 - rates[period], -1 / SHAPE) - 1);
          learn(fixture, learner, theme, period, 1 - Math.exp(-strength * own), mostlyThrough);
        }
      }
    }
    return fixture.measure().get(1);
  }

  private void learn(
      Fixture fixture, int learner, int theme, int period, double weekly, boolean through) {
    for (int week = 0; week < WEEKS; week++) {
      if (random.nextDouble() >= weekly) {
        continue;
      }
      List<Integer> hours = new ArrayList<>(List.of(9, 11, 14));
      int episodes = 1 + random.nextInt(3);
      for (int episode = 0; episode < episodes; episode++) {
        String time =
            String.format(
                Locale.ROOT,
                "%sT%02d:00:00",
                BEGINS[period].plusDays(7L * week + random.nextInt(5)),
                hours.get(episode));
        fixture.hit(hit(learner, THEMES.get(theme), time, through));
      }
    }
  }

  private static Hit hit(int learner, Theme theme, String time, boolean through) {
    return new Hit(
        0,
        learner,
        "",
        Fixture.hitAt(learner, time).time(),
        Hit.Kind.KEYWORD,
        theme,
        theme.severity(),
        Tone.HARM,
        Confidence.HIGH,
        theme.id() + ".one",
        "x",
        "x",
        "x.org",
        "",
        through ? Verdict.ALLOWED : Verdict.BLOCKED,
        false);
  }
}
