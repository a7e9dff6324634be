package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.detect.Tone;
import org.trendpack.job.Language;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Measures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;

/** What a pack proposes to do: lessons, support, whom to tell, and the annual review. */
class GuidanceTest {

  private static final int SPRING = 3;

  private Path key;
  private Measures measures;
  private List<Edition> editions;

  @BeforeEach
  void make(@TempDir Path folder) {
    key = folder.resolve("key");
    Sample sample = new Sample(7, "a.example/page", key);
    measures = sample.measures();
    editions = Editions.of(sample.setting(), measures);
  }

  @Test
  void aRisingThemeIsTaughtAtTheStagesWhereItRose() {
    DataTable teaching = table(dsl("spring-2026"), "teaching");

    assertThat(teaching.rows())
        .extracting(row -> row.get(0).stored() + " " + row.get(2).stored())
        .containsOnly("self_harm ks3", "self_harm ks4");
    assertThat(teaching.rows().get(0).get(1).shown())
        .isEqualTo("All learners; Year 7; Year 8; Year 9; Key stage 3; SEN support; Looked after");
    assertThat(teaching.rows())
        .extracting(row -> row.get(3).shown())
        .contains("Health, well-being and lifestyle", "Online relationships");
  }

  @Test
  void whereNothingRoseTheThemesOfMostLearnersAreTaught() {
    DataTable teaching = table(dsl("autumn-2025"), "teaching");

    assertThat(teaching.rows().stream().map(row -> row.get(0).stored()).distinct()).hasSize(2);
    assertThat(teaching.rows()).allMatch(row -> row.get(1).shown().equals("All learners"));
  }

  @Test
  void episodesOfSeverity3And4AreHandedOverInNeutralColumns() {
    Edition dsl = dsl("spring-2026");
    DataTable handover =
        dsl.dataTables().stream().filter(one -> one.id().equals("handover")).findFirst().get();
    List<Episode> grave =
        school().episodes().stream()
            .filter(one -> one.topic().tone() == Tone.HARM && one.severity() >= 3)
            .toList();

    assertThat(handover.columns())
        .extracting(column -> column.id())
        .containsExactly(
            "date", "time", "learner", "category", "what_was_seen", "verdict", "suggested_action");
    assertThat(handover.rows()).hasSameSizeAs(grave).isNotEmpty();
    for (int i = 0; i < grave.size(); i++) {
      List<Cell> row = handover.rows().get(i);
      assertThat(row.get(0).stored()).isEqualTo(grave.get(i).day().toString());
      assertThat(row.get(3).stored()).isEqualTo(grave.get(i).topic().theme().title());
      assertThat(row.get(4).stored()).isEqualTo("a[.]example/page");
      assertThat(row.get(6).stored())
          .startsWith(
              grave.get(i).severity() == 4
                  ? "See the learner the same day and record it."
                  : "Talk with the learner this week and record it.");
    }
  }

  @Test
  void contactsAreThoseOfTheJobAndNationalOnesAreKnown() {
    DataTable steps = table(dsl("spring-2026"), "next-steps");

    assertThat(steps.rows())
        .extracting(row -> row.get(0).stored())
        .containsExactly("record", "social-care", "prevent", "iwf", "ceop", "headteacher", "lado");
    assertThat(steps.rows().get(3).get(5).stored()).isEqualTo("https://report.iwf.org.uk/");
    assertThat(steps.rows().get(6).subList(2, 6))
        .extracting(Cell::stored)
        .containsExactly("z", "Sam Officer", "01632 960002", "https://example.org/lado");
    String headteacher =
        blocks(edition("headteacher", "spring-2026"))
            .filter(Block.Callout.class::isInstance)
            .map(Object::toString)
            .findFirst()
            .orElse("");
    assertThat(headteacher).contains("Sam Officer, 01632 960002, https://example.org/lado.");
  }

  @Test
  void theReviewGathersThePeriodsOfTheSchoolYearAndLeavesRoomToSign() {
    DataTable review = table(dsl("spring-2026"), "annual-review");

    assertThat(review.rows().stream().map(row -> row.get(0).stored()).distinct())
        .containsExactly(
            "blocked", "got-through", "over-blocking", "opened", "changes", "coverage", "checks");
    assertThat(review.rows().stream().map(row -> row.get(1).stored()).distinct())
        .containsExactly("Autumn 2025", "Spring 2026", "All periods of the run");
    assertThat(review.rows().stream().map(row -> row.get(2).stored()))
        .anyMatch(
            text ->
                text.equals(
                    "1 site was refused to learners without a hit on any theme;"
                        + " the most learners: bbc[.]example (110 learners)."))
        .anyMatch(text -> text.endsWith("Reason: New list. Approved by: IT lead."));
    assertThat(
            table(dsl("autumn-2025"), "annual-review").rows().stream().map(r -> r.get(1).shown()))
        .doesNotContain("Spring 2026");
    assertThat(table(dsl("spring-2026"), "sign-off").rows())
        .hasSize(4)
        .allMatch(row -> row.get(2).shown().isEmpty());
  }

  @Test
  void headingsAreInWelshWhereTheJobSaysSo() {
    Sample welsh = new Sample(7, "text", key, Language.WELSH);
    Edition dsl = Editions.of(welsh.setting(), welsh.measures()).get(0);

    assertThat(dsl.title()).isEqualTo("Pecyn tueddiadau diogelu");
    assertThat(dsl.sections().stream().map(Section::heading))
        .contains("Data: sail y ffigurau hyn", "Beth nesaf? Beth i'w addysgu, a phwy i'w hysbysu");
    assertThat(table(dsl, "teaching").columns().get(0).header()).isEqualTo("Thema");
  }

  @Test
  void aWelshPageSaysWhichWordsAreWelsh(@TempDir Path folder) throws Exception {
    Sample welsh = new Sample(7, "text", key, Language.WELSH);
    PackWriter.write(welsh.setting(), welsh.measures(), folder);

    String page =
        Files.readString(folder.resolve("spring-2026/oakfield-school/governors/index.html"));
    assertThat(page)
        .contains("<html lang=\"en-GB\">")
        .contains("lang=\"cy\">Goruchwylio: cwestiynau");
  }

  private SchoolMeasures school() {
    return measures.schools().get(SPRING);
  }

  private Edition dsl(String period) {
    return edition("dsl", period);
  }

  private Edition edition(String id, String period) {
    return editions.stream()
        .filter(one -> one.folder().equals(period + "/oakfield-school/" + id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Block> blocks(Edition edition) {
    return edition.sections().stream().flatMap(section -> section.blocks().stream());
  }

  private static DataTable table(Edition edition, String id) {
    return edition.tables().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
