package org.trendpack.pack.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, shares, lists and dates. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({"0, 0%", "0.004, under 1%", "0.42, 42%", "0.997, over 99%", "1, 100%"})
  void shares(double share, String words) {
    assertThat(Words.percent(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2.44, 2.4", "2.96, 3", "0, 0", "0.25, 0.3", "1234.5, '1,234.5'"})
  void measures(double value, String words) {
    assertThat(Words.measure(value)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"Self-harm, self-harm", "SEN support, SEN support", "'', ''"})
  void smallLettersInsideASentence(String heading, String words) {
    assertThat(Words.lower(heading)).isEqualTo(words);
  }

  @Test
  void listsAndRanges() {
    assertThat(Words.list(List.of())).isEmpty();
    assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Words.range(LocalDate.of(2025, 9, 3), LocalDate.of(2026, 3, 27)))
        .isEqualTo("3 September 2025 to 27 March 2026");
  }
}
