package org.trendpack.pack.edition;

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

/** Sentences made from measures. Nothing here blames a learner. */
final class Sentences {

  private static final double MOSTLY = 0.5;

  /** A range that reaches further says no more than that it is wide. */
  private static final long WIDE = 20;

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
        : Optional.of(
            new Block.Finding(
                Certainty.COUNTED,
                "Urgent hits: "
                    + Words.list(topics)
                    + ". See these learners first, whatever the trend."));
  }

  private static String urgentTopic(TopicMeasure measure) {
    long learners = measure.tally().bySeverity().get(3).learners();
    String topic = Names.inSentence(measure.topic());
    return learners > 0 ? topic + " (" + Words.count(learners, "learner") + ")" : topic;
  }

  /** A change in a word or two: "rose", "no clear change". */
  static String direction(Change.Direction direction) {
    return switch (direction) {
      case ROSE -> "rose";
      case FELL -> "fell";
      case NO_CLEAR_CHANGE -> "no clear change";
      case TOO_FEW_TO_SAY -> "too few to say";
      case WORD_LIST_CHANGED -> "word list changed";
      case NO_EARLIER_PERIOD -> "nothing to compare with";
    };
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
  static String ratio(Estimate ratio) {
    if (!Double.isFinite(ratio.high())) {
      return "";
    }
    return ratio.high() < 1
        ? "The rate is "
            + Words.percent(ratio.value())
            + " of what it was, likely between "
            + Words.percent(ratio.low())
            + " and "
            + Words.percent(ratio.high())
            + "."
        : "The rate is "
            + Words.measure(ratio.value())
            + " times what it was, likely between "
            + Words.measure(ratio.low())
            + " and "
            + (ratio.value() < WIDE && ratio.high() > WIDE
                ? "over " + Words.number(WIDE)
                : Words.measure(ratio.high()))
            + " times.";
  }

  /** "42 learners in 45 episodes." */
  static String counted(Tally tally) {
    return tally.learners() == 0
        ? Words.count(tally.episodes(), "episode") + ", none by a learner that is known."
        : Words.count(tally.learners(), "learner")
            + " in "
            + Words.count(tally.episodes(), "episode")
            + ".";
  }

  /** How the whole school compares with the period before. */
  static String sinceLastPeriod(Change change) {
    return switch (change.direction()) {
      case ROSE -> join("More than last period.", change.ratio());
      case FELL -> join("Fewer than last period.", change.ratio());
      case NO_CLEAR_CHANGE -> join("No clear change since last period.", change.ratio());
      case TOO_FEW_TO_SAY -> "Too few to say whether it changed since last period.";
      case WORD_LIST_CHANGED -> "The word list changed, so last period cannot be compared.";
      case NO_EARLIER_PERIOD -> "There is no earlier period to compare with.";
    };
  }

  /** How it compares with the same weeks of last year; empty if that is not known. */
  static String sinceLastYear(Change change) {
    return switch (change.direction()) {
      case ROSE -> join("More than in the same weeks of last year.", change.ratio());
      case FELL -> join("Fewer than in the same weeks of last year.", change.ratio());
      case NO_CLEAR_CHANGE ->
          join("No clear change since the same weeks of last year.", change.ratio());
      case TOO_FEW_TO_SAY -> "Too few to say whether it changed since last year.";
      case WORD_LIST_CHANGED -> "The word list changed, so last year cannot be compared.";
      case NO_EARLIER_PERIOD -> "";
    };
  }

  private static String join(String sentence, @Nullable Estimate ratio) {
    String more = ratio == null ? "" : ratio(ratio);
    return more.isEmpty() ? sentence : sentence + " " + more;
  }

  /** What the data cannot show, one sentence a gap; empty if there is none worth saying. */
  static List<String> gaps(Coverage coverage) {
    java.util.ArrayList<String> gaps = new java.util.ArrayList<>();
    int missing = coverage.daysMissing().size();
    if (missing > 0) {
      gaps.add(
          Words.count(missing, "school day")
              + " of "
              + Words.number(coverage.schoolDays())
              + " "
              + Words.have(missing)
              + " no data. "
              + (missing == 1 ? "It is" : "They are")
              + " left out of every rate, not counted as quiet.");
    }
    if (coverage.unknownShare() >= 0.01) {
      gaps.add(
          Words.percent(coverage.unknownShare())
              + " of visits have no name, or a name that is not on the roster. They belong to no"
              + " year or group.");
    }
    if (coverage.domainOnlyShare() >= 0.01) {
      gaps.add(
          Words.percent(coverage.domainOnlyShare())
              + " of visits show only the site's name. What was searched for there cannot be"
              + " seen.");
    }
    if (coverage.strippedShare() >= 0.01) {
      gaps.add(
          Words.percent(coverage.strippedShare())
              + " of searches reached us without their words. Ask IT whether the filter removes"
              + " them.");
    }
    return gaps;
  }

  /** "4 of 37 hits got through (11%, likely 4% to 25%)." */
  static String gotThrough(Tally tally, Estimate share) {
    long known = tally.allowed().hits() + tally.blocked().hits();
    return Words.number(tally.allowed().hits())
        + " of "
        + Words.count(known, "hit")
        + " got through ("
        + Words.percent(share.value())
        + ", likely "
        + Words.percent(share.low())
        + " to "
        + Words.percent(share.high())
        + ").";
  }

  private static Block.Finding ofTopic(Finding.Kind kind, TopicMeasure measure) {
    String topic = Words.upper(Names.inSentence(measure.topic()));
    String among = Names.among(measure.cohort());
    Tally tally = measure.tally();
    return switch (kind) {
      case ROSE, FELL ->
          new Block.Finding(
              Certainty.CLEAR,
              changed(topic, kind == Finding.Kind.ROSE, among, measure.change(), "last period")
                  + seasonal(measure));
      case ROSE_SINCE_LAST_YEAR, FELL_SINCE_LAST_YEAR ->
          new Block.Finding(
              Certainty.CLEAR,
              changed(
                  topic,
                  kind == Finding.Kind.ROSE_SINCE_LAST_YEAR,
                  among,
                  measure.lastYear(),
                  "the same part of last year"));
      case URGENT ->
          new Block.Finding(
              Certainty.COUNTED,
              topic
                  + ": "
                  + Words.count(urgentLearners(tally), "learner")
                  + " "
                  + among
                  + " with "
                  + Words.count(tally.bySeverity().get(3).hits(), "urgent hit")
                  + ". See them first, whatever the trend.");
      case GOT_THROUGH ->
          new Block.Finding(
              Certainty.COUNTED,
              topic
                  + ": "
                  + (measure.gotThrough() == null
                      ? "most hits got through the filter."
                      : gotThrough(tally, measure.gotThrough())));
      case HELP_SOUGHT ->
          new Block.Finding(
              Certainty.COUNTED,
              Words.count(tally.learners(), "learner")
                  + " looked for help with "
                  + Words.lower(measure.topic().theme().title())
                  + " "
                  + among
                  + ". Asking for help is a good sign.");
      default -> new Block.Finding(Certainty.COUNTED, topic + " " + among + ".");
    };
  }

  private static Block.Finding ofWhole(Finding.Kind kind, SchoolMeasures school) {
    Coverage coverage = school.coverage();
    return switch (kind) {
      case DATA_MISSING ->
          new Block.Finding(
              Certainty.COUNTED,
              coverage == null || gaps(coverage).isEmpty()
                  ? "Parts of the period have no data, so trends are weaker than they look."
                  : gaps(coverage).get(0)
                      + (coverage.unknownShare() > MOSTLY
                          ? " Figures by year and group are weak."
                          : ""));
      case NOTHING_CLEAR ->
          new Block.Finding(
              Certainty.UNCLEAR,
              "No theme rose or fell by more than chance could explain"
                  + (school.earlier() == null ? "." : " since " + school.earlier().name() + "."));
      case NO_EARLIER_PERIOD ->
          new Block.Finding(
              Certainty.TOO_FEW,
              "This is the first period, so nothing can be said yet about change.");
      case REPORTS_ONLY ->
          new Block.Finding(
              Certainty.COUNTED,
              "This school gave totals and no logs. Searches, times and trends cannot be known.");
      default -> new Block.Finding(Certainty.COUNTED, "See the sections below.");
    };
  }

  /** " It is clear in Year 9 and in key stage 5 too."; empty without groups. */
  static String alsoClearIn(List<TopicMeasure> groups) {
    return groups.isEmpty()
        ? ""
        : " It is clear "
            + Words.list(groups.stream().limit(3).map(one -> Names.among(one.cohort())).toList())
            + " too.";
  }

  private static int urgentLearners(Tally tally) {
    return tally.bySeverity().get(3).learners();
  }

  private static String changed(
      String topic, boolean rose, String among, Change change, String before) {
    return topic
        + (rose ? " rose " : " fell ")
        + among
        + ": "
        + Words.count(change.learnersNow(), "learner")
        + ", compared with "
        + (change.learnersBefore() == 0 ? "none" : Words.number(change.learnersBefore()))
        + " "
        + join(before + ".", change.ratio())
        + leftOut(change);
  }

  /** What the comparison had to do without, if anything. */
  private static String leftOut(Change change) {
    String words =
        change.entriesLeftOut() == 0
            ? ""
            : " Only words on the lists of both periods are compared.";
    String days =
        change.daysMissing() == 0
            ? ""
            : " "
                + Words.count(change.daysMissing(), "school day")
                + " of the two periods "
                + Words.have(change.daysMissing())
                + " no data.";
    return words + days;
  }

  /** Whether the change is one of the season: said only where last year is known. */
  private static String seasonal(TopicMeasure measure) {
    return switch (measure.lastYear().direction()) {
      case ROSE -> " Since the same weeks of last year it rose as well.";
      case FELL -> " Since the same weeks of last year it fell.";
      case NO_CLEAR_CHANGE -> " Since the same weeks of last year there is no clear change.";
      default -> "";
    };
  }

  /** A week that stands out, in a word or two for a table; blank if it does not. */
  static String signal(ControlChart.@Nullable Rule rule) {
    if (rule == null) {
      return "";
    }
    return switch (rule) {
      case ABOVE_LIMITS -> "above the usual range";
      case BELOW_LIMITS -> "below the usual range";
      case RUN_ABOVE -> "7 or more in a row above the usual";
      case RUN_BELOW -> "7 or more in a row below the usual";
      case RISING -> "7 or more in a row rising";
      case FALLING -> "7 or more in a row falling";
      case NEAR_UPPER -> "2 of 3 near the upper limit";
      case NEAR_LOWER -> "2 of 3 near the lower limit";
    };
  }
}
