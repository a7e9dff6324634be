package org.trendpack.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.synth.GeneratorOptions.Faults;
import org.trendpack.synth.Truth.PlantedHit;

/** What is written is what the truth says, and the same for the same seed. */
class GeneratorTest {

  private static final long ROWS = 30_000;

  @TempDir static Path folder = Path.of("");
  private static Truth truth = new Truth(List.of(), List.of());
  private static final Map<String, List<WrittenLogs.Line>> LINES = new HashMap<>();

  @BeforeAll
  static void generateOnce() {
    truth = Generator.generate(options(folder, ROWS, 42));
    for (Fact file : truth.named("file_encoding").toList()) {
      LINES
          .computeIfAbsent(file.school(), unused -> new ArrayList<>())
          .addAll(WrittenLogs.lines(folder.resolve(file.note()), file.value()).toList());
    }
  }

  private static GeneratorOptions options(Path data, long rows, long seed) {
    return new GeneratorOptions(
        rows,
        seed,
        3,
        List.of(LogLayout.CSV, LogLayout.SQUID, LogLayout.CSV),
        List.of(Compression.ZST, Compression.GZ, Compression.NONE),
        GeneratorOptions.usualPeriods(),
        31,
        Faults.REALISTIC,
        data,
        data);
  }

  private static long sum(String fact, String school) {
    return truth
        .named(fact)
        .filter(known -> school.isEmpty() || known.school().equals(school))
        .mapToLong(known -> Long.parseLong(known.value()))
        .sum();
  }

