package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendpack.job.Period;
import org.trendpack.measure.Change;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** The whole school's themes, last period and now. */
final class SlopeChart {

  private static final int LINES = 6;

  private static final List<Column> COLUMNS =
      Stream.of(
              Stream.of(Rows.theme(), Columns.whole("change.learners_before")),
              Columns.estimate("change.before").stream(),
              Stream.of(Columns.whole("change.learners_now")),
              Columns.estimate("change.now").stream(),
              Stream.of(Columns.text("change.change")))
          .flatMap(columns -> columns)
          .toList();

  private SlopeChart() {}

  /** The chart; empty if no theme can be compared. */
  static Optional<Chart> of(SchoolMeasures school, List<TopicMeasure> words) {
    Period earlier = school.earlier();
    List<TopicMeasure> compared =
        words.stream()
            .filter(one -> one.change().ratio() != null)
            .filter(one -> one.change().learnersNow() + one.change().learnersBefore() > 0)
            .sorted(
                Comparator.comparing((TopicMeasure one) -> one.change().clear() ? 0 : 1)
                    .thenComparing(
                        one -> -one.change().learnersNow() - one.change().learnersBefore()))
            .toList();
    if (earlier == null || compared.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Line> lines = compared.stream().limit(LINES).map(SlopeChart::line).toList();
    return Optional.of(
        new Chart.Slope(
            new Chart.About(
                "change",
                title(compared),
                say("change.about", school.spec().name(), earlier.name(), school.period().name()),
                alternative(lines)),
            table(compared, earlier, school.period()),
            say("change.unit"),
            earlier.name(),
            school.period().name(),
            lines));
  }

  private static String title(List<TopicMeasure> compared) {
    long rose = count(compared, Change.Direction.ROSE);
    long fell = count(compared, Change.Direction.FELL);
    if (rose + fell == 0) {
      return say("change.none");
    }
    if (rose == 0 || fell == 0) {
      return say(rose > 0 ? "change.rose" : "change.fell", rose + fell);
    }
    return say("change.both", rose, fell);
  }

  private static long count(List<TopicMeasure> compared, Change.Direction direction) {
    return compared.stream().filter(one -> one.change().direction() == direction).count();
  }

  private static Chart.Line line(TopicMeasure one) {
    Change change = one.change();
    return new Chart.Line(
        one.topic().theme().title(),
        end(change.beforeInterval()),
        end(change.nowInterval()),
        change.clear());
  }

  private static Chart.End end(Estimate rate) {
    return new Chart.End(rate.value(), rate.low(), rate.high());
  }

  private static String alternative(List<Chart.Line> lines) {
    return say(
        "alternative",
        Words.list(
            lines.stream()
                .limit(5)
                .map(
                    line ->
                        say(
                            line.clear() ? "change.line-clear" : "change.line",
                            Words.lower(line.label()),
                            rate(line.before()),
                            rate(line.now())))
                .toList()));
  }

  private static String rate(Chart.End end) {
    return Cell.of(end.value(), 2).shown();
  }

  private static DataTable table(List<TopicMeasure> compared, Period earlier, Period now) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : compared) {
      List<Cell> row = new ArrayList<>();
      row.add(Codes.theme(one.topic().theme()));
      row.add(Cell.of(one.change().learnersBefore()));
      row.addAll(Rows.estimate(one.change().beforeInterval(), 1, 2));
      row.add(Cell.of(one.change().learnersNow()));
      row.addAll(Rows.estimate(one.change().nowInterval(), 1, 2));
      row.add(Cell.of(Sentences.direction(one.change().direction())));
      rows.add(row);
    }
    return DataTable.of(
        "change",
        say("change.caption", earlier.name(), now.name()),
        say("change.row"),
        COLUMNS,
        rows);
  }
}
