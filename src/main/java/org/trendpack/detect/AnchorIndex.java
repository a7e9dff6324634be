package org.trendpack.detect;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a word to the patterns that cannot match without it or one of its like. */
final class AnchorIndex implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int[] NONE = new int[0];

  private static final double[] BY_LENGTH = {200, 200, 60, 12, 3, 1};

  private static final int FILTER_BITS = 1 << 16;

  /** Words share a guard's bits by their number. */
  private static final int GUARD_BITS = 1 << 10;

  /** Words so common that a pattern had better be anchored elsewhere. */
  private static final Set<String> COMMON =
      Set.of(
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

  private final int[][] patterns;

  /** For each pattern the words of which one must be in a text as well, as bits; null if none. */
  private final long[] @Nullable [] guards;

  private final long[] filter = new long[FILTER_BITS / 64];
  private final Vocabulary vocabulary;

  /** Letters and digits in lower case, else 0. */
  private final byte[] wordSigns = new byte[256];

  AnchorIndex(Vocabulary vocabulary, List<Pattern> all) {
    this.vocabulary = vocabulary;
    BitSet common = new BitSet();
    for (String word : COMMON) {
      common.set(vocabulary.add(word));
    }
    guards = new long[all.size()][];
    patterns = byWord(all, common);
    vocabulary.forEach(
        (id, hash) -> {
          if (patterns[id].length > 0) {
            setFilter(hash);
          }
        });
    for (int c = 0; c < 256; c++) {
      boolean lower = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      boolean upper = c >= 'A' && c <= 'Z';
      wordSigns[c] = (byte) (lower || digit ? c : upper ? c | 0x20 : 0);
    }
  }

  private int[][] byWord(List<Pattern> all, BitSet common) {
    int[][] anchors = new int[all.size()][];
    int[] counts = new int[vocabulary.size() + 1];
    for (int number = 0; number < anchors.length; number++) {
      anchors[number] = anchor(number, all.get(number), common);
      for (int word : anchors[number]) {
        counts[word]++;
      }
    }
    int[][] byWord = new int[counts.length][];
    for (int word = 0; word < counts.length; word++) {
      byWord[word] = counts[word] == 0 ? NONE : new int[counts[word]];
    }
    for (int number = anchors.length - 1; number >= 0; number--) {
      for (int word : anchors[number]) {
        byWord[word][--counts[word]] = number;
      }
    }
    return byWord;
  }

  /** The patterns that this word anchors. */
  int[] patternsOf(int word) {
    return word < patterns.length ? patterns[word] : NONE;
  }

  /**
   * Whether a text of these words has what the pattern needs beside its anchor, as far as is
   * cheaply told.
   */
  boolean mayMatch(int pattern, int[] words) {
    long[] guard = guards[pattern];
    if (guard == null) {
      return true;
    }
    for (int word : words) {
      if (word > 0 && (guard[(word & GUARD_BITS - 1) >>> 6] & 1L << word) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A letter or digit in lower case; 0 for what separates words. */
  byte wordSign(byte b) {
    return wordSigns[b & 0xFF];
  }

  boolean mayMatch(byte[] bytes, int from, int to) {
    long hash = Vocabulary.HASH_START;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      byte sign = wordSigns[b & 0xFF];
      if (sign != 0) {
        hash = Vocabulary.hash(hash, sign);
        continue;
      }
      if (hash != Vocabulary.HASH_START && isAnchor(hash)) {
        return true;
      }
      hash = Vocabulary.HASH_START;
      if (b < 0 || b == '\'' || b == '`') {
        return true;
      }
      if (b == '%') {
        if (!isEncodedSign(bytes, i, to)) {
          return true;
        }
        i += 2;
      }
    }
    return hash != Vocabulary.HASH_START && isAnchor(hash);
  }

  /** Whether an escape stands for a sign that separates words, such as {@code %20}. */
  private static boolean isEncodedSign(byte[] bytes, int at, int to) {
    if (at + 2 >= to) {
      return false;
    }
    byte high = bytes[at + 1];
    byte low = bytes[at + 2];
    byte lower = (byte) (low | 0x20);
    boolean letter = lower >= 'a' && lower <= 'f';
    boolean digit = low >= '0' && low <= '9';
    boolean apostrophe = high == '2' && low == '7';
    return (high == '2' && (digit || letter) && !apostrophe) || (high == '3' && letter);
  }

  private boolean isAnchor(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    return (filter[bit >>> 6] & 1L << bit) != 0 && patternsOf(vocabulary.id(hash)).length > 0;
  }

  private void setFilter(long hash) {
    int bit = (int) (hash >>> 40) & FILTER_BITS - 1;
    filter[bit >>> 6] |= 1L << bit;
  }

  /** The words of which one must be in a text for the pattern to match: the rarest there are. */
  private int[] anchor(int number, Pattern pattern, BitSet common) {
    Pattern.Element best = cheapest(pattern, null, common);
    if (best == null) {
      return NONE;
    }
    Pattern.Element second = cheapest(pattern, best, common);
    if (second != null) {
      guards[number] = new long[GUARD_BITS / 64];
      for (int word : rarest(second, common)) {
        guards[number][(word & GUARD_BITS - 1) >>> 6] |= 1L << word;
      }
    }
    return rarest(best, common);
  }

  private Pattern.@Nullable Element cheapest(
      Pattern pattern, Pattern.@Nullable Element but, BitSet common) {
    Pattern.Element best = null;
    double lowest = Double.MAX_VALUE;
    for (Pattern.Part part : pattern.parts()) {
      for (Pattern.Element element : part.elements()) {
        if (!element.isOptional() && !element.equals(but)) {
          double cost = cost(element, lowest, common);
          if (cost < lowest) {
            lowest = cost;
            best = element;
          }
        }
      }
    }
    return best;
  }

  private int[] rarest(Pattern.Element element, BitSet common) {
    return Arrays.stream(element.choices())
        .map(phrase -> rarest(phrase, common))
        .flatMapToInt(Arrays::stream)
        .distinct()
        .toArray();
  }

  /** What an element's rarest words cost, or as much as is enough to know that it is too much. */
  private double cost(Pattern.Element element, double tooMuch, BitSet common) {
    double cost = 0;
    for (int[][] phrase : element.choices()) {
      cost += cost(rarest(phrase, common), common);
      if (cost >= tooMuch) {
        break;
      }
    }
    return cost;
  }

  /** One word of a phrase, in all its forms. */
  private int[] rarest(int[][] phrase, BitSet common) {
    int[] rarest = phrase[0];
    for (int[] forms : phrase) {
      if (cost(forms, common) < cost(rarest, common)) {
        rarest = forms;
      }
    }
    return rarest;
  }

  /**
   * How often the words are likely to stand in texts that mean no harm: short ones are everywhere.
   */
  private double cost(int[] words, BitSet common) {
    double cost = 0;
    for (int word : words) {
      cost += common.get(word) ? 50 : BY_LENGTH[Math.min(vocabulary.length(word), 5)];
    }
    return cost;
  }
}
