package org.trendpack.detect;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The network of {@link Weights} while it learns: Adam (Kingma and Ba, 2015) on the logarithmic
 * loss, in which a theme that is there counts {@link #CONCERN} times, with part of the traits and
 * of the units left out at random (dropout; Srivastava and others, 2014) and rates that fall to
 * nothing. What Adam remembers of a trait stands still while no text has it. On one machine the
 * same texts give the same network.
 */
final class Network {

  private static final int UNITS = Weights.UNITS;
  private static final int THEMES = Theme.values().length;

  private static final int ROUNDS = 18;
  private static final int BATCH = 256;
  private static final float CONCERN = 2;
  private static final double TRAITS_LEFT_OUT = 0.4;
  private static final double UNITS_LEFT_OUT = 0.5;
  private static final double RATE = 0.002;
  private static final double RATE_OF_TRAITS = 0.01;

  /**
   * A text to learn from.
   *
   * @param traits their numbers
   * @param scale of what they weigh together
   * @param is 1 for each theme that is there, else 0
   */
  record Example(int[] traits, float scale, float[] is) {}

  /** Numbers that are learnt, with what Adam remembers of each. */
  private static final class Learnt {

    private static final double MEAN_KEPT = 0.9;
    private static final double SQUARE_KEPT = 0.999;

    final float[] values;
    private final float[] mean;
    private final float[] square;

    Learnt(int size) {
      values = new float[size];
      mean = new float[size];
      square = new float[size];
    }

    Learnt(int size, double spread, SplittableRandom random) {
      this(size);
      for (int i = 0; i < size; i++) {
        values[i] = (float) ((random.nextDouble() * 2 - 1) * spread);
      }
    }

    /** A step against the gradients of the values from {@code at} on, which are then 0 again. */
    void step(int at, float[] gradients, int from, int count, double rate, int step) {
      float pace =
          (float)
              (rate * Math.sqrt(1 - Math.pow(SQUARE_KEPT, step)) / (1 - Math.pow(MEAN_KEPT, step)));
      for (int i = 0; i < count; i++) {
        float gradient = gradients[from + i];
        float m = mean[at + i] + (float) (1 - MEAN_KEPT) * (gradient - mean[at + i]);
        float s =
            square[at + i] + (float) (1 - SQUARE_KEPT) * (gradient * gradient - square[at + i]);
        mean[at + i] = m;
        square[at + i] = s;
        values[at + i] -= pace * m / ((float) Math.sqrt(s) + 1e-8f);
        gradients[from + i] = 0;
      }
    }
  }

  private final SplittableRandom random = new SplittableRandom(1);
  private final Learnt traits;
  private final Learnt unitStart = new Learnt(UNITS);
  private final Learnt themes = new Learnt(THEMES * UNITS, 1 / Math.sqrt(UNITS), random);
  private final Learnt start = new Learnt(THEMES);

  private final float[] unitGradients = new float[UNITS];
  private final float[] themeGradients = new float[THEMES * UNITS];
  private final float[] startGradients = new float[THEMES];

  /** Of the traits of a batch, in the order in which they came. */
  private float[] traitGradients = new float[1 << 20];

  private final int[] place;
  private final int[] came;
  private int size;

  private Network(int count) {
    traits = new Learnt(count * UNITS, 0.08, random);
    place = new int[count];
    came = new int[count];
    Arrays.fill(place, -1);
    Arrays.fill(start.values, -3);
  }

  /** Learns from examples of so many traits. */
  static Network learn(Example[] examples, int count) {
    Network network = new Network(count);
    Example[] shuffled = examples.clone();
    int steps = ROUNDS * ((shuffled.length + BATCH - 1) / BATCH);
    int step = 0;
    for (int round = 0; round < ROUNDS; round++) {
      network.shuffle(shuffled);
      for (int from = 0; from < shuffled.length; from += BATCH) {
        int end = Math.min(shuffled.length, from + BATCH);
        for (int i = from; i < end; i++) {
          network.look(shuffled[i], 1f / (end - from));
        }
        double left = 1 - (double) step++ / steps;
        network.step(left, step);
      }
    }
    return network;
  }

  private void shuffle(Example[] examples) {
    for (int i = examples.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Example one = examples[i];
      examples[i] = examples[other];
      examples[other] = one;
    }
  }

  /** Adds what an example says of each gradient. */
  private void look(Example example, float share) {
    int[] seen = new int[example.traits().length];
    int count = 0;
    for (int trait : example.traits()) {
      if (random.nextDouble() >= TRAITS_LEFT_OUT) {
        seen[count++] = trait;
      }
    }
    float scale = example.scale() / (float) (1 - TRAITS_LEFT_OUT);
    float[] values = unitValues(seen, count, scale);
    float[] passesOn = new float[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      boolean there = values[unit] > 0 && random.nextDouble() >= UNITS_LEFT_OUT;
      passesOn[unit] = there ? (float) (1 / (1 - UNITS_LEFT_OUT)) : 0;
      values[unit] *= passesOn[unit];
    }
    float[] odds = themeOdds(values);
    float[] gradients = new float[UNITS];
    for (int theme = 0; theme < THEMES; theme++) {
      float likely = (float) (1 / (1 + Math.exp(-odds[theme])));
      float gradient = share * (example.is()[theme] > 0 ? CONCERN * (likely - 1) : likely);
      startGradients[theme] += gradient;
      int row = theme * UNITS;
      for (int unit = 0; unit < UNITS; unit++) {
        themeGradients[row + unit] += gradient * values[unit];
        gradients[unit] += gradient * themes.values[row + unit];
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      gradients[unit] *= passesOn[unit];
      unitGradients[unit] += gradients[unit];
      gradients[unit] *= scale;
    }
    for (int i = 0; i < count; i++) {
      int row = gradientsOf(seen[i]);
      for (int unit = 0; unit < UNITS; unit++) {
        traitGradients[row + unit] += gradients[unit];
      }
    }
  }

  private int gradientsOf(int trait) {
    if (place[trait] < 0) {
      place[trait] = size * UNITS;
      came[size++] = trait;
      if (size * UNITS > traitGradients.length) {
        traitGradients = Arrays.copyOf(traitGradients, traitGradients.length * 2);
      }
    }
    return place[trait];
  }

  private void step(double left, int step) {
    unitStart.step(0, unitGradients, 0, UNITS, RATE * left, step);
    themes.step(0, themeGradients, 0, THEMES * UNITS, RATE * left, step);
    start.step(0, startGradients, 0, THEMES, RATE * left, step);
    for (int i = 0; i < size; i++) {
      traits.step(came[i] * UNITS, traitGradients, i * UNITS, UNITS, RATE_OF_TRAITS * left, step);
      place[came[i]] = -1;
    }
    size = 0;
  }

  private float[] unitValues(int[] of, int count, float scale) {
    float[] sums = new float[UNITS];
    for (int i = 0; i < count; i++) {
      int row = of[i] * UNITS;
      for (int unit = 0; unit < UNITS; unit++) {
        sums[unit] += traits.values[row + unit];
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      sums[unit] = Math.max(0, unitStart.values[unit] + sums[unit] * scale);
    }
    return sums;
  }

  private float[] themeOdds(float[] values) {
    float[] odds = start.values.clone();
    for (int theme = 0; theme < THEMES; theme++) {
      float sum = 0;
      for (int unit = 0; unit < UNITS; unit++) {
        sum += values[unit] * themes.values[theme * UNITS + unit];
      }
      odds[theme] += sum;
    }
    return odds;
  }

  /** What a text has of each theme: the logarithm of the odds, by ordinal. */
  double[] odds(int[] ofTraits, float scale) {
    float[] odds = themeOdds(unitValues(ofTraits, ofTraits.length, scale));
    double[] all = new double[THEMES];
    Arrays.setAll(all, theme -> odds[theme]);
    return all;
  }

  /** What a trait weighs at a unit, in steps, as the file has it. */
  int steps(int trait, int unit) {
    int most = Weights.MOST_STEPS;
    int steps = Math.round(traits.values[trait * UNITS + unit] / Weights.STEP);
    return Math.max(-most, Math.min(most, steps));
  }

  float start(Theme theme) {
    return start.values[theme.ordinal()];
  }

  float start(int unit) {
    return unitStart.values[unit];
  }

  float weight(int unit, Theme theme) {
    return themes.values[theme.ordinal() * UNITS + unit];
  }
}
