package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/**
 * How much the traits of a text speak for each theme: a neural network of one hidden layer, learnt
 * from labelled texts by {@code LearnWeights}.
 *
 * <p>A unit of the hidden layer gets what each trait weighs there, added up, and passes on what is
 * above zero; a theme gets of each unit what that weighs for it. {@code lexicon/weights.txt} has
 * what counts beside the words ({@link Evidence.Shares}), what each theme starts with, and a line
 * for each unit: what it starts with and what it weighs for each theme. {@code lexicon/traits.bin}
 * has for each trait 4 bytes of its hash and half a byte for each unit, in steps of {@link #STEP}.
 */
final class Weights {

  static final int UNITS = 128;

  /** A trait weighs at most so many steps at a unit. */
  static final int MOST_STEPS = 7;

  static final float STEP = 0.12f;

  /** Bytes of a trait in the file. */
  static final int TRAIT_BYTES = Integer.BYTES + UNITS / 2;

  /** Words come again and again; beyond so many they are learnt anew. */
  private static final int MOST_WORDS_KEPT = 30_000;

  private final Traits traits = new Traits();
  private final Map<String, Sum> ofWords = new ConcurrentHashMap<>();
  private final Evidence.Shares shares;

  /** By the themes' ordinals, in whose order the file has them. */
  private final double[] start;

  /** For each unit what it starts with, and then what it weighs for each theme. */
  private final double[][] units = new double[UNITS][];

  /** Each trait's number, from 1 on, by the part of its hash that is kept. */
  private final HashNumbers numbers;

  /** The file: behind each trait's hash half a byte of steps for each unit. */
  private final byte[] ofTraits;

  /** Those that are kept with the lexicon. */
  Weights() {
    this(Misspellings.lines("/lexicon/weights.txt"), resource());
  }

  Weights(List<String> lines, byte[] ofTraits) {
    double[] n = numbersOf(lines.get(0), 8);
    shares = new Evidence.Shares(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    int themes = Theme.values().length;
    start = numbersOf(lines.get(1), themes);
    Arrays.setAll(units, unit -> numbersOf(lines.get(unit + 2), 1 + themes));
    if (ofTraits.length % TRAIT_BYTES != 0) {
      throw new IllegalStateException("The weights of traits are cut off.");
    }
    this.ofTraits = ofTraits;
    ByteBuffer file = ByteBuffer.wrap(ofTraits);
    int count = ofTraits.length / TRAIT_BYTES;
    numbers = new HashNumbers(Integer.highestOneBit(Math.max(1, count)) * 4);
    for (int number = 1; number <= count; number++) {
      numbers.put(file.getInt((number - 1) * TRAIT_BYTES), number);
    }
  }

  /** Long texts have many traits; that alone should not make them graver. */
  static double scale(int traits) {
    return 3 / Math.sqrt(Math.max(1, traits));
  }

  /** The part of a trait's hash that is kept. */
  static int kept(long trait) {
    return (int) trait;
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
    Sum all = new Sum();
    traits.ofCompany(Stems.of(words), all);
    for (String word : words) {
      all.add(ofWords.computeIfAbsent(word, this::ofWord));
    }
    double scale = scale(all.traits) * STEP;
    double[] odds = start.clone();
    for (int unit = 0; unit < UNITS; unit++) {
      double[] weighs = units[unit];
      double value = weighs[0] + all.sums[unit] * scale;
      for (int theme = 0; value > 0 && theme < odds.length; theme++) {
        odds[theme] += value * weighs[theme + 1];
      }
    }
    return odds;
  }

  private Sum ofWord(String word) {
    Sum sum = new Sum();
    Traits.ofWord(word, sum);
    return sum;
  }

  /** What traits weigh at each unit, in steps, and how many they are. */
  private final class Sum implements LongConsumer {

    private final int[] sums = new int[UNITS];
    private int traits;

    @Override
    public void accept(long trait) {
      traits++;
      int number = numbers.get(kept(trait));
      if (number == 0) {
        return;
      }
      int from = number * TRAIT_BYTES - UNITS / 2;
      for (int unit = 0; unit < UNITS; unit += 2) {
        int two = ofTraits[from + unit / 2];
        sums[unit] += two >> 4;
        sums[unit + 1] += two << 28 >> 28;
      }
    }

    void add(Sum other) {
      traits += other.traits;
      for (int unit = 0; unit < UNITS; unit++) {
        sums[unit] += other.sums[unit];
      }
    }
  }

  /** A line's numbers, of which there are so many; the names before them are for readers. */
  private static double[] numbersOf(String line, int count) {
    double[] numbers =
        Arrays.stream(line.split(" "))
            .filter(word -> !Character.isLetter(word.charAt(0)))
            .mapToDouble(Double::parseDouble)
            .toArray();
    if (numbers.length != count) {
      throw new IllegalStateException("A line of the weights has not " + count + " numbers.");
    }
    return numbers;
  }

  private static byte[] resource() {
    try (InputStream in =
        Objects.requireNonNull(Weights.class.getResourceAsStream("/lexicon/traits.bin"))) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
