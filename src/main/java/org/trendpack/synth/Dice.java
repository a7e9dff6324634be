package org.trendpack.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded randomness; the same seed and salts give the same throws. */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, long... salts) {
    long mixed = new SplittableRandom(seed).nextLong();
    for (long salt : salts) {
      mixed = new SplittableRandom(mixed + salt).nextLong();
    }
    return new Dice(mixed);
  }

  /** 0 to {@code bound - 1}; by multiplication, which is faster than a remainder. */
  int below(int bound) {
    return (int) (((random.nextInt() & 0xffffffffL) * bound) >>> 32);
  }

  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean chance(int perThousand) {
    return below(1000) < perThousand;
  }

  /** From 0, included, to 1, excluded. */
  double unit() {
    return (random.nextInt() >>> 1) * 0x1.0p-31;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  <T> List<T> shuffled(List<T> choices) {
    List<T> shuffled = new ArrayList<>(choices);
    for (int last = shuffled.size() - 1; last > 0; last--) {
      int other = below(last + 1);
      T moved = shuffled.get(last);
      shuffled.set(last, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }
}
