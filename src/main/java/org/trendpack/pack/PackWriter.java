package org.trendpack.pack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trendpack.measure.Measures;
import org.trendpack.pack.chart.ChartDrawer;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.csv.TableFile;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.edition.Setting;
import org.trendpack.pack.html.PageWriter;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;

/** Writes every edition of a run, each whole or not at all. */
public final class PackWriter {

  private PackWriter() {}

  /**
   * Writes the packs of all schools and periods.
   *
   * @param output receives {@code <period>/<school>/dsl} and the other editions
   * @return the editions' folders, in the order of the measures
   * @throws org.trendpack.problem.UserProblem (output) if one cannot be written; editions written
   *     before it stay, and the one at fault is as it was
   */
  public static List<Path> write(Setting setting, Measures measures, Path output) {
    return write(setting, Editions.of(setting, measures), output);
  }

  /**
   * Loads fonts, the chart library and the templates, which take most of a second the first time. A
   * run may call this on a spare thread while it reads.
   */
  public static void warmUp() {
    ChartDrawer.warmUp();
    new PageWriter();
  }

  static List<Path> write(Setting setting, List<Edition> editions, Path output) {
    PageWriter pages = new PageWriter();
    return editions.parallelStream()
        .map(edition -> write(setting, pages, edition, output.resolve(edition.folder())))
        .collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList));
  }

  private static Path write(Setting setting, PageWriter pages, Edition edition, Path folder) {
    SortedMap<String, byte[]> files = files(setting, pages, edition);
    files.put(
        "manifest.json",
        Manifest.bytes(
            Manifest.of(edition, setting.softwareVersion(), setting.lexiconVersion(), files)));
    new Staging(folder).publish(files);
    return folder;
  }

  private static SortedMap<String, byte[]> files(
      Setting setting, PageWriter pages, Edition edition) {
    List<DrawnChart> drawn = edition.charts().parallelStream().map(ChartDrawer::draw).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (DrawnChart chart : drawn) {
      files.put("charts/" + chart.id() + ".svg", Manifest.bytes(chart.svg()));
      files.put("charts/" + chart.id() + ".png", chart.png());
    }
    for (DataTable table : edition.tables()) {
      files.put("csv/" + table.fileName(), Manifest.bytes(TableFile.of(table)));
    }
    for (Edition.Attachment attachment : edition.attachments()) {
      files.put(attachment.path(), Manifest.bytes(TableFile.of(attachment.table())));
    }
    files.put(
        "index.html",
        Manifest.bytes(
            pages.page(
                edition,
                drawn.stream().collect(Collectors.toMap(DrawnChart::id, Function.identity())),
                setting.words())));
    return files;
  }
}
