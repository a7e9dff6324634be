package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.measure.Change;
import org.trendpack.measure.Measures;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;

/** What the editions hold and how their pages are built. */
class DslPackTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])");

  @Test
  void theDslReadsInOrderAndThePageBeginsWithWhatChanged(@TempDir Path folder) {
    Edition dsl = dsl(folder);

    assertThat(dsl.sections().stream().map(section -> section.id()))
        .containsExactly(
            "first", "themes", "groups", "episodes", "filtering", "use", "next", "review", "data");
  }

  @Test
  void timelinesHoldTheGraveEpisodesOfAPersonInOrder(@TempDir Path folder) {
    Edition dsl = dsl(folder);
    List<Block.Timeline> timelines = blocks(dsl, Block.Timeline.class);

    assertThat(timelines).isNotEmpty();
    assertThat(timelines.stream().map(Block.Timeline::who)).doesNotHaveDuplicates();
    for (Block.Timeline timeline : timelines) {
      assertThat(timeline.moments())
          .allSatisfy(moment -> assertThat(moment.severity()).containsPattern("^[34] "))
          .allSatisfy(moment -> assertThat(moment.words()).isNotEmpty());
    }
    long grave =
        table(dsl, "episodes").rows().stream()
            .filter(row -> Integer.parseInt(row.get(7).stored()) >= 3)
            .map(row -> row.get(2).stored())
            .distinct()
            .count();
    assertThat((long) timelines.size()).isEqualTo(Math.min(60, grave));
  }

  @Test
  void breachesAreGraveHitsThatGotThrough(@TempDir Path folder) {
    DataTable breaches = table(dsl(folder), "breaches");

    assertThat(breaches.rows()).isNotEmpty();
    assertThat(column(breaches, "severity")).allMatch(cell -> cell.equals("3") || cell.equals("4"));
    assertThat(column(breaches, "allowed")).allMatch(cell -> Integer.parseInt(cell) > 0);
  }

  @Test
  void themesThatChangedHaveTheirWeeksByKeyStage(@TempDir Path folder) {
    Edition dsl = dsl(folder);
    List<Chart.Weekly> weekly =
        blocks(dsl, Chart.Weekly.class).stream()
            .filter(chart -> chart.id().startsWith("weeks-"))
            .toList();

    assertThat(weekly).isNotEmpty();
    assertThat(weekly)
        .allSatisfy(chart -> assertThat(chart.panels().get(0).label()).isEqualTo("All learners"));
    assertThat(weekly.get(0).panels()).hasSizeGreaterThan(1);
  }

  @Test
  void aRateHasAnIntervalThatHoldsItAndNobodyHasNone() {
    Change change = new Change(Change.Direction.ROSE, "autumn", null, 2, 0, 20, 0, 1, 1, 0);

    assertThat(change.nowInterval().low()).isLessThan(2);
    assertThat(change.nowInterval().high()).isGreaterThan(2);
    assertThat(change.beforeInterval().high()).isNaN();
  }

  @Test
  void governorsHaveRoomForNoMoreThanFourPages(@TempDir Path folder) {
    Sample sample = new Sample(7, "text", folder.resolve("key"));
    for (Edition edition : Editions.of(sample.setting(), sample.measures())) {
      if (edition.id().equals("governors")) {
        int rows = edition.tables().stream().mapToInt(table -> table.shownRows().size()).sum();
        assertThat(rows).as(edition.folder()).isLessThanOrEqualTo(54);
        assertThat(edition.charts()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void everyLinkOfAPageLeadsSomewhereAndHeadingsSkipNoLevel(@TempDir Path folder)
      throws IOException {
    Sample sample = new Sample(7, "text", folder.resolve("key"));
    Measures all = sample.measures();
    Measures last =
        new Measures(
            all.groups().get(1).schools().subList(0, 1),
            all.groups().subList(1, 2),
            all.it().subList(1, 2));
    for (Path edition : PackWriter.write(sample.setting(), last, folder.resolve("out"))) {
      String page = Files.readString(edition.resolve("index.html"));
      List<String> ids = found(ID, page);
      assertThat(ids).as("%s", edition).doesNotHaveDuplicates();
      assertThat(ids).as("%s", edition).containsAll(found(LINK, page));
      assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption", -1));
      int level = 0;
      for (String heading : found(HEADING, page)) {
        assertThat(Integer.parseInt(heading)).as("%s", edition).isLessThanOrEqualTo(level + 1);
        level = Integer.parseInt(heading);
      }
    }
  }

  private static Edition dsl(Path folder) {
    Sample sample = new Sample(7, "text", folder.resolve("key"));
    return Editions.of(sample.setting(), sample.measures()).stream()
        .filter(one -> one.id().equals("dsl") && one.folder().startsWith("spring-2026"))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Block> List<T> blocks(Edition edition, Class<T> type) {
    return edition.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static DataTable table(Edition edition, String id) {
    return edition.tables().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> column(DataTable table, String id) {
    int place = table.columns().stream().map(one -> one.id()).toList().indexOf(id);
    Stream<Cell> cells = table.rows().stream().map(row -> row.get(place));
    return cells.map(Cell::stored).toList();
  }

  private static List<String> found(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
