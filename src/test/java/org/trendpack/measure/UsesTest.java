package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.PastPeriod.UseKind;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** What rises beside themes, what is refused without need, and what holes in the logs do. */
@NullUnmarked
class UsesTest {

  @TempDir Path folder;

  @Test
  void refusedSitesOfLessonsOrLowRiskAreListedByCohort() {
    Fixture fixture = new Fixture().period("one", "2026-03-02", "2026-03-29");
    int ann = fixture.learner("ann", SchoolYear.Y8);
    int ben = fixture.learner("ben", SchoolYear.Y9, "send-support");
    fixture
        .domain(0, "lessons.org", 9, 5, ann, ben)
        .filed(0, "lessons.org", "Education & Reference")
        .domain(0, "harm.org", 9, 5, ann, ben)
        .hit(on("harm.org", ann, Theme.SELF_HARM))
        .domain(0, "games.org", 9, 5, ben)
        .hit(on("games.org", ben, Theme.GAMBLING));

    List<OverBlocking.Site> sites = fixture.measureOne().overBlocking().sites();

    assertThat(sites)
        .filteredOn(site -> !site.cohort().id().startsWith("not-"))
        .extracting(site -> site.domain() + " " + site.cohort().id() + " " + site.learners())
        .containsExactly(
            "lessons.org all 2",
            "lessons.org year-8 1",
            "lessons.org year-9 1",
            "lessons.org ks3 2",
            "lessons.org send-support 1",
            "games.org all 1",
            "games.org year-9 1",
            "games.org ks3 1",
            "games.org send-support 1");
    assertThat(sites.get(0).forLessons()).isTrue();
    assertThat(sites.get(0).size()).isEqualTo(2);
  }

  @Test
  void refusedSearchesOfNoConcernAreListedByLearners() {
    Fixture fixture = new Fixture().period("one", "2026-03-02", "2026-03-29");
    fixture.learners(3, SchoolYear.Y8);
    fixture.refused(0, "breast cancer awareness", 3, 0, 1).refused(0, "essex", 9, 2);

    assertThat(fixture.measureOne().overBlocking().searches())
        .containsExactly(
            new OverBlocking.Search("breast cancer awareness", 3, 2),
            new OverBlocking.Search("essex", 9, 1));
  }

  @Test
  void categoriesSearchesAndNamedUsesAreComparedByTheirLearners() {
    Fixture fixture =
        new Fixture()
            .period("one", "2026-03-02", "2026-03-29")
            .period("two", "2026-03-30", "2026-04-26")
            .learners(60, SchoolYear.Y9);
    for (int learner = 0; learner < 60; learner++) {
      fixture.visits(learner, "2026-03-02", 5, 0).visits(learner, "2026-03-30", 5, 0);
    }
    fixture.domain(0, "chatgpt.com", 60, 0, 0, 1).filed(0, "chatgpt.com", "AI");
    fixture.domain(1, "chatgpt.com", 60, 0, many(30)).filed(1, "chatgpt.com", "AI");
    fixture.hit(searched(0, "2026-03-03T10:00"));
    for (int learner = 0; learner < 20; learner++) {
      fixture.hit(searched(learner, "2026-03-31T10:00"));
    }

    SchoolMeasures later = fixture.measure().get(1);

    assertThat(later.risingUse())
        .extracting(
            RisingUse::kind,
            RisingUse::name,
            RisingUse::learnersBefore,
            RisingUse::learners,
            use -> use.change().direction())
        .containsExactly(
            tuple(UseKind.CATEGORY, "AI", 2, 30, Direction.ROSE),
            tuple(UseKind.SEARCH, "self_harm.cut", 1, 20, Direction.ROSE));
    assertThat(later.namedUse())
        .filteredOn(use -> use.use().equals("generative_ai") && use.cohort().equals(Cohort.ALL))
        .extracting(use -> use.change().direction())
        .containsExactly(Direction.ROSE);
  }

