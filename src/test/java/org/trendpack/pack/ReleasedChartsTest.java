package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;

/**
 * Charts of editions that leave the school draw nothing that their tables keep back, and no table
 * of theirs holds a count of 1 to 5 learners.
 */
class ReleasedChartsTest {

  private static final Set<String> RELEASED = Set.of("governors", "group");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9, 10, 11, 12, 13, 14})
  void drawOnlyWhatTheTablesShow(long seed, @TempDir Path folder) {
    Sample sample = new Sample(seed, "text", folder.resolve("key"));
    int drawn = 0;
    for (Edition edition : Editions.of(sample.setting(), sample.measures())) {
      if (!RELEASED.contains(edition.id())) {
        continue;
      }
      for (DataTable table : edition.tables()) {
        assertThat(learners(table))
            .as("%s %s", edition.folder(), table.id())
            .noneMatch(count -> count >= 1 && count <= 5);
      }
      for (Chart chart : edition.charts()) {
        Set<Long> shown = new TreeSet<>(learners(chart.table()));
        for (double value : values(chart)) {
          assertThat(shown).as("%s %s", edition.folder(), chart.id()).contains((long) value);
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(20);
  }

  /** Counts of learners, and sizes of schools, that a chart draws. */
  private static List<Double> values(Chart chart) {
    if (chart instanceof Chart.Bars bars) {
      return bars.bars().stream().map(Chart.Bar::value).toList();
    }
    if (chart instanceof Chart.Funnel funnel) {
      return funnel.schools().stream().map(Chart.Place::size).toList();
    }
    throw new AssertionError("a chart of a kind that is not looked into: " + chart.id());
  }

  private static List<Long> learners(DataTable table) {
    List<Long> counts = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      Column of = table.columns().get(column);
      if (of.unit().contains("learners") && of.kind() == Column.Kind.WHOLE) {
        for (List<Cell> row : table.rows()) {
          if (row.get(column) instanceof Cell.Whole whole) {
            counts.add(whole.value());
          }
        }
      }
    }
    return counts;
  }
}
