package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Cell;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Cells that a reader sees as a name and a file holds as the id that configuration uses. */
final class Codes {

  private Codes() {}

  /** A topic by its theme's id; kind and tone stand in columns of their own. */
  static Cell topic(Topic topic) {
    return Cell.coded(Names.topic(topic), topic.theme().id());
  }

  static Cell theme(@Nullable Theme theme) {
    return theme == null ? Cell.none() : Cell.coded(theme.title(), theme.id());
  }

  /** Several themes; their ids are separated by semicolons. */
  static Cell themes(List<Theme> themes) {
    return themes.isEmpty()
        ? Cell.coded(say("themes.nothing"), "")
        : Cell.coded(
            Names.themes(themes), themes.stream().map(Theme::id).collect(Collectors.joining(";")));
  }

  static Cell kind(Hit.Kind kind) {
    return Cell.coded(Names.kind(kind), kind == Hit.Kind.KEYWORD ? "keyword" : "category");
  }

  static Cell tone(Tone tone) {
    return Cell.coded(Names.tone(tone), tone.id());
  }

  static Cell severity(int severity) {
    return Cell.coded(Names.severity(severity), Integer.toString(severity));
  }

  static Cell confidence(Confidence confidence) {
    return Cell.coded(Names.confidence(confidence), confidence.id());
  }

  static Cell verdict(Verdict verdict) {
    return Cell.coded(Names.verdict(verdict), verdict.id());
  }

  static Cell year(@Nullable SchoolYear year) {
    return year == null ? Cell.none() : Cell.coded(year.title(), year.code());
  }

  /** A file by its name; a table's own file has it as the job does. */
  static Cell file(String path) {
    String stored = Cell.of(path).stored();
    return Cell.coded(Names.file(stored), stored);
  }

  static Cell cohort(Cohort cohort) {
    return Cell.coded(cohort.title(), cohort.id());
  }
}
