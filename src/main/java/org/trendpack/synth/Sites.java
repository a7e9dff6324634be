package org.trendpack.synth;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** All sites of the made-up web: well-known ones and a long tail that no one else has heard of. */
final class Sites {

  /** A line of a usage report: a site of its own, or all small sites of a category. */
  record ReportLine(String host, String category) {}

  static final String OTHERS = "other sites";

  private static final int POOL = 1 << 14;
  private static final int TAIL_SITES = 2500;
  private static final double TAIL_WEIGHT = 1500;
  private static final List<String> ENDINGS =
      List.of(".co.uk", ".com", ".org.uk", ".org", ".net", ".uk");
  private static final List<String> TAIL_PATHS =
      List.of(
          "/",
          "/about-us",
          "/article/######",
          "/blog/post-####",
          "/category/news?page=#",
          "/product/#####-item",
          "/index.php?id=####&view=full",
          "/en-gb/help/topic-###.html");

  private record Weighted(Site site, double weight) {}

  private final Map<ReportLine, Integer> reportLines = new LinkedHashMap<>();
  private final Map<Band, List<Site>> pools = new EnumMap<>(Band.class);
  private final List<Template> trackers;
  private final Category trackerCategory = Category.named("Web Advertisements");
  private final int trackerLine;

  Sites() {
    Map<Band, List<Weighted>> weighted = new EnumMap<>(Band.class);
    for (Band band : Band.values()) {
      weighted.put(band, new ArrayList<>());
    }
    for (CSVRecord line : Data.table("sites.csv")) {
      Site site =
          site(line.get("host"), line.get("category"), List.of(line.get("paths").split(" ", -1)));
      for (Band band : Band.named(line.get("bands"))) {
        Objects.requireNonNull(weighted.get(band))
            .add(new Weighted(site, Integer.parseInt(line.get("weight"))));
      }
    }
    addTail(weighted);
    weighted.forEach((band, sites) -> pools.put(band, pool(sites)));
    trackers = Data.lines("trackers.txt").stream().map(Template::new).toList();
    trackerLine = reportLine(OTHERS, trackerCategory.name());
  }

  /** A site with a report line of its own. */
  Site site(String host, String category, List<String> paths) {
    return new Site(host, Category.named(category), reportLine(host, category), paths);
  }

  /** The index of a report line, which is made on first use. */
  int reportLine(String host, String category) {
    return reportLines.computeIfAbsent(
        new ReportLine(host, category), unused -> reportLines.size());
  }

  private void addTail(Map<Band, List<Weighted>> weighted) {
    List<String> names =
        Data.lines("tail-names.txt").stream()
            .flatMap(line -> java.util.Arrays.stream(line.split(" ", -1)))
            .toList();
    List<CSVRecord> words = Data.table("tail.csv");
    Dice dice = Dice.of(7_411);
    List<Weighted> tail = new ArrayList<>();
    for (int rank = 1; rank <= TAIL_SITES; rank++) {
      CSVRecord word = dice.pick(words);
      String host = "www." + dice.pick(names) + word.get("word") + dice.pick(ENDINGS);
      Category category = Category.named(word.get("category"));
      int line = reportLine(OTHERS, category.name());
      tail.add(new Weighted(new Site(host, category, line, TAIL_PATHS), 1.0 / (rank + 4)));
    }
    double sum = tail.stream().mapToDouble(Weighted::weight).sum();
    for (Weighted site : tail) {
      Weighted scaled = new Weighted(site.site(), site.weight() / sum * TAIL_WEIGHT);
      weighted.values().forEach(sites -> sites.add(scaled));
    }
  }

  /** Each site in as many places as its weight asks for, so that a draw is one look-up. */
  private static List<Site> pool(List<Weighted> sites) {
    double sum = sites.stream().mapToDouble(Weighted::weight).sum();
    List<Site> pool = new ArrayList<>(POOL);
    double reached = 0;
    for (Weighted site : sites) {
      reached += site.weight() / sum * POOL;
      while (pool.size() < Math.round(reached)) {
        pool.add(site.site());
      }
    }
    return pool;
  }

  Site any(Band band, Dice dice) {
    return dice.pick(Objects.requireNonNull(pools.get(band)));
  }

  Template tracker(Dice dice) {
    return dice.pick(trackers);
  }

  Category trackerCategory() {
    return trackerCategory;
  }

  int trackerLine() {
    return trackerLine;
  }

  List<ReportLine> reportLines() {
    return List.copyOf(reportLines.keySet());
  }
}
