package org.trendpack.detect;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Text as the folded words that patterns are written in. */
final class Words {

  /** Stands where a phrase cannot go on: between the parts of an address. */
  static final String BARRIER = "";

  private Words() {}

  /**
   * Case, width, accents and apostrophes are folded away (Unicode NFKC case folding, then marks
   * removed); everything but letters and digits separates words.
   */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    addTo(words, text);
    return words;
  }

  /** As {@link #of}, added to words that are there. */
  static void addTo(List<String> words, String text) {
    StringBuilder word = new StringBuilder();
    fold(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
              } else if (!isApostrophe(c)) {
                end(word, words);
              }
            });
    end(word, words);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02BC';
  }

  /** Lower case, without accents, in the usual width. */
  static String fold(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 128;
    }
    if (ascii) {
      return text.toLowerCase(java.util.Locale.ROOT);
    }
    String cased = Normalizer2.getNFKCCasefoldInstance().normalize(text);
    String parted = Normalizer2.getNFDInstance().normalize(cased);
    StringBuilder plain = new StringBuilder(parted.length());
    parted
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
