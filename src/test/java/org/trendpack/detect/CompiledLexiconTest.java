package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.read.SchoolYear;

/** What the build has made of the lexicon's files says what they say. */
@NullUnmarked
class CompiledLexiconTest {

  private static final CompiledLexicon COMPILED = CompiledLexicon.shared();

  @TempDir private Path folder;

  @Test
  void theBuildMakesTheSameFileEveryTime() throws IOException {
    CompileLexicon.main(new String[] {folder.toString()});

    try (InputStream built =
        CompiledLexicon.class.getResourceAsStream("/" + CompiledLexicon.FILE)) {
      assertThat(folder.resolve(CompiledLexicon.FILE)).hasBinaryContent(built.readAllBytes());
    }
  }

  @Test
  void aLexiconForSomeAgesIsReadAsItWasWritten() {
    LexiconEntry young =
        new LexiconEntry(
            "bullying.young",
            Theme.BULLYING,
            2,
            Tone.HELP_SEEKING,
            List.of("= (big|not so (very|at all) big)? zibble .. wort & crushed~"),
            List.of("@club"),
            "Für a test.",
            List.of("en", "cy"),
            new Limits(Set.of(SchoolYear.R, SchoolYear.Y6), Set.of(), Limits.Company.NONE, "", ""));
    ProductLexicon product =
        new ProductLexicon(
            List.of(young), Map.of("club", List.of("chess club")), Map.of("wort", "worts|wort"));

    CompiledLexicon compiled = new CompiledLexicon(CompileLexicon.of(product));

    assertThat(compiled.product()).isEqualTo(product);
    assertThat(compiled.patterns()).hasSize(2);
  }

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
