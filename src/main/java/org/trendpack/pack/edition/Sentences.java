package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Change;
import org.trendpack.measure.ControlChart;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.Finding;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Certainty;

/** Measures put into the sentences of the message bundles. Nothing there blames a learner. */
final class Sentences {

  private static final double MOSTLY = 0.5;

  /** A smaller share of visits or searches is not worth a sentence. */
  private static final double WORTH_SAYING = 0.01;

  /** A range that reaches further says no more than that it is wide. */
  private static final long WIDE = 20;

  /** Groups named beside the whole school. */
  private static final int GROUPS = 3;

  private Sentences() {}

  /** A finding as a sentence with its certainty. */
  static Block.Finding finding(Finding finding, SchoolMeasures school) {
    TopicMeasure measure = finding.measure();
    return measure == null ? ofWhole(finding.kind(), school) : ofTopic(finding.kind(), measure);
  }

  /**
   * All urgent findings in one: "Urgent hits: suicide (1 learner) and radicalisation (6 learners)."
   */
  static Optional<Block.Finding> urgent(List<Finding> findings) {
    List<String> topics =
        findings.stream()
            .filter(finding -> finding.kind() == Finding.Kind.URGENT)
            .map(Finding::measure)
            .filter(Objects::nonNull)
            .map(Sentences::urgentTopic)
            .toList();
    return topics.isEmpty()
        ? Optional.empty()
        : Optional.of(counted(say("finding.urgent-topics", Words.list(topics))));
  }

  private static String urgentTopic(TopicMeasure measure) {
    long learners = urgentLearners(measure.tally());
    String topic = Names.inSentence(measure.topic());
    return learners > 0 ? say("list.with-learners", topic, learners) : topic;
  }

  /** A change in a word or two: "rose", "no clear change". */
  static String direction(Change.Direction direction) {
    return say("direction." + Words.key(direction));
  }

  /** How far a change may be trusted. */
  static Certainty certainty(Change.Direction direction) {
    return switch (direction) {
      case ROSE, FELL -> Certainty.CLEAR;
      case NO_CLEAR_CHANGE -> Certainty.UNCLEAR;
      case TOO_FEW_TO_SAY, WORD_LIST_CHANGED, NO_EARLIER_PERIOD -> Certainty.TOO_FEW;
    };
  }

  /**
   * "The rate is 2.4 times what it was, likely between 1.3 and 4.6 times."; a clear fall as "The
   * rate is 40% of what it was, likely between 20% and 70%."; empty where nobody was counted
   * before.
   */
  static String ratio(@Nullable Estimate ratio) {
    if (ratio == null || !Double.isFinite(ratio.high())) {
      return "";
    }
    if (ratio.high() < 1) {
      return say(
          "ratio.share",
          Words.percent(ratio.value()),
          Words.percent(ratio.low()),
          Words.percent(ratio.high()));
    }
    boolean wide = ratio.value() < WIDE && ratio.high() > WIDE;
    return say(
        "ratio.times",
        Words.measure(ratio.value()),
        Words.measure(ratio.low()),
        wide ? say("ratio.over", WIDE) : Words.measure(ratio.high()));
  }

  /** "42 learners in 45 episodes." */
  static String counted(Tally tally) {
    return tally.learners() == 0
        ? say("counted.nobody", tally.episodes())
        : say("counted.learners", tally.learners(), tally.episodes());
  }

  /** How the whole school compares with the period before. */
  static String sinceLastPeriod(Change change) {
    return joined(say("since-period." + Words.key(change.direction())), ratioOf(change));
  }

  /** How it compares with the same weeks of last year; empty if that is not known. */
  static String sinceLastYear(Change change) {
    return change.direction() == Change.Direction.NO_EARLIER_PERIOD
        ? ""
        : joined(say("since-year." + Words.key(change.direction())), ratioOf(change));
  }

  private static String ratioOf(Change change) {
    return switch (change.direction()) {
      case ROSE, FELL, NO_CLEAR_CHANGE -> ratio(change.ratio());
      default -> "";
    };
  }

  /** What the data cannot show, one sentence a gap; empty if there is none worth saying. */
  static List<String> gaps(Coverage coverage) {
    List<String> gaps = new ArrayList<>();
    if (!coverage.daysMissing().isEmpty()) {
      gaps.add(say("gaps.days", coverage.daysMissing().size(), coverage.schoolDays()));
    }
    if (coverage.unknownShare() >= WORTH_SAYING) {
      gaps.add(say("gaps.unknown", Words.percent(coverage.unknownShare())));
    }
    if (coverage.domainOnlyShare() >= WORTH_SAYING) {
      gaps.add(say("gaps.domain-only", Words.percent(coverage.domainOnlyShare())));
    }
    if (coverage.strippedShare() >= WORTH_SAYING) {
      gaps.add(say("gaps.stripped", Words.percent(coverage.strippedShare())));
    }
    return gaps;
  }

