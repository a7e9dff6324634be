package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the files of weights are read, and what a text's words come to by them. */
class WeightsTest {

  private static final int THEMES = Theme.values().length;
  private static final double PASSES_ON = 10;

  /** Of a word of three letters, alone: its stem, six pieces, what is before and behind it. */
  private static final int TRAITS = 9;

  @Test
  void unitsAddUpWhatTraitsWeighAndPassOnWhatIsAboveZero() {
    Weights weights = new Weights(lines("0"), traits(7, -7, 1, -1, 0));

    double[] odds = weights.of(List.of("zib"));

    double step = Weights.STEP * 3 / Math.sqrt(TRAITS) * PASSES_ON;
    assertThat(odds[0]).isCloseTo(7 * step, within(1e-6));
    assertThat(odds[1]).isZero();
    assertThat(odds[2]).isCloseTo(step, within(1e-6));
    assertThat(odds[3]).isZero();
    assertThat(odds[4]).isZero();
    assertThat(weights.of(List.of("zib"))).as("when the word is known").isEqualTo(odds);
  }

  @Test
  void aWordThatComesTwiceWeighsTwiceAndUnknownOnesThinItOut() {
    Weights weights = new Weights(lines("0"), traits(1, 0, 0, 0, 0));

    double twice = weights.of(List.of("zib", "zib"))[0];
    double beside = weights.of(List.of("zib", "qux"))[0];

    double step = Weights.STEP * 3 * PASSES_ON;
    assertThat(twice).isCloseTo(2 * step / Math.sqrt(2 * 7 + 3), within(1e-6));
    assertThat(beside).isCloseTo(step / Math.sqrt(2 * 7 + 3), within(1e-6));
  }

  @Test
  void whatUnitsAndThemesStartWithCounts() {
    Weights weights = new Weights(lines("0.5"), traits(-1, 0, 0, 0, 0));

    double step = Weights.STEP * 3 / Math.sqrt(TRAITS);
    double[] odds = weights.of(List.of("zib"));
    assertThat(odds[0]).isCloseTo((0.5 - step) * PASSES_ON, within(1e-6));
    assertThat(odds[1]).isCloseTo(0.5 * PASSES_ON, within(1e-6));
  }

  @Test
  void damagedFilesAreRefused() {
    byte[] cutOff = new byte[Weights.TRAIT_BYTES - 1];
    assertThatThrownBy(() -> new Weights(lines("0"), cutOff)).hasMessageContaining("cut off");
    assertThatThrownBy(() -> new Weights(lines("NaN"), new byte[0]))
        .hasMessageContaining("numbers");
  }

  /** Each of the first units passes all on to the theme of its number. */
  private static List<String> lines(String unitStart) {
    List<String> lines = new ArrayList<>();
    lines.add("words 1 rival 0 high 0 medium 0 low 0 beside 0 both 0 start 0");
    lines.add(String.join(" ", Collections.nCopies(THEMES, "0")));
    for (int unit = 0; unit < Weights.UNITS; unit++) {
      List<String> numbers = new ArrayList<>(Collections.nCopies(THEMES, "0"));
      if (unit < THEMES) {
        numbers.set(unit, Double.toString(PASSES_ON));
      }
      lines.add(unitStart + " " + String.join(" ", numbers));
    }
    return lines;
  }

  /** The stem of "zib", with these steps at the first units. */
  private static byte[] traits(int... steps) {
    ByteBuffer file = ByteBuffer.allocate(Weights.TRAIT_BYTES);
    file.putInt(Weights.kept(Traits.stem(Vocabulary.hash("zib"))));
    for (int unit = 0; unit < steps.length; unit += 2) {
      int next = unit + 1 < steps.length ? steps[unit + 1] : 0;
      file.put((byte) (steps[unit] << 4 | next & 0xF));
    }
    return file.array();
  }
}
