package org.trendpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;
import org.trendpack.scan.Hit;

@NullUnmarked
class EpisodesTest {

  private final Fixture fixture = new Fixture().period("spring", "2026-03-02", "2026-03-27");

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/measure/episodes.csv", useHeadersInDisplayName = true)
  void hitsWithinHalfAnHourAreOneEpisode(String rule, String hits, int episodes) {
    int learner = fixture.learner("ada", SchoolYear.Y9);
    List<String> times = List.of(hits.split(" ", -1));
    for (String time : times) {
      fixture.hit(learner, time.contains("T") ? time : "2026-03-02T" + time);
    }

    SchoolMeasures measures = fixture.measureOne();

    Tally tally = measures.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().tally();
    assertThat(tally.episodes()).as(rule).isEqualTo(episodes);
    assertThat(tally.hits()).as(rule).isEqualTo(times.size());
    assertThat(tally.learners()).as(rule).isEqualTo(1);
  }

  @Test
  void themesKindsAndTonesAreApart() {
    int learner = fixture.learner("ada", SchoolYear.Y9);
    String time = "2026-03-02T10:00:00";
    fixture.hit(learner, time);
    fixture.hit(changed(learner, time, Theme.SUICIDE, Hit.Kind.KEYWORD, Tone.HARM));
    fixture.hit(changed(learner, time, Theme.SELF_HARM, Hit.Kind.CATEGORY, Tone.HARM));
    fixture.hit(changed(learner, time, Theme.SELF_HARM, Hit.Kind.KEYWORD, Tone.HELP_SEEKING));

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.episodes()).hasSize(4);
    assertThat(measures.topicsOf(Cohort.ALL)).hasSize(4).allMatch(one -> one.tally().hits() == 1);
    assertThat(measures.learnersToSee()).singleElement().matches(one -> one.totalEpisodes() == 3);
    assertThat(measures.helpSeekers()).singleElement().matches(one -> one.totalEpisodes() == 1);
  }

  @Test
  void whatWasDecidedToBeNoConcernIsInNoFigureAndListedApart() {
    int learner = fixture.learner("ada", SchoolYear.Y9);
    fixture.decided(Fixture.hitAt(learner, "2026-03-02T10:00:00"));
    fixture.hit(learner, "2026-03-02T10:10:00");

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.episodes()).singleElement().matches(one -> one.hits().size() == 1);
    assertThat(measures.decided()).singleElement().matches(one -> one.hits().size() == 1);
    assertThat(measures.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().tally().hits())
        .isEqualTo(1);
    assertThat(measures.searches()).singleElement().matches(one -> one.times() == 1);
  }

  private static Hit changed(int account, String time, Theme theme, Hit.Kind kind, Tone tone) {
    return changed(account, time, theme, kind, tone, Confidence.HIGH);
  }

  private static Hit changed(
      int account, String time, Theme theme, Hit.Kind kind, Tone tone, Confidence confidence) {
    Hit hit = Fixture.hitAt(account, time);
    return new Hit(
        0,
        account,
        "",
        hit.time(),
        kind,
        theme,
        4,
        tone,
        confidence,
        theme.id() + ".x",
        hit.matched(),
        hit.text(),
        hit.domain(),
        hit.engine(),
        hit.verdict(),
        false);
  }

  @Test
  void ofEquallySevereLearnersThoseOfSurerHitsAreSeenFirst() {
    int unsure = fixture.account("ada", "ref-1", Role.LEARNER, SchoolYear.Y9);
    int sure = fixture.account("bob", "ref-2", Role.LEARNER, SchoolYear.Y9);
    for (int hour = 9; hour < 13; hour++) {
      String time = "2026-03-02T%02d:00:00".formatted(hour);
      fixture.hit(
          changed(unsure, time, Theme.SELF_HARM, Hit.Kind.KEYWORD, Tone.HARM, Confidence.LOW));
    }
    fixture.hit(sure, "2026-03-02T10:00:00");

    assertThat(fixture.measureOne().learnersToSee())
        .extracting(one -> one.person().username(), PersonSummary::isSure)
        .containsExactly(tuple("bob", true), tuple("ada", false));
  }

  @Test
  void twoLoginsWithOneReferenceAreOneLearner() {
    int one = fixture.account("ada", "ref-1", Role.LEARNER, SchoolYear.Y9);
    int other = fixture.account("ada2", "ref-1", Role.LEARNER, SchoolYear.Y9);
    fixture.hit(one, "2026-03-02T10:00:00").hit(other, "2026-03-02T10:10:00");

    SchoolMeasures measures = fixture.measureOne();

    Tally tally = measures.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().tally();
    assertThat(tally.learners()).isEqualTo(1);
    assertThat(tally.episodes()).isEqualTo(1);
    assertThat(measures.size(Cohort.ALL).orElseThrow().average()).isEqualTo(1);
    assertThat(measures.learnersToSee()).hasSize(1);
  }

  @Test
  void aSharedLoginCountsForItsClassButIsNoLearner() {
    int shared = fixture.account("class-1", "", Role.SHARED, SchoolYear.Y1);
    fixture.learner("ada", SchoolYear.Y1);
    fixture.hit(shared, "2026-03-02T10:00:00");

    SchoolMeasures measures = fixture.measureOne();

    Tally year = measures.topic(Fixture.SELF_HARM, Cohort.of(SchoolYear.Y1)).orElseThrow().tally();
    assertThat(year.hits()).isEqualTo(1);
    assertThat(year.episodes()).isEqualTo(1);
    assertThat(year.learners()).isZero();
    assertThat(measures.size(Cohort.of(SchoolYear.Y1)).orElseThrow().average()).isEqualTo(1);
  }

  @Test
  void staffAndVisitorsAreInNoLearnersFigure() {
    fixture.learner("ada", SchoolYear.Y9);
    int teacher = fixture.account("teacher", "", Role.STAFF, null);
    int visitor = fixture.account("visitor", "", Role.VISITOR, null);
    fixture.hit(teacher, "2026-03-02T10:00:00").hit(visitor, "2026-03-02T10:00:00");

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.topics()).isEmpty();
    assertThat(measures.episodes()).isEmpty();
    assertThat(measures.searches()).isEmpty();
    assertThat(measures.learnersToSee()).isEmpty();
    assertThat(measures.staff().people())
        .extracting(one -> one.person().username())
        .containsExactlyInAnyOrder("teacher", "visitor");
    assertThat(measures.staff().topics())
        .singleElement()
        .matches(topic -> topic.tally().learners() == 2);
  }

  @Test
  void unknownNamesAreACohortOfTheirOwn() {
    fixture.learner("ada", SchoolYear.Y9);
    fixture.hit(-1, "2026-03-02T10:00:00");

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.topic(Fixture.SELF_HARM, Cohort.UNKNOWN).orElseThrow().tally().hits())
        .isEqualTo(1);
    assertThat(measures.topic(Fixture.SELF_HARM, Cohort.ALL).orElseThrow().tally().hits()).isZero();
    assertThat(measures.coverage().unknownUsers()).isEqualTo(1);
  }

  @Test
  void sanctionedHitsAreListedApart() {
    int learner = fixture.learner("ada", SchoolYear.Y9);
    fixture.sanction("google.com", "9").sanction("unused.org", "all");
    Hit hit = Fixture.hitAt(learner, "2026-03-02T10:00:00");
    fixture.hit(
        new Hit(
            0,
            learner,
            "",
            hit.time(),
            hit.kind(),
            hit.theme(),
            4,
            hit.tone(),
            hit.confidence(),
            hit.entry(),
            hit.matched(),
            hit.text(),
            hit.domain(),
            "",
            hit.verdict(),
            true));

    SchoolMeasures measures = fixture.measureOne();

    assertThat(measures.topics()).isEmpty();
    assertThat(measures.sanctioned()).extracting(SanctionedUse::hits).containsExactly(1L, 0L);
    assertThat(measures.sanctioned().get(0).learners()).isEqualTo(1);
  }
}