  /** "4 of 37 hits got through (11%, likely 4% to 25%)." */
  static String gotThrough(Tally tally, Estimate share) {
    return say(
        "got-through.share",
        tally.allowed().hits(),
        tally.allowed().hits() + tally.blocked().hits(),
        Words.percent(share.value()),
        Words.percent(share.low()),
        Words.percent(share.high()));
  }

  private static Block.Finding ofTopic(Finding.Kind kind, TopicMeasure measure) {
    String topic = Words.upper(Names.inSentence(measure.topic()));
    String among = Names.among(measure.cohort());
    Tally tally = measure.tally();
    return switch (kind) {
      case ROSE, FELL ->
          new Block.Finding(
              Certainty.CLEAR,
              joined(changed(kind, topic, among, measure.change()), seasonal(measure)));
      case ROSE_SINCE_LAST_YEAR, FELL_SINCE_LAST_YEAR ->
          new Block.Finding(Certainty.CLEAR, changed(kind, topic, among, measure.lastYear()));
      case URGENT ->
          counted(
              say(
                  "finding.urgent",
                  topic,
                  urgentLearners(tally),
                  among,
                  tally.bySeverity().get(3).hits()));
      case GOT_THROUGH ->
          counted(
              say(
                  "finding.got-through",
                  topic,
                  measure.gotThrough() == null
                      ? say("got-through.most")
                      : gotThrough(tally, measure.gotThrough())));
      case HELP_SOUGHT ->
          counted(
              say(
                  "finding.help-sought",
                  tally.learners(),
                  Words.lower(measure.topic().theme().title()),
                  among));
      default -> counted(say("finding.other", topic, among));
    };
  }

  private static Block.Finding ofWhole(Finding.Kind kind, SchoolMeasures school) {
    return switch (kind) {
      case DATA_MISSING -> counted(dataMissing(school.coverage()));
      case NOTHING_CLEAR ->
          new Block.Finding(
              Certainty.UNCLEAR,
              school.earlier() == null
                  ? say("finding.nothing-clear")
                  : say("finding.nothing-clear-since", school.earlier().name()));
      case NO_EARLIER_PERIOD ->
          new Block.Finding(Certainty.TOO_FEW, say("finding.no-earlier-period"));
      case REPORTS_ONLY -> counted(say("finding.reports-only"));
      default -> counted(say("finding.see-below"));
    };
  }

  private static String dataMissing(@Nullable Coverage coverage) {
    if (coverage == null || gaps(coverage).isEmpty()) {
      return say("finding.data-missing");
    }
    String first = gaps(coverage).get(0);
    return coverage.unknownShare() > MOSTLY ? joined(first, say("finding.groups-weak")) : first;
  }

  private static Block.Finding counted(String text) {
    return new Block.Finding(Certainty.COUNTED, text);
  }

  /** "It is clear in Year 9 and in key stage 5 too."; empty without groups. */
  static String alsoClearIn(List<TopicMeasure> groups) {
    return groups.isEmpty()
        ? ""
        : say(
            "finding.also-clear",
            Words.list(
                groups.stream().limit(GROUPS).map(one -> Names.among(one.cohort())).toList()));
  }

  private static int urgentLearners(Tally tally) {
    return tally.bySeverity().get(3).learners();
  }

  private static String changed(Finding.Kind kind, String topic, String among, Change change) {
    return joined(
        say(
            "finding." + Words.key(kind),
            topic,
            among,
            change.learnersNow(),
            change.learnersBefore()),
        ratio(change.ratio()),
        change.entriesLeftOut() == 0 ? "" : say("left-out.words"));
  }

  /** Whether the change is one of the season: said only where last year is known. */
  private static String seasonal(TopicMeasure measure) {
    Change.Direction direction = measure.lastYear().direction();
    return switch (direction) {
      case ROSE, FELL, NO_CLEAR_CHANGE -> say("seasonal." + Words.key(direction));
      default -> "";
    };
  }

  /** A week that stands out, in a word or two for a table; blank if it does not. */
  static String signal(ControlChart.@Nullable Rule rule) {
    return rule == null ? "" : say("signal." + Words.key(rule));
  }
}
