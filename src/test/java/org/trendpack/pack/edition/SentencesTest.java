package org.trendpack.pack.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.GroupMeasures;
import org.trendpack.measure.Person;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Sentences as a reader sees them, and what may stand in which edition. */
class SentencesTest {

  @Test
  void aRatioSaysItsRange() {
    assertThat(Sentences.ratio(new Estimate(2.41, 1.3, 4.6)))
        .isEqualTo("The rate is 2.4 times what it was, likely between 1.3 and 4.6 times.");
    assertThat(Sentences.ratio(new Estimate(0.42, 0.2, 0.7)))
        .isEqualTo("The rate is 42% of what it was, likely between 20% and 70%.");
    assertThat(Sentences.ratio(new Estimate(6.6, 0.8, 305)))
        .isEqualTo("The rate is 6.6 times what it was, likely between 0.8 and over 20 times.");
    assertThat(Sentences.ratio(new Estimate(1, 1, Double.POSITIVE_INFINITY)))
        .as("nobody was counted before, so there is no ratio")
        .isEmpty();
  }

  @Test
  void oneLearnerIsSingularAndNobodyKnownIsSaid() {
    assertThat(Sentences.counted(tally(1, 1))).isEqualTo("1 learner in 1 episode.");
    assertThat(Sentences.counted(tally(12, 1_204))).isEqualTo("12 learners in 1,204 episodes.");
    assertThat(Sentences.counted(tally(0, 2)))
        .isEqualTo("2 episodes, none by a learner that is known.");
  }

  @Test
  void aChangeIsSaidInWordsWithItsRange() {
    Estimate ratio = new Estimate(2.41, 1.3, 4.6);
    assertThat(Sentences.sinceLastPeriod(change(Change.Direction.ROSE, ratio)))
        .isEqualTo(
            "More than last period. The rate is 2.4 times what it was, likely between 1.3 and 4.6"
                + " times.");
    assertThat(Sentences.sinceLastPeriod(change(Change.Direction.NO_CLEAR_CHANGE, ratio)))
        .startsWith("No clear change since last period. The rate is 2.4 times");
    assertThat(Sentences.sinceLastPeriod(change(Change.Direction.TOO_FEW_TO_SAY, ratio)))
        .isEqualTo("Too few to say whether it changed since last period.");
    assertThat(Sentences.sinceLastYear(change(Change.Direction.NO_EARLIER_PERIOD, null)))
        .as("what is not known is not said")
        .isEmpty();
  }

  @Test
  void groupsThatChangedWithTheSchoolAreNamedBesideIt() {
    Topic topic = new Topic(Theme.GAMBLING, Hit.Kind.KEYWORD, Tone.HARM);
    List<TopicMeasure> groups =
        Stream.of(SchoolYear.Y7, SchoolYear.Y9)
            .map(
                year ->
                    new TopicMeasure(
                        topic,
                        Cohort.of(year),
                        Tally.NONE,
                        null,
                        null,
                        List.of(),
                        change(Change.Direction.ROSE, null),
                        change(Change.Direction.ROSE, null)))
            .toList();

    assertThat(Sentences.alsoClearIn(groups)).isEqualTo("It is clear in Year 7 and in Year 9 too.");
    assertThat(Sentences.alsoClearIn(List.of())).isEmpty();
  }

  @Test
  void aSchoolsOwnWordsInASentenceHideNothingAndEnd() {
    assertThat(Defanged.inSentence("opened \u202Ea.example\u202C for all"))
        .isEqualTo("opened ‹U+202E›a[.]example‹U+202C› for all");
    assertThat(Defanged.inSentence("x".repeat(10_000))).hasSize(91).endsWith("…");
  }

  private static Tally tally(int learners, long episodes) {
    return new Tally(
        episodes,
        episodes,
        learners,
        Tally.NONE.bySeverity(),
        Tally.NONE.allowed(),
        Tally.NONE.blocked(),
        Tally.NONE.other());
  }

  private static Change change(Change.Direction direction, @Nullable Estimate ratio) {
    return new Change(direction, "autumn", ratio, 1, 1, 5, 5, 1, 1, 0);
  }

  @Test
  void gapsAreSingularAndPluralAndSmallOnesAreNotSaid() {
    assertThat(Sentences.gaps(coverage(1, 0)))
        .containsExactly(
            "1 school day of 60 has no data. It is left out of every rate, not counted as quiet.");
    assertThat(Sentences.gaps(coverage(2, 50)))
        .containsExactly(
            "2 school days of 60 have no data. They are left out of every rate, not counted as"
                + " quiet.",
            "5% of visits have no name, or a name that is not on the roster. They belong to no"
                + " year or group.");
    assertThat(Sentences.gaps(coverage(0, 0))).isEmpty();
  }

  @Test
  void addressesCannotBeOpenedByAccident() {
    assertThat(Defanged.domain("a.example.com")).isEqualTo("a[.]example[.]com");
    assertThat(Defanged.text("see https://a.example/x. Then stop."))
        .isEqualTo("see hxxps://a[.]example/x. Then stop.");
  }

  @Test
  void anIllegalAddressIsNeverPrinted() {
    Hit withheld = hit(Hit.Kind.CATEGORY, Theme.GROOMING_EXPLOITATION, "IWF list", "", "");

    assertThat(Defanged.context(withheld)).isEqualTo(Defanged.WITHHELD);
    assertThat(Defanged.domain(withheld)).isEqualTo(Defanged.WITHHELD);
  }

  @Test
  void aLongTextIsCutAroundWhatMatched() {
    String context =
        Defanged.context(
            hit(
                Hit.Kind.KEYWORD,
                Theme.SUICIDE,
                "entry",
                "Engine",
                "x ".repeat(400) + "secret" + " y".repeat(400)));

    assertThat(context).contains("secret").startsWith("…").endsWith("…").hasSizeLessThan(170);
  }

  @Test
  void editionsForGovernorsAndTheGroupAreMadeOfReleasedTablesAlone() {
    JavaClasses released =
        new ClassFileImporter().importClasses(Governors.class, Group.class, ReleasedTables.class);

    for (Class<?> forbidden :
        List.of(
            SchoolMeasures.class,
            GroupMeasures.class,
            TopicMeasure.class,
            Tally.class,
            Episode.class,
            Person.class,
            Hit.class)) {
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(forbidden)
          .check(released);
    }
  }

  private static Coverage coverage(int missing, long unknown) {
    List<LocalDate> days =
        LocalDate.of(2026, 1, 12).datesUntil(LocalDate.of(2026, 1, 12 + missing)).toList();
    return new Coverage(60, days, 1000, 1000, unknown, 3, 0, 5, 1, 200);
  }

  private static Hit hit(Hit.Kind kind, Theme theme, String entry, String engine, String text) {
    return new Hit(
        0,
        1,
        "",
        0,
        kind,
        theme,
        4,
        Tone.HARM,
        Confidence.HIGH,
        entry,
        "secret",
        text,
        "secret.example",
        engine,
        Verdict.ALLOWED,
        false);
  }
}
