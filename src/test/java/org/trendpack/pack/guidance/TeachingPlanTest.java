package org.trendpack.pack.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trendpack.detect.Theme;
import org.trendpack.job.Contact;
import org.trendpack.read.SchoolYear;

/** Every theme has something to teach at every age. */
class TeachingPlanTest {

  private static final int LONGEST = 40;

  @Test
  void everyThemeHasALessonAtEveryStage() {
    Set<Strand> used = EnumSet.noneOf(Strand.class);
    for (Theme theme : Theme.values()) {
      for (Stage stage : Stage.values()) {
        assertThat(TeachingPlan.ours().lessons(theme, stage))
            .as("%s at %s", theme, stage)
            .isNotEmpty()
            .allSatisfy(
                (strand, text) -> {
                  assertThat(text).matches("(?s)[A-Z].*[.?]");
                  assertThat(text.split(" ")).hasSizeLessThanOrEqualTo(LONGEST);
                });
        used.addAll(TeachingPlan.ours().lessons(theme, stage).keySet());
      }
    }
    assertThat(used).as("strands with a lesson").containsExactlyInAnyOrder(Strand.values());
  }

  @Test
  void urgentThemesSayWhomToTurnTo() {
    for (Theme theme : Theme.values()) {
      if (theme.severity() == 4) {
        assertThat(TeachingPlan.ours().refer(theme)).as("%s", theme).isNotEmpty();
      }
    }
    assertThat(TeachingPlan.ours().refer(Theme.RADICALISATION)).containsExactly(Contact.PREVENT);
  }

  @Test
  void everyYearGroupHasAStage() {
    assertThat(Stage.of(SchoolYear.N)).isEqualTo(Stage.EARLY);
    assertThat(Stage.of(SchoolYear.Y2)).isEqualTo(Stage.EARLY);
    assertThat(Stage.of(SchoolYear.Y3)).isEqualTo(Stage.KS2);
    assertThat(Stage.of(SchoolYear.Y13)).isEqualTo(Stage.KS5);
  }

  @Test
  void aPlanNamesOnlyWhatIsKnown() {
    assertThatThrownBy(
            () ->
                TeachingPlan.parse(
                    """
                    piracy:
                      refer: []
                      teach:
                        ks2: {owning: "Ask first."}
                    """))
        .hasMessageContaining("teaching.yaml:4: piracy.teach.ks2.owning");
  }
}
