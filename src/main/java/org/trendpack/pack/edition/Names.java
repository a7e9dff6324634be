package org.trendpack.pack.edition;

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

  private static final List<String> SEVERITIES = List.of("low", "medium", "high", "urgent");

  private Names() {}

  /** "4 urgent". */
  static String severity(int severity) {
    return severity >= 1 && severity <= 4 ? severity + " " + SEVERITIES.get(severity - 1) : "none";
  }

  /**
   * A topic as a row label: "Self-harm", "Help with self-harm", "Pornography (filter category)".
   */
  static String topic(Topic topic) {
    if (topic.tone() == Tone.HELP_SEEKING) {
      return "Looking for help: " + Words.lower(topic.theme().title());
    }
    return topic.theme().title() + (topic.kind() == Hit.Kind.CATEGORY ? " (filter category)" : "");
  }

  /** A topic inside a sentence: "searches and addresses about self-harm". */
  static String inSentence(Topic topic) {
    String theme = Words.lower(topic.theme().title());
    if (topic.tone() == Tone.HELP_SEEKING) {
      return "looking for help with " + theme;
    }
    return topic.kind() == Hit.Kind.CATEGORY ? "sites the filter files under " + theme : theme;
  }

  /** A cohort inside a sentence: "in Year 9", "among learners recorded as “SEN support”". */
  static String among(Cohort cohort) {
    return switch (cohort.kind()) {
      case ALL -> "across the school";
      case YEAR -> "in " + cohort.title();
      case KEY_STAGE -> "in " + Words.lower(cohort.title());
      case PHASE -> "in the " + Words.lower(cohort.title());
      case CROSS -> "among learners who are both “" + cohort.title() + "”";
      case FLAG -> "among learners recorded as “" + cohort.title() + "”";
      case UNKNOWN -> "among users who are not on the roster";
    };
  }

  /** A heading over cohorts of one kind. */
  static String kind(Cohort.Kind kind) {
    return switch (kind) {
      case ALL -> "Whole school";
      case YEAR -> "Year group";
      case KEY_STAGE -> "Key stage";
      case PHASE -> "Phase";
      case FLAG -> "Recorded need or status";
      case CROSS -> "In two groups at once";
      case UNKNOWN -> "Not on the roster";
    };
  }

  static String kind(Hit.Kind kind) {
    return kind == Hit.Kind.KEYWORD ? "words" : "filter category";
  }

  static String tone(Tone tone) {
    return tone == Tone.HELP_SEEKING ? "looking for help" : "concern";
  }

  static String confidence(Confidence confidence) {
    return confidence.id();
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> "allowed";
      case BLOCKED -> "blocked";
      case OTHER -> "not known";
    };
  }

  /** The last part of a path. */
  static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String themes(List<Theme> themes) {
    return themes.stream().map(Theme::title).collect(Collectors.joining("; "));
  }
}
