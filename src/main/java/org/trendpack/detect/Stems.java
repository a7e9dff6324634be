package org.trendpack.detect;

import java.util.ArrayList;
import java.util.List;

/** Words without their regular endings, so that {@code hurts} and {@code hurting} weigh as one. */
final class Stems {

  private static final List<String> ENDINGS =
      List.of("ings", "ing", "ed", "es", "s", "er", "ers", "in");
  private static final int FEWEST_LETTERS = 3;

  private Stems() {}

  static List<String> of(List<String> words) {
    List<String> stems = new ArrayList<>(words.size());
    words.forEach(word -> stems.add(of(word)));
    return stems;
  }

  static String of(String word) {
    for (String ending : ENDINGS) {
      int length = word.length() - ending.length();
      if (length >= FEWEST_LETTERS && word.endsWith(ending)) {
        return single(word.substring(0, length));
      }
    }
    return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
  }

  /** A doubled last consonant ({@code stabb}) is an ending's doing; in {@code kill} it is none. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last >= FEWEST_LETTERS && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "ls".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }
}
