package org.trendpack.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the words that patterns are found by: the rarest that each cannot do without. */
final class Anchors {

  private static final double[] BY_LENGTH = {200, 200, 60, 12, 3, 1};

  /** Words so common that a pattern had better be anchored elsewhere. */
  private static final List<String> COMMON =
      List.of(
          ("a about after all am an and any are as at back be because been being best but"
                  + " by can cant could day did do does doing dont down easy every feel find first"
                  + " for free from game games get getting girl girls give go going good got had has"
                  + " have he help her here him his home how i if ill im in into is it its ive just"
                  + " keep know let life like look make making man me more much my myself near need"
                  + " new no not now of off on one online only open or other our out over people"
                  + " place play put really right same say school see she should show site so some"
                  + " someone something stop take tell than that the their them then there they"
                  + " thing things think this time to today too try u up ur us use using video want"
                  + " was way ways we website were what when where which who why will with without"
                  + " work would year years you your yourself news page article edit product full"
                  + " post action student watch football sport topic topics list user users item"
                  + " items index read view shop details guide review reviews teacher class photo"
                  + " photos image images city")
              .split(" "));

  private final Vocabulary vocabulary;
  private final BitSet common = new BitSet();

  /**
   * For patterns of these words.
   *
   * @param vocabulary to which the common words are added
   */
  Anchors(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (String word : COMMON) {
      common.set(vocabulary.add(word));
    }
  }

  Anchor of(Pattern pattern) {
    Pattern.Element best = cheapest(pattern, null);
    if (best == null) {
      return new Anchor(Pattern.NONE, Pattern.NONE);
    }
    Pattern.Element second = cheapest(pattern, best);
    return new Anchor(rarest(best), second == null ? others(best) : rarest(second));
  }

  /** Beside the rarest word of each phrase the next; none if a phrase has but one. */
  private int[] others(Pattern.Element element) {
    int[][][] choices = element.choices();
    if (Arrays.stream(choices).anyMatch(phrase -> phrase.length == 1)) {
      return Pattern.NONE;
    }
    return Arrays.stream(choices)
        .map(phrase -> rarest(without(phrase, rarest(phrase))))
        .flatMapToInt(Arrays::stream)
        .distinct()
        .toArray();
  }

  private static int[][] without(int[][] phrase, int[] position) {
    List<int[]> others = new ArrayList<>(Arrays.asList(phrase));
    others.remove(position);
    return others.toArray(int[][]::new);
  }

  private Pattern.@Nullable Element cheapest(Pattern pattern, Pattern.@Nullable Element but) {
    Pattern.Element best = null;
    double lowest = Double.MAX_VALUE;
    for (Pattern.Part part : pattern.parts()) {
      for (Pattern.Element element : part.elements()) {
        if (!element.isOptional() && !element.equals(but)) {
          double cost = cost(element, lowest);
          if (cost < lowest) {
            lowest = cost;
            best = element;
          }
        }
      }
    }
    return best;
  }

  private int[] rarest(Pattern.Element element) {
    return Arrays.stream(element.choices())
        .map(phrase -> rarest(phrase))
        .flatMapToInt(Arrays::stream)
        .distinct()
        .toArray();
  }

  /** What an element's rarest words cost, or as much as is enough to know that it is too much. */
  private double cost(Pattern.Element element, double tooMuch) {
    double cost = 0;
    for (int[][] phrase : element.choices()) {
      cost += cost(rarest(phrase));
      if (cost >= tooMuch) {
        break;
      }
    }
    return cost;
  }

  /** One word of a phrase, in all its forms. */
  private int[] rarest(int[][] phrase) {
    int[] rarest = phrase[0];
    for (int[] forms : phrase) {
      if (cost(forms) < cost(rarest)) {
        rarest = forms;
      }
    }
    return rarest;
  }

  /**
   * How often the words are likely to stand in texts that mean no harm: short ones are everywhere.
   */
  private double cost(int[] words) {
    double cost = 0;
    for (int word : words) {
      cost += common.get(word) ? 50 : BY_LENGTH[Math.min(vocabulary.length(word), 5)];
    }
    return cost;
  }
}
