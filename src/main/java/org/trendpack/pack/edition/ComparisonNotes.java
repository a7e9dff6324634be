package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendpack.job.Period;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;

/** What a school's trends are held against, and what the comparisons had to leave out. */
final class ComparisonNotes {

  private ComparisonNotes() {}

  /** A note; empty without an earlier period. */
  static List<Block> of(Setting setting, SchoolMeasures school) {
    Period earlier = school.earlier();
    Period lastYear = school.lastYear();
    if (earlier == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        joined(
            say("compared.with", earlier.name()),
            lastYear == null ? "" : say("compared.last-year", lastYear.name())));
    int leftOut = changes(school).mapToInt(Change::entriesLeftOut).max().orElse(0);
    if (leftOut > 0) {
      lines.add(say("compared.words", leftOut));
    }
    daysMissing(school).ifPresent(lines::add);
    return List.of(
        new Block.Callout(Block.Callout.Tone.NOTE, setting.words().heading("dsl.compared"), lines));
  }

  /** That trends have holes, if they do. */
  static Optional<String> daysMissing(SchoolMeasures school) {
    int missing = changes(school).mapToInt(Change::daysMissing).max().orElse(0);
    return missing == 0 ? Optional.empty() : Optional.of(say("compared.days", missing));
  }

  private static Stream<Change> changes(SchoolMeasures school) {
    return school.topicsOf(Cohort.ALL).stream()
        .flatMap(one -> Stream.of(one.change(), one.lastYear()));
  }
}
