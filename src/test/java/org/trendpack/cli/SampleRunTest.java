package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.PdfChecks;

/** The README's first command on the sample group, held against what its generator planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRunTest {

  private Path out;
  private Path again;
  private List<CSVRecord> truth = List.of();
  private String words = "";

  @BeforeAll
  void runTwice(@TempDir Path folder) throws IOException {
    copy(Path.of("jobs", "sample"), folder.resolve("jobs/sample"));
    copy(Path.of("sample-data"), folder.resolve("sample-data"));
    out = folder.resolve("out");
    again = folder.resolve("again");
    String job = folder.resolve("jobs/sample").toString();

    words = run("run", job);
    run("run", job, "--output", again.toString());
    truth = read(Path.of("sample-data", "truth.csv"));
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(code).as("exit code; %s", err).isZero();
    return out.toString();
  }

  /** Ash House has had a report for the autumn, so that the spring is not its first period. */
  @Test
  void aSchoolWhoseFirstLogsAreOfItsSecondPeriodIsToldWhatIsMissing() throws IOException {
    assertThat(pack("2025-autumn", "ash", "dsl")).exists();
    assertThat(pack("2026-spring", "ash", "dsl").resolve("index.html"))
        .content()
        .contains("There is no earlier period with filter logs, so nothing can be said yet")
        .doesNotContain("the first period");
  }

  @Test
  void findsEveryPlantedHitOfLearnersByThemeToneAndVerdict() throws IOException {
    for (String school : List.of("oak", "elm", "ash")) {
      for (String period : List.of("2025-autumn", "2026-spring")) {
        Map<String, Long> planted = new TreeMap<>();
        facts("learner_hits", school, period)
            .forEach(
                fact ->
                    planted.merge(
                        fact.get("theme") + " " + fact.get("note"), number(fact), Long::sum));
        Map<String, Long> found = new TreeMap<>();
        for (String table : List.of("hits.csv", "help-hits.csv")) {
          for (CSVRecord hit : tableIfAny(pack(period, school, "dsl").resolve("csv"), table)) {
            boolean learner = hit.get("learner").startsWith("L-");
            if (learner && hit.get("found_by").equals("keyword")) {
              found.merge(
                  hit.get("theme") + " " + hit.get("tone") + " " + hit.get("verdict"),
                  1L,
                  Long::sum);
            }
          }
        }
        assertThat(found).as("%s %s", school, period).isEqualTo(planted);
      }
    }
  }

  @Test
  void countsTheLearnersOfEachThemeAsPlanted() throws IOException {
    for (CSVRecord fact : facts("distinct_learners")) {
      boolean harm = fact.get("note").equals("harm");
      assertThat(
              table(
                  pack(fact.get("period"), fact.get("school"), "dsl"),
                  harm ? "themes.csv" : "help-seeking.csv"))
          .as("%s", fact)
          .filteredOn(row -> row.get("found_by").equals("keyword"))
          .filteredOn(row -> row.get("theme").equals(fact.get("theme")))
          .extracting(row -> row.get("learners"))
          .containsExactly(fact.get("value"));
    }
  }

  @Test
  void joinsHitsIntoEpisodesAsPlanted() throws IOException {
    for (CSVRecord fact : facts("episodes")) {
      boolean harm = fact.get("note").equals("harm");
      assertThat(
              table(
                  pack(fact.get("period"), fact.get("school"), "dsl"),
                  harm ? "episodes.csv" : "help-episodes.csv"))
          .as("%s", fact)
          .filteredOn(row -> row.get("found_by").equals("keyword"))
          .filteredOn(row -> row.get("theme").equals(fact.get("theme")))
          .filteredOn(row -> row.get("learner").startsWith("L-"))
          .hasSize((int) number(fact));
    }
  }

  /** Twelve learners of a primary school after four may be chance; a secondary's trend is none. */
  @Test
  void saysWhichPlantedTrendsRoseAndFell() throws IOException {
    Map<String, String> words =
        Map.of("rising", "rose", "falling", "fell", "flat", "no clear change");
    for (CSVRecord fact : facts("trend")) {
      String change =
          table(pack("2026-spring", fact.get("school"), "dsl"), "themes.csv").stream()
              .filter(row -> row.get("found_by").equals("keyword"))
              .filter(row -> row.get("tone").equals("harm"))
              .filter(row -> row.get("theme").equals(fact.get("theme")))
              .map(row -> row.get("change"))
              .findFirst()
              .orElse("none");
      String said = words.get(fact.get("value"));
      if (fact.get("school").equals("elm")) {
        assertThat(change).as("%s", fact).isEqualTo(said);
      } else {
        assertThat(change).as("%s", fact).isIn(said, "no clear change", "too few to say");
      }
    }
  }

  @Test
  void oneLearnersBurstIsNoTrend() throws IOException {
    for (CSVRecord fact : facts("burst")) {
      assertThat(table(pack(fact.get("period"), fact.get("school"), "dsl"), "themes.csv"))
          .filteredOn(row -> row.get("theme").equals(fact.get("theme")))
          .extracting(row -> row.get("change"))
          .doesNotContain("rose");
    }
  }

  @Test
  void givesAccountOfEveryRowOfEveryFile() throws IOException {
    Map<String, String> rows = byNote("file_rows");
    Map<String, String> rejected = byNote("file_rejected");
    Map<String, String> duplicate = byNote("file_duplicate");
    List<CSVRecord> accounts = table(out.resolve("2026-spring/it"), "row-accounts.csv");

    assertThat(accounts).hasSameSizeAs(rows.keySet());
    for (CSVRecord account : accounts) {
      String file = account.get("file").replace("../../sample-data/", "");
      assertThat(account.get("read")).as(file).isEqualTo(rows.get(file));
      assertThat(account.get("rejected")).as(file).isEqualTo(rejected.get(file));
      assertThat(account.get("duplicate")).as(file).isEqualTo(duplicate.get(file));
    }
    assertThat(words).contains("rows read from 27 files");
  }

  @Test
  void listsSanctionedHitsApart() throws IOException {
    for (CSVRecord fact : facts("sanctioned_hits")) {
      long hits =
          table(pack(fact.get("period"), fact.get("school"), "dsl"), "opened-sites.csv").stream()
              .mapToLong(row -> Long.parseLong(row.get("hits")))
              .sum();
      assertThat(hits).as("%s", fact).isEqualTo(number(fact));
    }
  }

  @Test
  void keepsStaffOutOfTheLearnersPackAndTellsTheHeadteacher() throws IOException {
    for (CSVRecord fact : facts("staff_hits")) {
      Path school = pack(fact.get("period"), fact.get("school"), "headteacher");
      assertThat(table(school, "staff-hits.csv"))
          .as("%s", fact)
          .filteredOn(hit -> hit.get("theme").equals(fact.get("theme")))
          .isNotEmpty();
    }
    for (Path page : files(out, "dsl/")) {
      String text = Files.readString(page, StandardCharsets.ISO_8859_1);
      assertThat(text).as("%s", page).doesNotContainPattern("\\bS-[0-9A-Z]{4}-[0-9A-Z]{2}\\b");
    }
  }

  @Test
  void neverNamesALearnerOutsideTheDslEdition() throws IOException {
    Set<String> references = new TreeSet<>();
    for (String school : List.of("oak", "elm", "ash")) {
      for (CSVRecord account : read(Path.of("sample-data", school, "roster.csv"))) {
        references.add(account.get("username"));
        references.add(account.get("learner reference"));
        references.add(account.get("display name"));
      }
    }
    references.remove("");
    for (Path page : files(out, "governors/", "group/", "it/")) {
      String text = Files.readString(page, StandardCharsets.ISO_8859_1);
      assertThat(text).as("%s", page).doesNotContainPattern("\\bL-[0-9A-Z]{4}-[0-9A-Z]{2}\\b");
      assertThat(references.stream().filter(name -> text.contains(">" + name + "<")))
          .as("%s", page)
          .isEmpty();
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    assertThat(bytes(again)).isEqualTo(bytes(out));
  }

  @Test
  void writesDocumentsThatAreValidByVeraPdf() throws IOException {
    for (String pack : List.of("elm/dsl", "elm/headteacher", "elm/governors", "group", "it")) {
      Path document = out.resolve("2026-spring").resolve(pack).resolve("pack.pdf");
      assertThat(PdfChecks.faults(document)).as(pack).isEmpty();
    }
    for (Path document : files(out, "governors/pack.pdf")) {
      assertThat(PdfChecks.pages(document)).as("%s", document).hasSizeLessThanOrEqualTo(4);
    }
    for (Path document : files(out, "headteacher/pack.pdf")) {
      assertThat(PdfChecks.pages(document)).as("%s", document).hasSize(1);
    }
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    try (Stream<Path> all = Files.walk(out.resolve("2026-spring"))) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as("%s", path)
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  private List<CSVRecord> facts(String name) {
    return truth.stream()
        .filter(fact -> fact.get("fact").equals(name))
        .filter(fact -> !fact.get("period").equals("outside"))
        .toList();
  }

  private Stream<CSVRecord> facts(String name, String school, String period) {
    return facts(name).stream()
        .filter(fact -> fact.get("school").equals(school))
        .filter(fact -> fact.get("period").equals(period));
  }

  private Map<String, String> byNote(String name) {
    return facts(name).stream()
        .collect(Collectors.toMap(fact -> fact.get("note"), fact -> fact.get("value")));
  }

  private static long number(CSVRecord fact) {
    return Long.parseLong(fact.get("value"));
  }

  private Path pack(String period, String school, String edition) {
    return out.resolve(period).resolve(school).resolve(edition);
  }

  private static List<CSVRecord> table(Path edition, String name) throws IOException {
    return read(edition.resolve("csv").resolve(name));
  }

  private static List<CSVRecord> tableIfAny(Path folder, String name) throws IOException {
    return Files.exists(folder.resolve(name)) ? read(folder.resolve(name)) : List.of();
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(Files.newBufferedReader(file)).getRecords();
  }

  private static List<Path> files(Path root, String... parts) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .filter(path -> Stream.of(parts).anyMatch(path.toString().replace('\\', '/')::contains))
          .forEach(found::add);
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    assertThat(contents).hasSizeGreaterThan(100);
    return contents;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.endsWith("pseudonym.key")) {
          Files.copy(path, target);
        }
      }
    }
  }
}