  @Test
  void aCohortsWeekWithoutAnyVisitIsMissingAndNotZero() {
    Fixture fixture = new Fixture().period("one", "2026-03-02", "2026-03-29");
    fixture.learners(20, SchoolYear.Y8).learners(20, SchoolYear.Y9);
    for (int learner = 0; learner < 40; learner++) {
      for (int week = 0; week < 4; week++) {
        if (learner < 20 || week != 1) {
          String day = LocalDate.parse("2026-03-02").plusWeeks(week).toString();
          fixture.visits(learner, day, 1, 0);
        }
      }
    }
    fixture.hit(0, "2026-03-04T10:00").hit(20, "2026-03-04T10:00");

    SchoolMeasures school = fixture.measureOne();

    TopicMeasure year9 = school.topic(Fixture.SELF_HARM, Cohort.of(SchoolYear.Y9)).orElseThrow();
    assertThat(year9.weeks().get(1).counts()).isNull();
    assertThat(year9.weeks().get(2).counts()).isEqualTo(new WeekPoint.Counts(0, 0, 0));
    assertThat(school.size(Cohort.of(SchoolYear.Y9)).orElseThrow().learnerDays())
        .isEqualTo(20 * 15);
    assertThat(school.size(Cohort.of(SchoolYear.Y8)).orElseThrow().learnerDays())
        .isEqualTo(20 * 20);
    assertThat(school.past().sizes())
        .filteredOn(size -> size.cohort().equals("year-9") && size.week() != null)
        .hasSize(3);
  }

  @Test
  void aComparisonSaysHowManyDaysHaveNoData() {
    Fixture fixture =
        new Fixture()
            .period("one", "2026-03-02", "2026-03-29")
            .period("two", "2026-03-30", "2026-04-26")
            .learners(20, SchoolYear.Y9)
            .noData("2026-03-09", "2026-03-11")
            .noData("2026-04-06", "2026-04-07");
    fixture.hit(0, "2026-03-03T10:00").hit(0, "2026-04-01T10:00").hit(0, "2026-04-01T12:00");

    Change change =
        fixture.measure().get(1).topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change();

    assertThat(change.daysMissing()).isEqualTo(5);
    assertThat(change.episodes().value()).isEqualTo(2.0 * 17 / 18);
  }

  @Test
  void aNewTimetableBeginsTheChartAnew() {
    Fixture fixture =
        new Fixture()
            .period("one", "2026-01-05", "2026-06-28")
            .timetable("2026-04-08", "Lessons of 60 minutes")
            .learners(40, SchoolYear.Y9);
    for (int week = 0; week < 25; week++) {
      fixture.hit(week % 40, LocalDate.parse("2026-01-06").plusWeeks(week) + "T10:00");
    }

    assertThat(fixture.measureOne().controlCharts().get(0).steps())
        .containsExactly(
            new ControlChart.Step(
                LocalDate.parse("2026-04-06"), "timetable: Lessons of 60 minutes", true));
  }

  /** Easter is three weeks later in 2025 than in 2024, and so is the summer term. */
  @Test
  void lastYearsWeeksAreThoseOfTheSameWeekOfTerm() {
    store(terms(new Fixture()).period("summer-24", "2024-04-08", "2024-07-21"), "2024-04-09");
    store(terms(new Fixture()).period("autumn-24", "2024-09-02", "2024-12-15"), "2024-09-03");

    SchoolMeasures summer =
        store(terms(new Fixture()).period("summer-25", "2025-04-07", "2025-07-27"), "2025-04-29");

    Change lastYear = summer.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().lastYear();
    assertThat(lastYear.earlier()).isEqualTo("summer-24");
    assertThat(lastYear.learnersNow()).isEqualTo(10);
    assertThat(lastYear.ratio().value()).isEqualTo(1);
  }

  private static Fixture terms(Fixture fixture) {
    return fixture
        .term("2024-04-08", "2024-07-21")
        .term("2024-09-02", "2024-12-15")
        .term("2025-04-28", "2025-07-25");
  }

  /** Ten learners of forty, all in the first week of term. */
  private SchoolMeasures store(Fixture fixture, String firstTuesday) {
    fixture.learners(40, SchoolYear.Y9);
    for (int learner = 0; learner < 10; learner++) {
      fixture.hit(learner, firstTuesday + "T10:00");
    }
    History history = History.in(folder);
    Measures measures = Measures.of(fixture.input(), history);
    history.store(measures.past());
    return measures.schools().get(0);
  }

  private static int[] many(int learners) {
    return IntStream.range(0, learners).toArray();
  }

  private static Hit searched(int learner, String time) {
    return hit(learner, time, Theme.SELF_HARM, "self_harm.cut", "google.com", "Google");
  }

  private static Hit on(String domain, int learner, Theme theme) {
    return hit(learner, "2026-03-04T10:00", theme, theme.id() + ".one", domain, "");
  }

  private static Hit hit(
      int learner, String time, Theme theme, String entry, String domain, String engine) {
    return new Hit(
        0,
        learner,
        "",
        Fixture.hitAt(learner, time).time(),
        Hit.Kind.KEYWORD,
        theme,
        theme.severity(),
        Tone.HARM,
        Confidence.HIGH,
        entry,
        "x",
        "x",
        domain,
        engine,
        Verdict.BLOCKED,
        false);
  }
}
