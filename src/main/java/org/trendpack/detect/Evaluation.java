package org.trendpack.detect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.trendpack.detect.LabelledTexts.Labelled;

/**
 * How well texts of known themes are told. The unit is a text and a theme: a theme found that the
 * text has is right, one found that it has not is a false alarm, one not found is a miss.
 *
 * @param themes by theme, those that any text has or was thought to have
 * @param ordinary how many everyday searches there were
 * @param alarms how many of them had any hit
 */
public record Evaluation(Map<Theme, Score> themes, int ordinary, int alarms) {

  /** Right, false and missed. */
  public record Score(int right, int wrong, int missed) {

    /** The share of what was found that is right; 1 if nothing was found. */
    public double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** The share of what there is that was found; 1 if there is nothing. */
    public double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The harmonic mean of both. */
    public double f1() {
      return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
    }

    Score plus(Score other) {
      return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
    }
  }

  /** Judges a way of finding themes. */
  public static Evaluation of(List<Labelled> texts, Function<String, Set<Theme>> finder) {
    Map<Theme, Score> scores = new EnumMap<>(Theme.class);
    int ordinary = 0;
    int alarms = 0;
    for (Labelled text : texts) {
      Set<Theme> found = finder.apply(text.text());
      if (text.isOrdinary()) {
        ordinary++;
        alarms += found.isEmpty() ? 0 : 1;
        continue;
      }
      Set<Theme> all = new TreeSet<>(found);
      all.addAll(text.themes());
      for (Theme theme : all) {
        boolean is = text.themes().contains(theme);
        boolean said = found.contains(theme);
        Score one = new Score(is && said ? 1 : 0, is ? 0 : 1, said ? 0 : 1);
        scores.merge(theme, one, Score::plus);
      }
    }
    return new Evaluation(scores, ordinary, alarms);
  }

  /** All themes together. */
  public Score overall() {
    return sum(1);
  }

  /** The themes of the highest severity together. */
  public Score urgent() {
    return sum(4);
  }

  private Score sum(int leastSeverity) {
    return themes.entrySet().stream()
        .filter(entry -> entry.getKey().severity() >= leastSeverity)
        .map(Map.Entry::getValue)
        .reduce(new Score(0, 0, 0), Score::plus);
  }

  /** Ordinary searches with a hit, of a thousand. */
  public double alarmsPerThousand() {
    return ordinary == 0 ? 0 : 1000.0 * alarms / ordinary;
  }
}
