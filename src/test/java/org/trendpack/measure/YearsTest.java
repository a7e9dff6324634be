package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.ControlChart.Point;
import org.trendpack.measure.ControlChart.Step;
import org.trendpack.read.SchoolYear;
import org.trendpack.scan.Hit;

/**
 * Comparisons and charts over several years of the history, each period measured by its own run.
 */
@NullUnmarked
class YearsTest {

  @TempDir Path folder;

  @Test
  void whatComesEveryAutumnIsNoRiseSinceLastYear() {
    run("autumn-24", "2024-09-02", "2024-11-24", 24, "");
    run("spring-25", "2025-03-03", "2025-05-25", 4, "");

    SchoolMeasures autumn = run("autumn-25", "2025-09-01", "2025-11-23", 24, "");

    TopicMeasure measure = all(autumn);
    assertThat(measure.change().direction()).isEqualTo(Direction.ROSE);
    assertThat(measure.change().earlier()).isEqualTo("spring-25");
    assertThat(measure.lastYear().direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(measure.lastYear().earlier()).isEqualTo("autumn-24");
    assertThat(measure.lastYear().ratio().value()).isEqualTo(1);
    assertThat(autumn.lastYear().id()).isEqualTo("autumn-24");
  }

  @Test
  void aRiseSinceLastYearIsFoundThatNoPeriodBeforeShows() {
    run("autumn-24", "2024-09-02", "2024-11-24", 4, "");
    run("spring-25", "2025-03-03", "2025-05-25", 24, "");

    SchoolMeasures autumn = run("autumn-25", "2025-09-01", "2025-11-23", 24, "");

    assertThat(all(autumn).change().direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(all(autumn).lastYear().direction()).isEqualTo(Direction.ROSE);
    assertThat(autumn.findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.ROSE_SINCE_LAST_YEAR)
        .doesNotContain(Finding.Kind.NOTHING_CLEAR);
  }

  @Test
  void onlyWeeksThatBothYearsHaveAreComparedWithLastYear() {
    Fixture before = fixture("autumn-24", "2024-09-02", "2024-11-24", 12, "");
    before.noData("2024-10-14", "2024-11-24");
    store(before);
    run("spring-25", "2025-03-03", "2025-05-25", 12, "");
    Fixture now = fixture("autumn-25", "2025-09-01", "2025-11-23", 12, "");
    for (int learner = 30; learner < 60; learner++) {
      now.hit(learner, "2025-11-12T10:00");
    }

    SchoolMeasures autumn = store(now);

    Change lastYear = all(autumn).lastYear();
    assertThat(lastYear.ratio().value()).isEqualTo(1);
    assertThat(lastYear.direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
  }

  @Test
  void fivePeriodsAcrossAWordListChangeCompareTheEntriesThatBothHave() {
    run("spring-24", "2024-03-04", "2024-05-26", 6, "");
    run("autumn-24", "2024-09-02", "2024-11-24", 6, "");
    run("spring-25", "2025-03-03", "2025-05-25", 6, "");
    SchoolMeasures first = run("autumn-25", "2025-09-01", "2025-11-23", 30, "self_harm.new");
    SchoolMeasures second = run("spring-26", "2026-03-02", "2026-05-24", 30, "self_harm.new");

    assertThat(all(first).change().direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(all(first).change().ratio().value()).isEqualTo(1);
    assertThat(all(first).change().entriesLeftOut()).isEqualTo(1);
    assertThat(all(second).change().direction()).isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(all(second).lastYear().earlier()).isEqualTo("spring-25");
    assertThat(all(second).lastYear().direction()).isNotEqualTo(Direction.ROSE);
    ControlChart chart = second.controlCharts().get(0);
    assertThat(chart.points()).hasSize(60);
    assertThat(chart.steps())
        .containsExactly(new Step(LocalDate.parse("2025-09-01"), "word list changed", true));
    assertThat(chart.points()).extracting(Point::rule).containsOnlyNulls();
    assertThat(second.longTrends().get(0).periods())
        .extracting(LongTrend.Rate::period)
        .containsExactly("autumn-25", "spring-26");
    assertThat(second.longTrends().get(0).perYear()).isNull();
  }

  @Test
  void aSlopeOverFivePeriodsIsTheirMedianSlope() {
    String[][] periods = {
      {"spring-23", "2023-03-06", "2023-05-28"},
      {"autumn-23", "2023-09-04", "2023-11-26"},
      {"spring-24", "2024-03-04", "2024-05-26"},
      {"autumn-24", "2024-09-02", "2024-11-24"},
      {"spring-25", "2025-03-03", "2025-05-25"},
    };
    SchoolMeasures last = null;
    for (int i = 0; i < periods.length; i++) {
      last = run(periods[i][0], periods[i][1], periods[i][2], 6 + 6 * i, "");
    }

    LongTrend trend = last.longTrends().get(0);
    assertThat(trend.periods()).hasSize(5);
    // 6 learners of 100 more each half-year, in one of the 12 weeks: 0.5 per 100 a week.
    assertThat(trend.perYear().value()).isBetween(0.9, 1.1);
    assertThat(trend.perYear().low()).isGreaterThan(0.8);
  }

  @Test
  void aWeekBeyondTheUsualIsTold() {
    run("autumn-24", "2024-09-02", "2024-11-24", 12, "");
    Fixture now = fixture("spring-25", "2025-03-03", "2025-05-25", 12, "");
    for (int learner = 30; learner < 60; learner++) {
      now.hit(learner, "2025-05-14T10:00");
    }

    ControlChart chart = store(now).controlCharts().get(0);

    assertThat(chart.kind()).isEqualTo(ControlChart.Kind.U);
    assertThat(chart.points().stream().filter(point -> point.rule() != null))
        .extracting(Point::week, Point::rule)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                LocalDate.parse("2025-05-12"), ControlChart.Rule.ABOVE_LIMITS));
  }

  private static TopicMeasure all(SchoolMeasures school) {
    return school.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow();
  }

  private SchoolMeasures run(String id, String from, String to, int learners, String newEntry) {
    return store(fixture(id, from, to, learners, newEntry));
  }

  private SchoolMeasures store(Fixture fixture) {
    History history = History.in(folder);
    Measures measures = Measures.of(fixture.input(), history);
    history.store(measures.past());
    return measures.schools().get(0);
  }

  /** Learners of 100 with one hit each, a few a week; those above 6 by an entry if it is new. */
  private static Fixture fixture(String id, String from, String to, int learners, String newEntry) {
    Fixture fixture = new Fixture().period(id, from, to).learners(100, SchoolYear.Y8);
    if (!newEntry.isEmpty()) {
      fixture.entry(newEntry);
    }
    LocalDate first = LocalDate.parse(from);
    for (int learner = 0; learner < learners; learner++) {
      Hit hit = Fixture.hitAt(learner, first.plusDays(7L * (learner % 12) + 2) + "T10:00");
      fixture.hit(newEntry.isEmpty() || learner < 6 ? hit : by(newEntry, hit));
    }
    return fixture;
  }

  private static Hit by(String entry, Hit hit) {
    return new Hit(
        hit.school(),
        hit.account(),
        hit.user(),
        hit.time(),
        hit.kind(),
        hit.theme(),
        hit.severity(),
        hit.tone(),
        hit.confidence(),
        entry,
        hit.matched(),
        hit.text(),
        hit.domain(),
        hit.engine(),
        hit.verdict(),
        hit.sanctioned());
  }
}
