package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change.Direction;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

@NullUnmarked
class HistoryTest {

  @TempDir Path folder;

  @Test
  void givesBackWhatWasStored() {
    List<PastPeriod> past = measured("one", "2026-03-02", "2026-03-29", 12).past();
    History.in(folder).store(past);

    assertThat(History.in(folder).periods("hill")).isEqualTo(past);
    assertThat(past.get(0).cells()).isNotEmpty();
    assertThat(past.get(0).sizes()).isNotEmpty();
  }

  @Test
  void aPeriodStoredAgainReplacesItself() throws IOException {
    History history = History.in(folder);
    history.store(measured("one", "2026-03-02", "2026-03-29", 12).past());
    List<PastPeriod> again = measured("one", "2026-03-02", "2026-03-29", 15).past();
    history.store(again);

    assertThat(history.periods("hill")).isEqualTo(again);
    try (var files = Files.list(folder.resolve("hill"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("one.parquet");
    }
  }

  @Test
  void aRunThatFailsBeforeItPublishesLeavesTheStoreAsItWas() throws IOException {
    History history = History.in(folder);
    List<PastPeriod> before = measured("one", "2026-03-02", "2026-03-29", 12).past();
    history.store(before);

    history.stage(measured("one", "2026-03-02", "2026-03-29", 15).past()).close();

    assertThat(History.in(folder).periods("hill")).isEqualTo(before);
    try (var files = Files.list(folder.resolve("hill"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("one.parquet");
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheOperatorsToMend() throws IOException {
    Files.createFile(folder.resolve("hill"));
    List<PastPeriod> past = measured("one", "2026-03-02", "2026-03-29", 12).past();

    assertThatThrownBy(() -> History.in(folder).store(past))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("the history cannot be written");
  }

  @Test
  void theSameCountsAreTheSameBytes() throws IOException {
    Measures measures = measured("one", "2026-03-02", "2026-03-29", 12);
    History.in(folder.resolve("a")).store(measures.past());
    History.in(folder.resolve("b")).store(measures.past());

    assertThat(folder.resolve("a/hill/one.parquet"))
        .hasSameBinaryContentAs(folder.resolve("b/hill/one.parquet"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("a/hill/one.parquet"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aLaterRunComparesWithTheStoredPeriod() {
    History.in(folder).store(measured("one", "2026-03-02", "2026-03-29", 3).past());

    SchoolMeasures later = measured("two", "2026-03-30", "2026-04-26", 30).schools().get(0);

    Change change = later.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change();
    assertThat(change.direction()).isEqualTo(Direction.ROSE);
    assertThat(change.earlier()).isEqualTo("one");
    assertThat(change.learnersBefore()).isEqualTo(3);
  }

  @Test
  void entriesAddedSinceDoNotLookLikeARise() {
    History.in(folder).store(measured("one", "2026-03-02", "2026-03-29", 20).past());
    Fixture fixture = fixture("two", "2026-03-30", "2026-04-26", 20).entry("self_harm.new");
    for (int learner = 20; learner < 60; learner++) {
      fixture.hit(ofEntry(learner, "2026-03-31T10:00:00", "self_harm.new"));
    }

    SchoolMeasures later = Measures.of(fixture.input(), History.in(folder)).schools().get(0);

    TopicMeasure all = later.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow();
    assertThat(all.tally().learners()).isEqualTo(60);
    assertThat(all.change().direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(all.change().learnersNow()).isEqualTo(20);
    assertThat(all.change().entriesLeftOut()).isEqualTo(1);
  }

  @Test
  void entriesRemovedSinceAreNoFall() {
    store(withOldEntry());

    Change change = changeOf(measured("two", "2026-03-30", "2026-04-26", 5));

    assertThat(change.direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(change.ratio().value()).isEqualTo(1);
    assertThat(change.learnersBefore()).isEqualTo(5);
    assertThat(change.entriesLeftOut()).isEqualTo(1);
  }

  @Test
  void aRiseIsFoundByTheEntriesThatBothListsHave() {
    store(withOldEntry());

    assertThat(changeOf(measured("two", "2026-03-30", "2026-04-26", 40)).direction())
        .isEqualTo(Direction.ROSE);
  }

  @Test
  void listsWithoutACommonEntryAreNotCompared() {
    store(withOldEntry());
    Fixture fixture = new Fixture().period("two", "2026-03-30", "2026-04-26");
    fixture.learners(60, SchoolYear.Y9).entriesAlone("self_harm.new");
    for (int learner = 0; learner < 20; learner++) {
      fixture.hit(ofEntry(learner, "2026-03-31T10:00:00", "self_harm.new"));
    }

    assertThat(changeOf(Measures.of(fixture.input(), History.in(folder))).direction())
        .isEqualTo(Direction.WORD_LIST_CHANGED);
  }

  private static Fixture withOldEntry() {
    Fixture before = fixture("one", "2026-03-02", "2026-03-29", 5).entry("self_harm.old");
    for (int learner = 5; learner < 60; learner++) {
      before.hit(ofEntry(learner, "2026-03-03T10:00:00", "self_harm.old"));
    }
    return before;
  }

  private void store(Fixture fixture) {
    History.in(folder).store(Measures.of(fixture.input(), History.in(folder)).past());
  }

  private static Change changeOf(Measures measures) {
    return measures.schools().get(0).topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change();
  }

  @ParameterizedTest(name = "{0} periods")
  @ValueSource(ints = {1, 2, 4, 5, 12, 20})
  void worksWithOneToTwentyPeriods(int periods) {
    SchoolMeasures last = null;
    for (int i = 0; i < periods; i++) {
      LocalDate from = LocalDate.parse("2016-09-05").plusWeeks(26L * i);
      Fixture fixture = fixture("p" + i, from.toString(), from.plusWeeks(12).toString(), 0);
      for (int learner = 0; learner < 12; learner++) {
        fixture.hit(learner, from.plusWeeks(learner) + "T10:00:00");
      }
      Measures measures = Measures.of(fixture.input(), History.in(folder));
      History.in(folder).store(measures.past());
      last = measures.schools().get(0);
    }

    TopicMeasure all = last.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow();
    assertThat(History.in(folder).periods("hill")).hasSize(periods);
    assertThat(all.change().direction())
        .isEqualTo(periods == 1 ? Direction.NO_EARLIER_PERIOD : Direction.NO_CLEAR_CHANGE);
    assertThat(all.lastYear().direction())
        .isEqualTo(periods < 3 ? Direction.NO_EARLIER_PERIOD : Direction.NO_CLEAR_CHANGE);
    LongTrend trend = last.longTrends().get(0);
    assertThat(trend.periods()).hasSize(periods);
    if (periods < 5) {
      assertThat(trend.perYear()).isNull();
    } else {
      assertThat(trend.perYear().low()).isLessThanOrEqualTo(0);
      assertThat(trend.perYear().high()).isGreaterThanOrEqualTo(0);
    }
    assertThat(last.controlCharts().get(0).points()).hasSize(Math.min(78, 13 * periods));
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("hill"));
    Files.writeString(folder.resolve("hill/one.parquet"), "not a history");

    assertThatThrownBy(() -> History.in(folder).periods("hill"))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("one.parquet");
  }

  private Measures measured(String period, String from, String to, int learners) {
    return Measures.of(fixture(period, from, to, learners).input(), History.in(folder));
  }

  private static Fixture fixture(String period, String from, String to, int learners) {
    Fixture fixture = new Fixture().period(period, from, to).learners(60, SchoolYear.Y9);
    for (int learner = 0; learner < learners; learner++) {
      fixture.hit(learner, LocalDate.parse(from).plusDays(1) + "T10:00:00");
    }
    fixture.domain(0, "a.org", 9, 0, 1, 2, 3, 4, 5, 6, 7);
    return fixture.domain(0, "b.org", 9, 0, 1, 2);
  }

  private static Hit ofEntry(int account, String time, String entry) {
    return new Hit(
        0,
        account,
        "",
        Fixture.hitAt(account, time).time(),
        Hit.Kind.KEYWORD,
        Theme.SELF_HARM,
        4,
        Tone.HARM,
        Confidence.HIGH,
        entry,
        "x",
        "x",
        "x.org",
        "",
        Verdict.ALLOWED,
        false);
  }
}
