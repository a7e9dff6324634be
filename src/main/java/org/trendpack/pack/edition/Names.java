package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import java.util.stream.Collectors;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Topic;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** What a reader sees in place of an id. */
final class Names {

  private Names() {}

  /** "4 urgent". */
  static String severity(int severity) {
    return say("severity." + (severity >= 1 && severity <= 4 ? severity : 0));
  }

  /**
   * A topic as a row label: "Self-harm", "Looking for help: self-harm", "Pornography (filter
   * category)".
   */
  static String topic(Topic topic) {
    String theme = topic.theme().title();
    if (topic.tone() == Tone.HELP_SEEKING) {
      return say("topic.help", Words.lower(theme));
    }
    return topic.kind() == Hit.Kind.CATEGORY ? say("topic.category", theme) : theme;
  }

  /** A topic inside a sentence: "self-harm", "sites the filter files under gambling". */
  static String inSentence(Topic topic) {
    String theme = Words.lower(topic.theme().title());
    if (topic.tone() == Tone.HELP_SEEKING) {
      return say("topic.help.sentence", theme);
    }
    return topic.kind() == Hit.Kind.CATEGORY ? say("topic.category.sentence", theme) : theme;
  }

  /** A cohort inside a sentence: "in Year 9", "among learners recorded as “SEN support”". */
  static String among(Cohort cohort) {
    boolean proper =
        switch (cohort.kind()) {
          case YEAR, CROSS, FLAG -> true;
          case ALL, KEY_STAGE, PHASE, UNKNOWN -> false;
        };
    return say(
        "among." + Words.key(cohort.kind()), proper ? cohort.title() : Words.lower(cohort.title()));
  }

  /** A heading over cohorts of one kind. */
  static String kind(Cohort.Kind kind) {
    return say("cohorts." + Words.key(kind));
  }

  static String kind(Hit.Kind kind) {
    return say("found-by." + Words.key(kind));
  }

  static String tone(Tone tone) {
    return say("tone." + Words.key(tone));
  }

  static String confidence(Confidence confidence) {
    return confidence.id();
  }

  static String verdict(Verdict verdict) {
    return say("verdict." + Words.key(verdict));
  }

  /** "yes" or "no". */
  static String yes(boolean answer) {
    return say(answer ? "answer.yes" : "answer.no");
  }

  /** The last part of a path. */
  static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String themes(List<Theme> themes) {
    return themes.stream().map(Theme::title).collect(Collectors.joining("; "));
  }
}
