package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
    assertThat(traits("zib"))
        .containsExactlyInAnyOrder(
            Traits.stem(hash("zib")),
            Traits.piece(hash("<zi")),
            Traits.piece(hash("zib")),
            Traits.piece(hash("ib>")),
            Traits.piece(hash("<zib")),
            Traits.piece(hash("zib>")),
            Traits.piece(hash("<zib>")),
            Traits.neighbours(hash(Traits.EDGE), hash("zib")),
            Traits.neighbours(hash("zib"), hash(Traits.EDGE)));
    assertThat(traits("zibs", "wort"))
        .contains(
            Traits.stem(hash("zib")),
            Traits.neighbours(hash(Traits.EDGE), hash("zib")),
            Traits.neighbours(hash("zib"), hash("wort")),
            Traits.neighbours(hash("wort"), hash(Traits.EDGE)))
        .doesNotContain(Traits.neighbours(hash("wort"), hash("zib")));
  }

  @Test
  void wordsAndPhrasesOfOneConceptAreAlike() {
    long vape = Traits.concept(hash("vape-words"));

    assertThat(traits("elfbar")).contains(vape);
    assertThat(traits("my", "geek", "bars")).contains(vape);
    assertThat(traits("geek")).doesNotContain(vape);
  }

  @Test
  void anyTwoConceptsAreATraitWhicheverComesFirst() {
    long one = hash("feel-anxious");
    long other = hash("vape-words");
    long both = Traits.concepts(Math.min(one, other), Math.max(one, other));

    assertThat(traits("elfbar", "anxious")).containsOnlyOnce(both);
    assertThat(traits("anxious", "elfbar")).containsOnlyOnce(both);
    assertThat(traits("elfbar")).doesNotContain(both);
  }

  private static long hash(String name) {
    return Vocabulary.hash(name);
  }

  private static List<Long> traits(String... words) {
    List<Long> traits = new ArrayList<>();
    new Traits().of(List.of(words), traits::add);
    return traits;
  }
}
