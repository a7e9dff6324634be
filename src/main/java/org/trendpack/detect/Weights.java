package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much each trait of a text speaks for each theme: a linear model (logistic regression), learnt
 * from labelled texts by {@code LearnWeights} and kept as text in {@code lexicon/weights.txt}:
 *
 * <pre>
 * suicide -3.21 self_harm -2.97 …               what a text without traits has
 * words 0.7 rival -0.14 …                       what counts beside them ({@link Evidence.Shares})
 * trait &lt;tab&gt; a12 c-4 …                         weights in tenths; a is the first theme, b the second …
 * </pre>
 */
final class Weights {

  static final double UNIT = 10;

  /** Ends a trait's weights. */
  private static final int NO_THEME = -1;

  /** Words come again and again; beyond so many they are learnt anew. */
  private static final int MOST_WORDS_KEPT = 50_000;

  private final Traits traits = new Traits();
  private final Map<String, Sum> ofWords = new ConcurrentHashMap<>();
  private final Evidence.Shares shares;

  /** By the themes' ordinals, in whose order the file has them. */
  private final double[] start;

  /** Where each trait's weights begin, by the hash of its name. */
  private final HashNumbers firsts = new HashNumbers(1 << 18);

  private byte[] themes = new byte[1 << 19];
  private short[] tenths = new short[1 << 19];
  private int size = 1;

  Weights() {
    byte[] file = resource();
    int line = 0;
    while (file[line] == '#') {
      line = endOfLine(file, line) + 1;
    }
    start = numbers(file, line);
    line = endOfLine(file, line) + 1;
    double[] n = numbers(file, line);
    shares = new Evidence.Shares(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    read(file, endOfLine(file, line) + 1);
  }

  /** Long texts have many traits; that alone should not make them graver. */
  static double scale(int traits) {
    return 3 / Math.sqrt(Math.max(1, traits));
  }

  private void read(byte[] file, int from) {
    int at = from;
    while (at < file.length) {
      long hash = Vocabulary.HASH_START;
      for (; file[at] != '\t'; at++) {
        hash = Vocabulary.hash(hash, file[at]);
      }
      firsts.put(hash, size);
      at++;
      while (file[at] != '\n') {
        int theme = file[at++] - 'a';
        boolean negative = file[at] == '-';
        at += negative ? 1 : 0;
        int number = 0;
        for (; file[at] >= '0' && file[at] <= '9'; at++) {
          number = number * 10 + file[at] - '0';
        }
        add(theme, negative ? -number : number);
        at += file[at] == ' ' ? 1 : 0;
      }
      add(NO_THEME, 0);
      at++;
    }
  }

  private void add(int theme, int weight) {
    if (size == themes.length) {
      themes = Arrays.copyOf(themes, size * 2);
      tenths = Arrays.copyOf(tenths, size * 2);
    }
    themes[size] = (byte) theme;
    tenths[size++] = (short) weight;
  }

  /** What counts beside the weights. */
  Evidence.Shares shares() {
    return shares;
  }

  /** What a text of these words has of each theme: the logarithm of the odds, by ordinal. */
  double[] of(List<String> words) {
    if (ofWords.size() > MOST_WORDS_KEPT) {
      ofWords.clear();
    }
    Sum all = sum(traits.ofCompany(Stems.of(words)));
    double[] odds = all.tenths();
    int count = all.traits();
    for (String word : words) {
      Sum one = ofWords.computeIfAbsent(word, unknown -> sum(Traits.ofWord(unknown)));
      count += one.traits();
      for (int theme = 0; theme < odds.length; theme++) {
        odds[theme] += one.tenths()[theme];
      }
    }
    double scale = scale(count) / UNIT;
    for (int theme = 0; theme < odds.length; theme++) {
      odds[theme] = start[theme] + odds[theme] * scale;
    }
    return odds;
  }

  /** What traits have of each theme, in tenths, and how many they are. */
  private record Sum(double[] tenths, int traits) {}

  private Sum sum(List<String> traits) {
    double[] sums = new double[start.length];
    for (String trait : traits) {
      int first = firsts.get(Vocabulary.hash(trait));
      for (int i = first; first > 0 && themes[i] != NO_THEME; i++) {
        sums[themes[i]] += tenths[i];
      }
    }
    return new Sum(sums, traits.size());
  }

  /** A line's numbers, each of which stands behind its name. */
  private static double[] numbers(byte[] file, int line) {
    String text = new String(file, line, endOfLine(file, line) - line, StandardCharsets.US_ASCII);
    return Arrays.stream(text.split(" "))
        .filter(word -> !Character.isLetter(word.charAt(0)))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static int endOfLine(byte[] file, int from) {
    int end = from;
    while (file[end] != '\n') {
      end++;
    }
    return end;
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(Weights.class.getResourceAsStream("/lexicon/weights.txt"))) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
