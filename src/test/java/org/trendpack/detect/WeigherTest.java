package org.trendpack.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.job.JobSpec.LexiconChanges;

/** Searches judged by all their words together, with what the product has learnt. */
@NullUnmarked
class WeigherTest {

  /** No pattern of the lexicon is in these. */
  private static final String HINT = "been skipping lunch so my legs get smaller";

  private static final String HOME = "mum locks the fridge so we cant eat till monday";

  private static final Matcher WEIGHING = new Matcher(LexiconReader.standard());
  private static final Matcher PATTERNS_ALONE = patternsAlone();

  @TempDir private Path folder;

  private static Matcher patternsAlone() {
    Lexicon lexicon = LexiconReader.standard();
    return new Matcher(new Lexicon(lexicon.version(), lexicon.entries(), lexicon.contexts()));
  }

  @Test
  void findsWhatNoPatternForesaw() {
    assertThat(PATTERNS_ALONE.inSearch(HINT).found()).isEmpty();

    Match found = only(WEIGHING.inSearch(HINT));

    assertThat(found.entry().id()).isEqualTo("eating_disorder.weighed-words");
    assertThat(found.entry().severity()).isEqualTo(Theme.EATING_DISORDER.severity());
    assertThat(found.confidence()).isEqualTo(Confidence.LOW);
    assertThat(HINT).contains(found.matched());
    assertThat(found.matched()).contains("legs");
  }

  @Test
  void readsDisguisedWordsAsTheyAreMeant() {
    assertThat(only(WEIGHING.inSearch("been skippin lunch so my l3gs get smaller")).entry().id())
        .isEqualTo("eating_disorder.weighed-words");
  }

  @Test
  void aTextThatLooksForHelpIsHelpSeeking() {
    Match found = only(WEIGHING.inSearch("who can i tell that " + HOME));

    assertThat(found.entry().id()).isEqualTo("abuse_neglect.weighed-words-help");
    assertThat(found.entry().tone()).isEqualTo(Tone.HELP_SEEKING);
  }

  @Test
  void weighsNothingInAddressesAndWithoutWhatIsLearnt() {
    assertThat(WEIGHING.inAddress("/q/" + HINT.replace(' ', '-')).found()).isEmpty();
    assertThat(PATTERNS_ALONE.inSearch(HOME).found()).isEmpty();
  }

  @Test
  void ordinaryWordsWeighNothingHoweverManyThereAre() {
    String words = "times tables practice for year four and phonics games ";

    assertThat(WEIGHING.inSearch(words.repeat(40)).found()).isEmpty();
    assertThat(WEIGHING.inSearch("").found()).isEmpty();
  }

  @Test
  void anyWordsInAnyOrderHaveTheirMatchedWordsAmongThem() {
    List<String> words =
        Misspellings.lines("/lexicon/concepts.txt").stream()
            .flatMap(line -> Words.of(line.substring(line.indexOf(": ") + 2)).stream())
            .distinct()
            .toList();
    Random random = new Random(2026);
    int found = 0;
    for (int i = 0; i < 4000; i++) {
      List<String> salad = random.ints(1 + i % 9, 0, words.size()).mapToObj(words::get).toList();
      Matches matches = WEIGHING.inSearch(String.join(" ", salad));
      for (Match match : matches.found()) {
        if (match.confidence() == Confidence.LOW && match.entry().match().isEmpty()) {
          found++;
          assertThat(match.matched()).isNotEmpty();
          assertThat(match.words()).isBetween(1, match.lastWord() - match.firstWord() + 1);
        }
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void ofWordsThatAllSpeakAgainstAThemeTheLeastAgainstItAreTheMatch() {
    LexiconEntry entry =
        new LexiconEntry("piracy.x", Theme.PIRACY, 1, Tone.HARM, List.of(), List.of(), "why");

    Match match = Weigher.match(entry, List.of("times", "tables", "practice"), -1000);

    assertThat(match.words()).isPositive();
  }

  @Test
  void whatTheOtherWordsGainsayIsExcludedAndSaysSo() {
    String text = "dad throws plates when hes drunk and me and my sister hide";
    assertThat(PATTERNS_ALONE.inSearch(text).found())
        .anyMatch(match -> match.entry().theme() == Theme.DRUGS_ALCOHOL_VAPING);

    Matches matches = WEIGHING.inSearch(text);

    assertThat(matches.gravestByTheme())
        .extracting(match -> match.entry().theme())
        .containsExactly(Theme.ABUSE_NEGLECT);
    assertThat(matches.excluded())
        .anyMatch(
            one ->
                one.entry().theme() == Theme.DRUGS_ALCOHOL_VAPING
                    && one.by().equals("the words beside it, weighed"));
  }

  @Test
  void aJobsOwnEntriesAreNeverOverruled() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        """
        theme: radicalisation
        entries:
          - id: own-words
            match: ["maths homework"]
            why: "Words that the group's own learners use."
        """);
    Matcher matcher =
        new Matcher(LexiconReader.read(new LexiconChanges(List.of(own), Set.of(), Map.of())));

    assertThat(only(matcher.inSearch("year 7 maths homework help")).entry().id())
        .isEqualTo("radicalisation.own-words");
  }

  @Test
  void aJobSwitchesItOffByThemeAndChangesItsSeverity() {
    Matcher off =
        new Matcher(
            LexiconReader.read(
                new LexiconChanges(
                    List.of(),
                    Set.of("eating_disorder.weighed-words"),
                    Map.of("abuse_neglect.weighed-words", 2))));

    assertThat(off.inSearch(HINT).found()).isEmpty();
    assertThat(only(off.inSearch(HOME)).entry().severity()).isEqualTo(2);
  }

  private static Match only(Matches matches) {
    assertThat(matches.found()).hasSize(1);
    return matches.found().get(0);
  }
}
