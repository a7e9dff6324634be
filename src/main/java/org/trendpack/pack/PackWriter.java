package org.trendpack.pack;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trendpack.disclose.Releases;
import org.trendpack.measure.Measures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.chart.ChartDrawer;
import org.trendpack.pack.chart.DrawnChart;
import org.trendpack.pack.csv.DataPackage;
import org.trendpack.pack.csv.TableFile;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.edition.Setting;
import org.trendpack.pack.html.PageWriter;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.pdf.PdfWriter;
import org.trendpack.pack.xlsx.WorkbookFile;

/** Writes every edition of a run, each whole or not at all. */
public final class PackWriter {

  private final Setting setting;
  private final Measures measures;
  private final Path output;
  private final PageWriter pages = new PageWriter();

  private PackWriter(Setting setting, Measures measures, Path output) {
    this.setting = setting;
    this.measures = measures;
    this.output = output;
  }

  /** Writes the packs of a run before which nothing was released, and keeps no record of it. */
  public static List<Path> write(Setting setting, Measures measures, Path output) {
    return write(setting, measures, Releases.none(), output);
  }

  /**
   * Writes the packs of all schools and periods.
   *
   * @param releases what earlier runs have released; on record before anything is written
   * @param output receives {@code <period>/<school>/dsl} and the other editions
   * @return the editions' folders, in the order of the measures
   * @throws org.trendpack.problem.UserProblem (output) if one cannot be written; editions written
   *     before it stay, and the one at fault is as it was
   */
  public static List<Path> write(
      Setting setting, Measures measures, Releases releases, Path output) {
    return new PackWriter(setting, measures, output).write(releases);
  }

  /**
   * Loads fonts, the chart library and the templates, which take most of a second the first time. A
   * run may call this on a spare thread while it reads.
   */
  public static void warmUp() {
    ChartDrawer.warmUp();
    new PageWriter();
    PdfWriter.warmUp();
  }

  /**
   * Whoever is free makes and writes the largest school that is left, and then what remains, so
   * that nobody is left with a large one alone and few editions are held at a time. Meanwhile what
   * the others may show is worked out, period by period, and put on record.
   */
  private List<Path> write(Releases releases) {
    CompletableFuture<List<Edition>> released =
        CompletableFuture.supplyAsync(
            () -> {
              List<Edition> editions = Editions.released(setting, measures, releases);
              releases.store();
              return editions;
            });
    List<Edition> it = Editions.it(setting, measures);
    CompletableFuture<Queue<Edition>> others =
        released.thenApply(
            editions ->
                Stream.concat(editions.stream(), it.stream())
                    .sorted(Comparator.comparingLong(PackWriter::size))
                    .collect(Collectors.toCollection(ConcurrentLinkedQueue::new)));
    List<SchoolMeasures> schools = measures.schools();
    Queue<Integer> waiting =
        IntStream.range(0, schools.size())
            .boxed()
            .sorted(Comparator.comparingInt(school -> -schools.get(school).episodes().size()))
            .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    Map<Integer, List<Path>> folders = new ConcurrentSkipListMap<>();
    IntStream.range(0, ForkJoinPool.getCommonPoolParallelism() + 1)
        .parallel()
        .forEach(
            worker -> {
              for (Integer one = waiting.poll(); one != null; one = waiting.poll()) {
                List<Edition> editions = Editions.of(setting, measures, schools.get(one));
                released.join();
                folders.put(one, editions.stream().map(this::write).toList());
              }
              for (Edition one = others.join().poll(); one != null; one = others.join().poll()) {
                write(one);
              }
            });
    return Stream.concat(
            folders.values().stream().flatMap(List::stream),
            Stream.concat(released.join().stream(), it.stream()).map(this::folder))
        .toList();
  }

  /** About how much there is to write, negative so that the largest comes first. */
  private static long size(Edition edition) {
    return -edition.dataTables().stream().mapToLong(table -> table.rows().size()).sum();
  }

  private Path folder(Edition edition) {
    return output.resolve(edition.folder());
  }

  /** Writes an edition and returns its folder. */
  private Path write(Edition edition) {
    SortedMap<String, byte[]> files = files(edition);
    files.put(
        "manifest.json",
        Manifest.bytes(
            Manifest.of(edition, setting.softwareVersion(), setting.lexiconVersion(), files)));
    Path folder = folder(edition);
    new Staging(folder).publish(files);
    return folder;
  }

  private SortedMap<String, byte[]> files(Edition edition) {
    List<DrawnChart> drawn = edition.charts().parallelStream().map(ChartDrawer::draw).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (DrawnChart chart : drawn) {
      files.put("charts/" + chart.id() + ".svg", Manifest.bytes(chart.svg()));
      files.put("charts/" + chart.id() + ".png", chart.png());
    }
    tables(edition).forEach((path, table) -> files.put(path, Manifest.bytes(TableFile.of(table))));
    files.putAll(descriptions(edition));
    byte[] workbook = WorkbookFile.of(edition, setting.words(), setting.versions());
    if (workbook.length > 0) {
      files.put("trend-pack.xlsx", workbook);
    }
    Map<String, DrawnChart> drawings =
        drawn.stream().collect(Collectors.toMap(DrawnChart::id, Function.identity()));
    files.put("index.html", Manifest.bytes(pages.page(edition, drawings, setting.words())));
    files.put("pack.pdf", PdfWriter.write(edition, drawings, setting.words()));
    return files;
  }

  /** Every CSV file of the edition, by its path. */
  private static SortedMap<String, DataTable> tables(Edition edition) {
    SortedMap<String, DataTable> tables = new TreeMap<>();
    edition.tables().forEach(table -> tables.put("csv/" + table.fileName(), table));
    edition.attachments().forEach(one -> tables.put(one.path(), one.table()));
    return tables;
  }

  /** What the CSV files of each folder hold, in that folder. */
  private static SortedMap<String, byte[]> descriptions(Edition edition) {
    SortedMap<String, SortedMap<String, DataTable>> folders = new TreeMap<>();
    tables(edition)
        .forEach(
            (path, table) -> {
              int name = path.lastIndexOf('/') + 1;
              folders
                  .computeIfAbsent(path.substring(0, name), folder -> new TreeMap<>())
                  .put(path.substring(name), table);
            });
    SortedMap<String, byte[]> descriptions = new TreeMap<>();
    folders.forEach(
        (folder, tables) ->
            descriptions.put(
                folder + DataPackage.FILE_NAME,
                DataPackage.of(edition, folder.replace("/", ""), tables)));
    return descriptions;
  }
}
