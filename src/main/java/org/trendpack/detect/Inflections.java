package org.trendpack.detect;

import java.util.LinkedHashSet;
import java.util.Set;

/** The regular inflections of an English word, for patterns such as {@code kill~}. */
final class Inflections {

  private static final String VOWELS = "aeiou";

  private Inflections() {}

  /** The word and its forms in -s, -es, -ed, -ing, -er and -ers, as English spells them. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.add(sForm(word));
    String stem = stem(word);
    String ed = word.endsWith("e") ? word + "d" : yToI(word) ? cut(word) + "ied" : stem + "ed";
    String er = word.endsWith("e") ? word + "r" : yToI(word) ? cut(word) + "ier" : stem + "er";
    String ing = word.endsWith("e") && !word.endsWith("ee") ? cut(word) + "ing" : stem + "ing";
    forms.add(ed);
    forms.add(ing);
    // Teenagers drop the g.
    forms.add(cut(ing));
    forms.add(er);
    forms.add(er + "s");
    return forms;
  }

  private static String sForm(String word) {
    if (yToI(word)) {
      return cut(word) + "ies";
    }
    boolean hisses =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh");
    return hisses ? word + "es" : word + "s";
  }

  /** The word with its last consonant doubled where a short vowel asks for it: stab, stabb-. */
  private static String stem(String word) {
    int n = word.length();
    if (n < 3) {
      return word;
    }
    char last = word.charAt(n - 1);
    boolean doubles =
        !isVowel(last)
            && "wxy".indexOf(last) < 0
            && isVowel(word.charAt(n - 2))
            && !isVowel(word.charAt(n - 3))
            && hasOneSyllable(word);
    return doubles ? word + last : word;
  }

  private static boolean hasOneSyllable(String word) {
    int groups = 0;
    boolean before = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = isVowel(word.charAt(i));
      groups += vowel && !before ? 1 : 0;
      before = vowel;
    }
    return groups == 1;
  }

  private static boolean yToI(String word) {
    int n = word.length();
    return n > 2 && word.charAt(n - 1) == 'y' && !isVowel(word.charAt(n - 2));
  }

  private static String cut(String word) {
    return word.substring(0, word.length() - 1);
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
