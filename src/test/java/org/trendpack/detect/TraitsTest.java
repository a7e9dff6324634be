package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is weighed in a text. */
class TraitsTest {

  @ParameterizedTest
  @CsvSource({
    "hurts, hurt",
    "hurting, hurt",
    "feelings, feel",
    "stabbed, stab",
    "killed, kill",
    "missing, miss",
    "player, play",
    "feelin, feel",
    "house, hous",
    "houses, hous",
    "hope, hope",
    "sing, sing",
    "red, red",
    "egged, egg",
  })
  void wordsWithoutTheirRegularEndings(String word, String stem) {
    assertThat(Stems.of(word)).isEqualTo(stem);
  }

  @Test
  void aWordIsItselfItsPiecesAndItsPlace() {
    assertThat(new Traits().of(List.of("zib")))
        .containsExactlyInAnyOrder(
            "zib", "#<zi", "#zib", "#ib>", "#<zib", "#zib>", "#<zib>", "^_zib", "zib_$");
    assertThat(new Traits().of(List.of("zibs", "wort"))).contains("^_zib", "zib_wort", "wort_$");
  }

  @Test
  void wordsAndPhrasesOfOneConceptAreAlike() {
    String vape = "{vape-words";

    assertThat(new Traits().of(List.of("elfbar"))).contains(vape);
    assertThat(new Traits().of(List.of("my", "geek", "bars"))).contains(vape);
    assertThat(new Traits().of(List.of("geek"))).doesNotContain(vape);
  }

  @Test
  void anyTwoConceptsAreATraitInTheOrderOfTheirNames() {
    List<String> traits = new Traits().of(List.of("elfbar", "anxious"));

    assertThat(traits).contains("{feel-anxious", "{vape-words", "{feel-anxious{vape-words");
    assertThat(traits).doesNotContain("{vape-words{feel-anxious");
  }
}
