package org.trendpack.pack.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.GroupMeasures;
import org.trendpack.measure.Person;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Sentences as a reader sees them, and what may stand in which edition. */
class SentencesTest {

  @Test
  void aRatioSaysItsRange() {
    assertThat(Sentences.ratio(new Estimate(2.41, 1.3, 4.6)))
        .isEqualTo("The rate is 2.4 times what it was, likely between 1.3 and 4.6 times.");
    assertThat(Sentences.ratio(new Estimate(1, 1, Double.POSITIVE_INFINITY)))
        .isEqualTo("Nobody was counted before, so no ratio can be given.");
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
