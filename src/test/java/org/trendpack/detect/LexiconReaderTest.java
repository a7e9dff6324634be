package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.SchoolYear;

/** The product's lexicon, and what a job may change in it; faults are in {@code cases/lexicon}. */
@NullUnmarked
class LexiconReaderTest {

  @TempDir private Path folder;

  @Test
  void theStandardLexiconLoadsAndCoversEveryTheme() {
    Lexicon lexicon = LexiconReader.standard();

    assertThat(lexicon.version()).isEqualTo(LexiconReader.VERSION);
    assertThat(lexicon.entries())
        .hasSizeGreaterThanOrEqualTo(300)
        .extracting(LexiconEntry::id)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(lexicon.entries().stream().map(LexiconEntry::theme).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Theme.values());
    assertThat(new Matcher(lexicon).size())
        .isGreaterThanOrEqualTo(1_500)
        .isEqualTo(lexicon.entries().stream().mapToInt(entry -> entry.match().size()).sum());
  }

  @Test
  void innocentWordsAreNoHitsOfTheStandardLexicon() {
    Matcher matcher = new Matcher(LexiconReader.standard());

    assertThat(
            Stream.of(
                    "scunthorpe united fixtures",
                    "university of essex",
                    "skill games",
                    "weedkiller",
                    "sussex county cricket",
                    "penistone grammar school",
                    "cocktail dresses",
                    "analysis of a poem",
                    "times table practice")
                .filter(text -> !matcher.inSearch(text).found().isEmpty()))
        .isEmpty();
  }

  @Test
  void aListOfWordsStandsForAllOfThemInPatternsAndInLaterLists() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        """
        theme: bullying
        words:
          zibble: [zibble, great zibble]
          wort: ["<zibble>", wort~]
        entries:
          - id: own-words
            match: ["my <zibble> crushed", "the (old|<wort>) crushed"]
            why: "Words that the group's own learners use."
        """);

    Matcher matcher =
        new Matcher(LexiconReader.read(new LexiconChanges(List.of(own), Set.of(), Map.of())));

    assertThat(
            Stream.of(
                    "my great zibble crushed",
                    "my wort crushed",
                    "the old crushed",
                    "the worts crushed",
                    "the zibble crushed")
                .filter(text -> !matcher.inSearch(text).found().isEmpty()))
        .containsExactly(
            "my great zibble crushed",
            "the old crushed",
            "the worts crushed",
            "the zibble crushed");
  }

  @Test
  void aJobAddsSwitchesOffAndRegradesEntries() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        """
        theme: bullying
        contexts:
          club: [chess club]
        entries:
          - id: own-word
            match: [zibblewort]
            unless: ["@club"]
            severity: 1
            tone: help_seeking
            why: "A word that the group's own learners use."
        """);
    List<LexiconEntry> standard = LexiconReader.standard().entries();
    String off = standard.get(0).id();
    String graded = standard.get(1).id();

    Lexicon lexicon =
        LexiconReader.read(new LexiconChanges(List.of(own), Set.of(off), Map.of(graded, 1)));

    Map<String, LexiconEntry> entries = new TreeMap<>();
    lexicon.entries().forEach(entry -> entries.put(entry.id(), entry));
    assertThat(entries).hasSize(standard.size()).doesNotContainKey(off);
    assertThat(entries.get(graded).severity()).isEqualTo(1);
    assertThat(entries.get("bullying.own-word"))
        .extracting(LexiconEntry::severity, LexiconEntry::tone)
        .containsExactly(1, Tone.HELP_SEEKING);
    assertThat(lexicon.version()).startsWith(LexiconReader.VERSION + "+");
    Matcher matcher = new Matcher(lexicon);
    assertThat(matcher.inSearch("zibblewort").found()).hasSize(1);
    assertThat(matcher.inSearch("zibblewort chess club").found()).isEmpty();
  }

  @Test
  void anEntryForSomeAgesCountsForLearnersOfThoseYearsAndOfNoKnownYear() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        """
        theme: bullying
        entries:
          - {id: young, match: [big zibble wort], ages: "4 to 11", severity: 2, why: For a test.}
          - {id: old, match: [big zibble], ages: 11-18, languages: [en, cy], why: For a test.}
          - {id: all, match: [zibble], severity: 1, why: For a test.}
        """);
    Matcher matcher =
        new Matcher(LexiconReader.read(new LexiconChanges(List.of(own), Set.of(), Map.of())));
    String text = "big zibble wort";

    assertThat(ids(matcher, text, SchoolYear.R)).containsExactly("bullying.young");
    assertThat(ids(matcher, text, SchoolYear.Y6)).containsExactly("bullying.young");
    assertThat(ids(matcher, text, SchoolYear.Y7)).containsExactly("bullying.old");
    assertThat(ids(matcher, text, SchoolYear.Y13)).containsExactly("bullying.old");
    assertThat(ids(matcher, text, SchoolYear.N)).containsExactly("bullying.all");
    assertThat(ids(matcher, text, null)).containsExactly("bullying.young");
    assertThat(matcher.inSearch(text).dependsOnLearner()).isTrue();
    assertThat(matcher.inSearch("zibble").dependsOnLearner()).isFalse();
    assertThat(matcher.inSearch("big zibble").found().get(0).entry().languages())
        .containsExactly("en", "cy");
  }

  private static List<String> ids(Matcher matcher, String text, SchoolYear year) {
    return matcher.inSearch(text, new Learner("oak", year)).found().stream()
        .map(match -> match.entry().id())
        .toList();
  }

  static Stream<Named<Case>> faults() {
    return CaseFiles.in("lexicon");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void faultsNameFileLineFieldValueAndRemedy(Case one) throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(own, one.text("text", ""));

    UserProblem problem =
        catchThrowableOfType(
            UserProblem.class,
            () -> LexiconReader.read(new LexiconChanges(List.of(own), Set.of(), Map.of())));

    assertThat(problem.fault()).isEqualTo(UserProblem.Cause.CONFIGURATION);
    assertThat(problem.all())
        .extracting(fault -> fault.getMessage().replace(folder + "/", ""))
        .containsExactlyElementsOf(one.texts("faults"));
  }
}
