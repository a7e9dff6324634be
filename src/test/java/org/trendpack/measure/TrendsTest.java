package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.trendpack.measure.Change.Direction;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.UsageReport;

@NullUnmarked
class TrendsTest {

  private static final Cohort YEAR_9 = Cohort.of(SchoolYear.Y9);

  @Test
  void aLearnerBelongsToTheYearOfTheDay() {
    Fixture fixture = new Fixture().period("autumn", "2026-08-24", "2026-09-11");
    int learner =
        fixture.account(
            "ada",
            "ref",
            new Spell(day("2026-01-01"), day("2026-08-31"), Role.LEARNER, SchoolYear.Y8, Set.of()),
            new Spell(day("2026-09-01"), day("2026-12-31"), Role.LEARNER, SchoolYear.Y9, Set.of()));
    fixture.hit(learner, "2026-08-31T10:00:00").hit(learner, "2026-09-01T10:00:00");

    SchoolMeasures measures = fixture.measureOne();

    assertThat(tally(measures, Cohort.of(SchoolYear.Y8)).episodes()).isEqualTo(1);
    assertThat(tally(measures, YEAR_9).episodes()).isEqualTo(1);
    assertThat(tally(measures, Cohort.ALL).learners()).isEqualTo(1);
    assertThat(measures.size(Cohort.of(SchoolYear.Y8)).orElseThrow().average())
        .isCloseTo(6 / 15.0, within(1e-9));
    assertThat(measures.size(YEAR_9).orElseThrow().learnerDays()).isEqualTo(9);
  }

  @Test
  void ratesCountOnlySchoolDaysWithData() {
    Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-29");
    fixture.learners(40, SchoolYear.Y9).noData("2026-03-09", "2026-03-15");
    fixture.hit(0, "2026-03-02T10:00:00").hit(1, "2026-03-02T10:00:00");
    fixture.hit(0, "2026-03-18T10:00:00").hit(0, "2026-03-18T15:00:00");

    SchoolMeasures measures = fixture.measureOne();

    TopicMeasure all = measures.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow();
    assertThat(all.rates().perHundredPerWeek().value()).isCloseTo(100 * 3 / 120.0, within(1e-9));
    assertThat(all.rates().perHundred().value()).isCloseTo(100 * 2 / 40.0, within(1e-9));
    assertThat(all.rates().perThousandDays().value()).isCloseTo(1000 * 4 / 600.0, within(1e-9));
    assertThat(measures.coverage().daysMissing()).hasSize(5);
    assertThat(measures.findings()).extracting(Finding::kind).contains(Finding.Kind.DATA_MISSING);
  }

  @Test
  void aWeekWithoutDataIsMissingAndNotZero() {
    Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-22");
    fixture.learners(10, SchoolYear.Y9).noData("2026-03-09", "2026-03-15");
    fixture.hit(0, "2026-03-02T10:00:00");

    List<WeekPoint> weeks =
        fixture.measureOne().topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().weeks();

    assertThat(weeks)
        .extracting(point -> point.week().missing())
        .containsExactly(false, true, false);
    assertThat(weeks.get(1).counts()).isNull();
    assertThat(weeks.get(1).perHundred()).isNull();
    assertThat(weeks.get(2).counts()).isEqualTo(new WeekPoint.Counts(0, 0, 0));
    assertThat(weeks.get(0).perHundred()).isEqualTo(10);
  }

