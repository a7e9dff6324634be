package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trendpack.disclose.DisclosureRule;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.disclose.ReleasedTable;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Funnel;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** Schools against each other, from released figures alone: beyond chance or not, never ranked. */
final class FunnelChart {

  private static final int STEPS = 60;
  private static final String UNIT = "learners per 100 learners";

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("school", "School", "The school, in order of name."),
          Column.whole("size", "Size", "learners", "Learners on the roster on any day."),
          Rows.learners("Distinct learners with an episode."),
          Column.decimal("per_100", "Per 100", UNIT, "Learners with an episode for each 100."),
          Column.decimal("average", "All schools", UNIT, "The same of the schools here together."),
          Column.decimal("low_95", "95% from", UNIT, "Lower limit that chance keeps to, 95%."),
          Column.decimal("high_95", "to", UNIT, "Upper limit that chance keeps to, 95%."),
          Column.decimal("low_998", "99.8% from", UNIT, "Lower limit that chance keeps to, 99.8%."),
          Column.decimal("high_998", "to", UNIT, "Upper limit that chance keeps to, 99.8%."),
          Column.decimal(
              "dispersion",
              "Spread",
              "ratio",
              "By how much the schools vary more than chance; the limits allow for it."),
          Column.text("beyond", "Beyond", "Whether it is beyond the 99.8% limits."));

  private record Shown(String name, long learners, long size) {

    double share() {
      return (double) learners / size;
    }
  }

  private FunnelChart() {}

  /** The chart of a topic; empty if fewer than 3 schools have a figure that can be shown. */
  static Optional<Chart> of(
      Outline group, List<Outline> schools, ReleasedPeriod released, Topic topic) {
    List<Shown> shown = new ArrayList<>();
    for (Outline school : schools) {
      String row = ReleasedPeriod.row(school.id(), Cohort.ALL.id());
      ReleasedTable.Cell count = released.schools().cell(row, topic.id());
      ReleasedTable.Cell size = released.cohorts(school.id()).cell(row, ReleasedPeriod.SIZE);
      if (count.shown() && size.shown() && size.figures().learners() > 0) {
        shown.add(new Shown(school.name(), count.figures().learners(), size.figures().learners()));
      }
    }
    if (shown.size() < DisclosureRule.FEWEST_SCHOOLS
        || shown.stream().allMatch(school -> school.learners() == 0)) {
      return Optional.empty();
    }
    shown.sort(Comparator.comparing(Shown::name));
    Funnel funnel =
        Funnel.of(
            shown.stream().map(one -> new Funnel.School(one.learners(), one.size())).toList());
    return Optional.of(chart(group, topic, shown, funnel));
  }

  private static Chart chart(Outline group, Topic topic, List<Shown> shown, Funnel funnel) {
    String theme = topic.theme().title();
    List<String> beyond =
        shown.stream()
            .filter(one -> funnel.at((double) one.size()).isBeyond(one.share()))
            .map(Shown::name)
            .toList();
    String title =
        beyond.isEmpty()
            ? theme + ": no school differs beyond chance"
            : theme + ": " + Words.list(beyond) + (beyond.size() == 1 ? " differs" : " differ");
    return new Chart.Funnel(
        new Chart.About(
            "funnel-" + topic.theme().id().replace('_', '-'),
            title,
            "Learners with an episode about "
                + Words.lower(theme)
                + " per 100 on the roster, by size of school, where both can be shown. "
                + group.name()
                + ", "
                + group.period().name()
                + ". Source: filter logs.",
            Words.list(
                    shown.stream()
                        .map(one -> one.name() + " " + Words.measure(100 * one.share()))
                        .toList())
                + " per 100 learners."),
        table(group, topic, shown, funnel),
        "Learners per 100",
        100 * funnel.average(),
        limits(shown, funnel),
        shown.stream()
            .map(one -> new Chart.Place(one.name(), (double) one.size(), 100 * one.share()))
            .toList());
  }

  private static List<Chart.Limit> limits(List<Shown> shown, Funnel funnel) {
    double least = shown.stream().mapToLong(Shown::size).min().orElse(1) * 0.7;
    double most = shown.stream().mapToLong(Shown::size).max().orElse(1) * 1.1;
    List<Chart.Limit> limits = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double size = least + (most - least) * step / STEPS;
      Funnel.Limits at = funnel.at(size);
      limits.add(
          new Chart.Limit(
              size, 100 * at.low95(), 100 * at.high95(), 100 * at.low998(), 100 * at.high998()));
    }
    return limits;
  }

  private static DataTable table(Outline group, Topic topic, List<Shown> shown, Funnel funnel) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Shown one : shown) {
      Funnel.Limits at = funnel.at((double) one.size());
      rows.add(
          List.of(
              Cell.of(one.name()),
              Cell.of(one.size()),
              Cell.of(one.learners()),
              Cell.of(100 * one.share(), 1),
              Cell.of(100 * funnel.average(), 1),
              Cell.of(100 * at.low95(), 1),
              Cell.of(100 * at.high95(), 1),
              Cell.of(100 * at.low998(), 1),
              Cell.of(100 * at.high998(), 1),
              Cell.of(funnel.dispersion(), 2),
              Cell.of(at.isBeyond(one.share()) ? "yes" : "no")));
    }
    return DataTable.of(
        "funnel-" + topic.theme().id().replace('_', '-'),
        topic.theme().title() + ": schools and the limits of chance, " + group.period().name(),
        "One row for each school whose figures can be shown.",
        COLUMNS,
        rows);
  }
}
