package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trendpack.measure.Opponent.Compared;

/** Every topic in every cohort of a school, measured and compared. */
final class TopicLines {

  private TopicLines() {}

  /**
   * A topic in a cohort with what its figures are made of.
   *
   * @param previous against the period before, or null if nothing was compared
   * @param lastYear against the same weeks of the year before, or null if nothing was compared
   */
  record Line(
      TopicMeasure measure, Sums sums, @Nullable Compared previous, @Nullable Compared lastYear) {}

  static List<Line> of(Opponent.Now now, Earlier earlier) {
    TopicTable table = now.table();
    Opponent previous = earlier.previous() == null ? null : Opponent.whole(now, earlier.previous());
    Opponent lastYear = Opponent.likeWeeks(now, earlier.lastYear()).orElse(null);
    Set<Topic> topics = new TreeSet<>(table.topics());
    if (previous != null) {
      topics.addAll(previous.topics());
    }
    Denominators denominators = now.denominators();
    List<Line> lines = new ArrayList<>();
    for (Topic topic : topics) {
      for (int cohort = 0; cohort < now.book().cohorts().size(); cohort++) {
        Sums sums = table.counts(topic, cohort).sums();
        if (denominators.exists(cohort) || sums.tally().hits() > 0) {
          CohortSize size = denominators.size(cohort);
          Compared withPrevious = compare(previous, topic, cohort, size);
          Compared withLastYear = compare(lastYear, topic, cohort, size);
          TopicMeasure measure =
              new TopicMeasure(
                  topic,
                  size.cohort(),
                  sums.tally(),
                  sums.rates(size),
                  sums.gotThrough(),
                  table.counts(topic, cohort).series(denominators, cohort),
                  change(withPrevious),
                  change(withLastYear));
          lines.add(new Line(measure, sums, withPrevious, withLastYear));
        }
      }
    }
    return lines;
  }

  private static @Nullable Compared compare(
      @Nullable Opponent opponent, Topic topic, int cohort, CohortSize size) {
    return opponent == null ? null : opponent.compare(topic, cohort, size.cohort());
  }

  private static Change change(@Nullable Compared compared) {
    return compared == null ? Change.NO_EARLIER : compared.change();
  }

  /** The comparisons of lines, with both earlier periods, not yet corrected. */
  static Stream<Change> changes(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.measure().change(), line.measure().lastYear()));
  }

  /** The lines with the same comparisons, corrected. */
  static List<Line> decided(List<Line> lines, Iterator<Change> decided) {
    return lines.stream()
        .map(
            line ->
                new Line(
                    line.measure().with(decided.next(), decided.next()),
                    line.sums(),
                    line.previous(),
                    line.lastYear()))
        .toList();
  }
}