  @Test
  void aFlagAndItsComplementAreAllLearners() {
    Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-27");
    int flagged = fixture.learner("ada", SchoolYear.Y9, "send-support");
    int other = fixture.learner("bo", SchoolYear.Y9);
    fixture.hit(flagged, "2026-03-02T10:00:00").hit(other, "2026-03-02T10:00:00");

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.cohorts())
        .extracting(size -> size.cohort().id())
        .containsExactly("all", "year-9", "ks3", "send-support", "not-send-support");
    assertThat(tally(measures, Cohort.flagged("send-support", "SEN support", 0)).learners())
        .isEqualTo(1);
  }

  @Test
  void aCrossHoldsWhoIsInBothOfItsCohorts() {
    Fixture fixture =
        new Fixture()
            .period("one", "2026-03-02", "2026-03-29")
            .cross("send-support", "ks3")
            .cross("not-send-support", "year-8");
    int both = fixture.learner("both", SchoolYear.Y8, "send-support");
    fixture.learner("year-alone", SchoolYear.Y8);
    fixture.learner("flag-alone", SchoolYear.Y10, "send-support");
    fixture.hit(both, "2026-03-04T10:00");

    SchoolMeasures school = fixture.measureOne();

    assertThat(school.cohorts())
        .filteredOn(size -> size.cohort().kind() == Cohort.Kind.CROSS)
        .extracting(size -> size.cohort().id() + " " + size.everIn())
        .containsExactly("send-support+ks3 1", "not-send-support+year-8 1");
    Cohort cross =
        school.cohorts().stream()
            .map(CohortSize::cohort)
            .filter(cohort -> cohort.id().equals("send-support+ks3"))
            .findFirst()
            .orElseThrow();
    assertThat(cross.title()).isEqualTo("SEN support and Key stage 3");
    assertThat(cross.isReleased()).isFalse();
    assertThat(school.topic(Fixture.SELF_HARM, cross).orElseThrow().tally().learners())
        .isEqualTo(1);
  }

  @Test
  void namedUsesCountEachLearnerOnceWhateverTheSites() {
    Fixture fixture = new Fixture().period("one", "2026-03-02", "2026-03-29");
    int ann = fixture.learner("ann", SchoolYear.Y8);
    int ben = fixture.learner("ben", SchoolYear.Y9);
    fixture.learner("cat", SchoolYear.Y9);
    int annAgain = fixture.account("ann.b", "ann-ref", Role.LEARNER, SchoolYear.Y8);
    fixture
        .domain(0, "chatgpt.com", 9, 0, ann, annAgain)
        .domain(0, "claude.ai", 2, 1, ann, ben)
        .domain(0, "example.org", 2, 0, 2);

    List<NamedUse> uses = fixture.measureOne().namedUse();

    assertThat(uses)
        .filteredOn(use -> use.use().equals("generative_ai"))
        .filteredOn(use -> use.learners() > 0 && !use.cohort().id().startsWith("not-"))
        .extracting(
            use ->
                use.cohort().id()
                    + " "
                    + use.learners()
                    + "/"
                    + use.size()
                    + " refused "
                    + use.blockedLearners())
        .containsExactly(
            "all 2/3 refused 2",
            "year-8 1/1 refused 1",
            "year-9 1/2 refused 1",
            "ks3 2/3 refused 2");
    assertThat(uses)
        .filteredOn(use -> use.use().equals("gambling"))
        .extracting(NamedUse::learners)
        .containsOnly(0);
  }

  @Test
  void moreLearnersThanBeforeIsARise() {
    SchoolMeasures later = twoPeriods(3, 30).measure().get(1);

    Change change = later.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change();
    assertThat(change.direction()).isEqualTo(Direction.ROSE);
    assertThat(change.ratio().value()).isCloseTo(10, within(1e-9));
    assertThat(later.findings().get(0).kind()).isEqualTo(Finding.Kind.ROSE);
    assertThat(later.earlier().id()).isEqualTo("one");
  }

  @Test
  void asManyLearnersAsBeforeIsNoClearChange() {
    SchoolMeasures later = twoPeriods(20, 22).measure().get(1);

    assertThat(later.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change().direction())
        .isEqualTo(Direction.NO_CLEAR_CHANGE);
    assertThat(later.findings()).extracting(Finding::kind).contains(Finding.Kind.NOTHING_CLEAR);
  }

  @Test
  void aBurstOfOneLearnerIsNoRise() {
    Fixture fixture = twoPeriods(3, 3);
    for (int week = 0; week < 4; week++) {
      for (int hour = 9; hour < 16; hour++) {
        String day = day("2026-03-30").plusWeeks(week).toString();
        fixture.hit(50, "%sT%02d:00:00".formatted(day, hour));
      }
    }

    Change change =
        fixture.measure().get(1).topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().change();

    assertThat(change.direction()).isIn(Direction.NO_CLEAR_CHANGE, Direction.TOO_FEW_TO_SAY);
  }

  @Test
  void theFirstPeriodClaimsNoTrend() {
    SchoolMeasures first = twoPeriods(3, 30).measure().get(0);

    assertThat(first.topics())
        .extracting(one -> one.change().direction())
        .containsOnly(Direction.NO_EARLIER_PERIOD);
    assertThat(first.findings()).extracting(Finding::kind).contains(Finding.Kind.NO_EARLIER_PERIOD);
  }

  @Test
  void aDomainRisesByItsShareOfLearners() {
    Fixture fixture = twoPeriods(0, 0);
    for (int learner = 0; learner < 60; learner++) {
      fixture.visits(learner, "2026-03-02", 5, 0).visits(learner, "2026-03-30", 5, 1);
    }
    fixture.domain(0, "old.org", 60, 0, many(40)).domain(1, "old.org", 60, 0, many(40));
    fixture.domain(1, "new.org", 50, 20, many(30));

    SchoolMeasures later = fixture.measure().get(1);

    assertThat(later.rising()).extracting(DomainTrend::domain).containsExactly("new.org");
    assertThat(later.rising().get(0).change().direction()).isEqualTo(Direction.ROSE);
    assertThat(later.blocked()).extracting(BlockedDomain::domain).containsExactly("new.org");
    assertThat(later.use().get(0).outOfHoursShare().value()).isEqualTo(0.2);
  }

  @Test
  void aSchoolWithReportsAloneIsMeasuredFromThem() {
    Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-27").withoutLogs();
    fixture.learner("ada", SchoolYear.Y9);
    fixture.account("teacher", "", Role.STAFF, null);
    fixture.report(row("ada", "Self Harm Sites", 40, 10)).report(row("teacher", "News", 60, 0));

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.coverage()).isNull();
    assertThat(measures.reports().total().requests()).isEqualTo(100);
    assertThat(measures.reports().learners().blocked()).isEqualTo(10);
    assertThat(measures.reports().categories())
        .singleElement()
        .matches(one -> one.theme() == org.trendpack.detect.Theme.SELF_HARM);
    assertThat(measures.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.REPORTS_ONLY);
  }

  @Test
  void reportTotalsAreHeldAgainstTheLogs() {
    Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-27");
    fixture.learner("ada", SchoolYear.Y9);
    fixture.visits(0, "2026-03-02", 5, 0);
    fixture.report(row("ada", null, 26 * 200 + 300, 0)).report(row("gone", null, 0, 0));

    Reconciliation reconciliation = fixture.measureOne().reconciliation();

    assertThat(reconciliation.lines().get(0).quantity()).isEqualTo("requests");
    assertThat(reconciliation.lines().get(0).agreement())
        .isEqualTo(Reconciliation.Agreement.WITHIN);
    assertThat(reconciliation.onlyInReports()).containsExactly("minutes");
  }

  private static UsageReport.Row row(String user, String category, long requests, long blocked) {
    return new UsageReport.Row(
        "r.csv",
        2,
        day("2026-03-02"),
        day("2026-03-27"),
        user,
        category,
        null,
        requests,
        blocked,
        5,
        -1);
  }

  /** Sixty learners and two periods of four weeks, with so many learners searching once in each. */
  private static Fixture twoPeriods(int before, int now) {
    Fixture fixture =
        new Fixture()
            .period("one", "2026-03-02", "2026-03-29")
            .period("two", "2026-03-30", "2026-04-26")
            .learners(60, SchoolYear.Y9);
    for (int learner = 0; learner < before; learner++) {
      fixture.hit(learner, "2026-03-03T10:00:00");
    }
    for (int learner = 0; learner < now; learner++) {
      fixture.hit(learner, "2026-03-31T10:00:00");
    }
    return fixture;
  }

  private static Tally tally(SchoolMeasures measures, Cohort cohort) {
    return measures.topic(Fixture.SELF_HARM, cohort).orElseThrow().tally();
  }

  private static int[] many(int learners) {
    return java.util.stream.IntStream.range(0, learners).toArray();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
