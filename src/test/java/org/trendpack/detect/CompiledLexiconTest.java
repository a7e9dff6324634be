package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trendpack.job.JobSpec.LexiconChanges;

/** What the build has made of the lexicon's files says what they say. */
class CompiledLexiconTest {

  private static final CompiledLexicon COMPILED = CompiledLexicon.shared();

  @Test
  void entriesContextsAndWordsAreThoseOfTheFiles() {
    assertThat(COMPILED.product()).isEqualTo(LexiconReader.product());
  }

  @Test
  void patternsAreWhatParsingMakesOfTheirTexts() {
    Vocabulary words = COMPILED.vocabulary();
    int known = words.size();
    PatternParser parser = new PatternParser(words);
    Anchors anchors = new Anchors(words);

    assertThat(COMPILED.patterns()).hasSizeGreaterThan(5_000);
    COMPILED
        .patterns()
        .forEach(
            (text, ready) -> {
              Pattern parsed = parser.parse(text);
              assertThat(ready.pattern().text()).isEqualTo(text);
              assertThat(ready.pattern().isWhole()).as(text).isEqualTo(parsed.isWhole());
              assertThat(ready.pattern().parts())
                  .as(text)
                  .usingRecursiveComparison()
                  .isEqualTo(parsed.parts());
              Anchor anchor = anchors.of(parsed);
              assertThat(ready.anchor().words()).as(text).containsExactlyInAnyOrder(anchor.words());
              assertThat(ready.anchor().company())
                  .as(text)
                  .containsExactlyInAnyOrder(anchor.company());
            });
    assertThat(words.size()).as("no word was missing").isEqualTo(known);
  }

  @Test
  void wordsHaveTheLengthsOfTheFiles() {
    Vocabulary words = COMPILED.vocabulary();

    assertThat(words.length(words.id("suicide"))).isEqualTo(7);
    assertThat(words.id("zibblewort")).isZero();
  }

  @Test
  void isOnlyTakenWhereNothingOfItIsSwitchedOff() {
    Lexicon standard = LexiconReader.standard();
    String some = COMPILED.product().entries().get(0).id();

    assertThat(COMPILED.isPartOf(standard)).isTrue();
    assertThat(COMPILED.isPartOf(changed(Set.of(), Map.of(some, 1)))).isTrue();
    assertThat(COMPILED.isPartOf(changed(Set.of(some), Map.of()))).isFalse();
    assertThat(COMPILED.isPartOf(new Lexicon("test", standard.entries(), Map.of()))).isFalse();
  }

  private static Lexicon changed(Set<String> off, Map<String, Integer> severities) {
    return LexiconReader.read(new LexiconChanges(List.of(), off, severities));
  }
}