  private static Map<String, byte[]> bytes(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @Test
  void sameSeedGivesSameBytesAndAnotherSeedOthers(@TempDir Path again, @TempDir Path other)
      throws IOException {
    Generator.generate(options(again, ROWS, 42));
    Generator.generate(options(other, ROWS, 43));

    Map<String, byte[]> first = bytes(folder);
    Map<String, byte[]> second = bytes(again);
    assertThat(second.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(40);
    first.forEach((name, content) -> assertThat(second.get(name)).as(name).isEqualTo(content));
    String truthFile = "truth.csv";
    assertThat(bytes(other).get(truthFile)).isNotEqualTo(first.get(truthFile));
  }

  @Test
  void rowsOfEachKindAddUpToTheRowsAskedFor() {
    assertThat(sum("file_rows", "")).isEqualTo(ROWS).isEqualTo(sum("rows", ""));
    for (String school : LINES.keySet()) {
      long kinds =
          Stream.of(Row.Kind.values())
              .mapToLong(
                  kind -> sum(kind.name().toLowerCase(java.util.Locale.ROOT) + "_rows", school))
              .sum();
      assertThat(kinds).as(school).isEqualTo(sum("good_rows", school));
      assertThat(kinds + sum("file_rejected", school) + sum("file_duplicate", school))
          .as(school)
          .isEqualTo(sum("rows", school));
    }
    assertThat(sum("file_rejected", "")).isBetween(12L, 60L);
    assertThat(sum("file_duplicate", "")).isPositive();
  }

  @Test
  void everyFileHoldsTheRowsThatTheTruthSays() {
    Map<String, Fact> encodings = new HashMap<>();
    truth.named("file_encoding").forEach(fact -> encodings.put(fact.note(), fact));
    Map<String, Long> rejected = new HashMap<>();
    truth
        .named("file_rejected")
        .forEach(fact -> rejected.put(fact.note(), Long.parseLong(fact.value())));
    for (Fact file : truth.named("file_rows").toList()) {
      Path path = folder.resolve(file.note());
      String encoding = Objects.requireNonNull(encodings.get(file.note())).value();
      long rows = Long.parseLong(file.value());
      assertThat(WrittenLogs.rows(path, encoding)).as(file.note()).hasSize((int) rows);
      assertThat(WrittenLogs.lines(path, encoding).count())
          .as("good rows of %s", file.note())
          .isEqualTo(rows - rejected.getOrDefault(file.note(), 0L));
    }
    assertThat(encodings.values().stream().map(Fact::value))
        .contains("utf_8", "utf_8_marked", "utf_16_semicolons", "windows_1252");
  }

  @Test
  void secondOfTwoOverlappingFilesRepeatsItsRowsExactly() {
    for (Fact copy : truth.named("file_duplicate").toList()) {
      int copied = Integer.parseInt(copy.value());
      if (copied > 0 && copy.school().equals("oak")) {
        List<String> names =
            truth.named("file_rows").map(Fact::note).filter(n -> n.startsWith("oak")).toList();
        String earlier = names.get(names.indexOf(copy.note()) - 1);
        List<List<String>> before = WrittenLogs.rows(folder.resolve(earlier), "utf_8");
        List<List<String>> after = WrittenLogs.rows(folder.resolve(copy.note()), "utf_8");
        assertThat(after.subList(0, copied))
            .isEqualTo(before.subList(before.size() - copied, before.size()));
      }
    }
  }

  @Test
  void everyPlantedHitIsInALog() {
    assertThat(truth.hits()).hasSizeGreaterThan(200);
    for (String school : LINES.keySet()) {
      Map<String, Set<String>> texts = new HashMap<>();
      LINES
          .get(school)
          .forEach(
              line ->
                  texts
                      .computeIfAbsent(line.time() + line.user(), unused -> new HashSet<>())
                      .add(line.text()));
      for (PlantedHit hit : truth.hits()) {
        if (hit.school().equals(school)) {
          assertThat(texts.getOrDefault(hit.time() + hit.username(), Set.of()))
              .as("%s", hit)
              .anyMatch(text -> text.contains(hit.text()));
        }
      }
    }
  }

  @Test
  void hitFactsCountThePlantedHits() {
    for (String kind : List.of("learner", "shared", "unknown_user", "staff", "sanctioned")) {
      long planted = truth.hits().stream().filter(hit -> hit.kind().equals(kind)).count();
      assertThat(sum(kind + "_hits", "")).as(kind).isEqualTo(planted).isPositive();
    }
    assertThat(sum("year_hits", "")).isEqualTo(sum("learner_hits", ""));
  }

  @Test
  void trendsGoTheWayTheyArePlanned() {
    for (Fact trend : truth.named("trend").toList()) {
      List<Long> learners =
          truth
              .named("distinct_learners")
              .filter(fact -> fact.school().equals(trend.school()))
              .filter(fact -> fact.theme().equals(trend.theme()) && fact.note().equals("harm"))
              .map(fact -> Long.parseLong(fact.value()))
              .toList();
      assertThat(learners).as("%s", trend).hasSize(2);
      double ratio = (double) learners.get(1) / learners.get(0);
      switch (trend.value()) {
        case "rising" -> assertThat(ratio).as("%s", trend).isGreaterThanOrEqualTo(2.5);
        case "falling" -> assertThat(ratio).as("%s", trend).isLessThanOrEqualTo(0.4);
        default -> assertThat(ratio).as("%s", trend).isBetween(0.7, 1.4);
      }
    }
    assertThat(truth.named("trend")).hasSize(6);
    assertThat(truth.named("burst")).hasSize(3);
  }

  @Test
  void outageDaysHaveNoRowsAndTheDoubledHourOfOctoberHasSome() {
    List<String> outage = truth.named("outage_day").map(Fact::value).toList();
    assertThat(outage).hasSize(2);
    List<WrittenLogs.Line> elm = LINES.getOrDefault("elm", List.of());
    assertThat(elm).noneMatch(line -> outage.contains(line.localDay()));
    assertThat(elm.stream().map(WrittenLogs.Line::time))
        .anyMatch(time -> time.startsWith("2025-10-26T00:"))
        .anyMatch(time -> time.startsWith("2025-10-26T01:"));
  }

  @Test
  void reportsAgreeWithTheLogsButForTheKnownSurplus() {
    for (Fact report : truth.named("report_requests").toList()) {
      Path file = folder.resolve(report.school() + "/reports/usage-" + report.period() + ".csv");
      List<List<String>> rows = WrittenLogs.rows(file, "utf_8");
      long requests = rows.stream().mapToLong(r -> Long.parseLong(r.get(r.size() - 4))).sum();
      assertThat(requests).as("%s", report).isEqualTo(Long.parseLong(report.value())).isPositive();
      boolean logged = of("has_logs", report).equals("yes");
      long surplus = Long.parseLong(of("report_surplus", report));
      long logRows = Long.parseLong(of("good_rows", report));
      assertThat(logRows).as("%s", report).isEqualTo(logged ? requests - surplus : 0);
    }
    assertThat(truth.named("report_surplus").map(Fact::value)).contains("0", "37");
    assertThat(truth.named("has_logs").map(Fact::value)).contains("yes", "no");
  }

  private static String of(String name, Fact place) {
    return truth
        .named(name)
        .filter(fact -> fact.school().equals(place.school()))
        .filter(fact -> fact.period().equals(place.period()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void refusesFewerRowsThanItsPlanNeeds(@TempDir Path small) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generator.generate(options(small, 300, 1)))
        .withMessageContaining("5000");
  }
}
