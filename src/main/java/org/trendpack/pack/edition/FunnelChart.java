package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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

  private static final List<Column> COLUMNS =
      List.of(
          Columns.text("funnel.school"),
          Columns.whole("funnel.size"),
          Columns.whole("funnel.learners"),
          Columns.decimal("funnel.per_100"),
          Columns.decimal("funnel.average"),
          Columns.decimal("funnel.low_95"),
          Columns.decimal("funnel.high_95"),
          Columns.decimal("funnel.low_998"),
          Columns.decimal("funnel.high_998"),
          Columns.decimal("funnel.dispersion"),
          Columns.text("funnel.beyond"));

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
            ? say("funnel.none", theme)
            : say("funnel.title", theme, Words.list(beyond), beyond.size());
    return new Chart.Funnel(
        new Chart.About(
            "funnel-" + topic.theme().id().replace('_', '-'),
            title,
            say("funnel.about", Words.lower(theme), Dsl.source(group)),
            say(
                "per-100.alternative",
                Words.list(
                    shown.stream()
                        .map(
                            one ->
                                say(
                                    "list.with-figure",
                                    one.name(),
                                    Words.measure(100 * one.share())))
                        .toList()))),
        table(group, topic, shown, funnel),
        say("funnel.unit"),
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
              Cell.of(Names.yes(at.isBeyond(one.share())))));
    }
    return DataTable.of(
        "funnel-" + topic.theme().id().replace('_', '-'),
        say("funnel.caption", topic.theme().title(), group.period().name()),
        say("funnel.row"),
        COLUMNS,
        rows);
  }
}
