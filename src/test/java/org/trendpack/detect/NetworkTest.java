package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The network from which the weights of words come. */
class NetworkTest {

  private static final int TRAITS_OF_A_WORD = 6;
  private static final float SCALE = 1;

  @Test
  void learnsThatTwoWordsMeanTogetherWhatNeitherDoesAlone() {
    Network network = Network.learn(examples(20_000), 2 * TRAITS_OF_A_WORD);

    assertThat(odds(network, true, false)).isGreaterThan(1);
    assertThat(odds(network, false, true)).isGreaterThan(1);
    assertThat(odds(network, true, true)).isLessThan(-1);
    assertThat(odds(network, false, false)).isLessThan(-1);
  }

  @Test
  void theSameTextsGiveTheSameNetwork() {
    Network network = Network.learn(examples(500), 2 * TRAITS_OF_A_WORD);
    Network again = Network.learn(examples(500), 2 * TRAITS_OF_A_WORD);

    assertThat(odds(again, true, false)).isEqualTo(odds(network, true, false));
    assertThat(odds(again, true, true)).isEqualTo(odds(network, true, true));
  }

  private static Network.Example[] examples(int count) {
    Network.Example[] examples = new Network.Example[count];
    for (int i = 0; i < examples.length; i++) {
      boolean one = i % 2 == 0;
      boolean other = i / 2 % 2 == 0;
      float[] is = new float[Theme.values().length];
      is[Theme.GAMBLING.ordinal()] = one == other ? 0 : 1;
      examples[i] = new Network.Example(traits(one, other), SCALE, is);
    }
    return examples;
  }

  private static double odds(Network network, boolean one, boolean other) {
    return network.odds(traits(one, other), SCALE)[Theme.GAMBLING.ordinal()];
  }

  private static int[] traits(boolean one, boolean other) {
    return IntStream.range(one ? 0 : TRAITS_OF_A_WORD, (other ? 2 : 1) * TRAITS_OF_A_WORD)
        .toArray();
  }
}
