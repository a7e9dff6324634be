package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import org.trendpack.job.Period;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;

/** What a school's trends are held against, and what the comparisons had to leave out. */
final class ComparisonNotes {

  private ComparisonNotes() {}

  /** A note; empty without an earlier period. */
  static List<Block> of(SchoolMeasures school) {
    Period earlier = school.earlier();
    Period lastYear = school.lastYear();
    if (earlier == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Change is against "
            + earlier.name()
            + (lastYear == null
                ? "."
                : ". “Last year” is the same weeks of term of " + lastYear.name() + "."));
    List<Change> changes =
        school.topicsOf(Cohort.ALL).stream()
            .flatMap(one -> List.of(one.change(), one.lastYear()).stream())
            .toList();
    int leftOut = changes.stream().mapToInt(Change::entriesLeftOut).max().orElse(0);
    if (leftOut > 0) {
      lines.add(
          "The word list has changed. Only entries that both periods had are compared; up to "
              + Words.count(leftOut, "entry")
              + " of a theme "
              + Words.are(leftOut)
              + " left out.");
    }
    int missing = changes.stream().mapToInt(Change::daysMissing).max().orElse(0);
    if (missing > 0) {
      lines.add(
          Words.count(missing, "school day")
              + " of the periods compared "
              + Words.have(missing)
              + " no data, so every trend here has holes. Rates leave those days out.");
    }
    return List.of(new Block.Callout(Block.Callout.Tone.NOTE, "What is compared", lines));
  }
}
