package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.measure.Measures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Edition;

/** A run's packs as they stand on disk. */
class PackWriterTest {

  @Test
  void writesEveryEditionOfEverySchoolAndPeriod(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("out");
    Sample sample = new Sample(7, "how to hurt myself", folder.resolve("key"));
    List<Path> written = PackWriter.write(sample.setting(), sample.measures(), output);

    assertThat(written).hasSize(2 * (3 * 3 + 2));
    assertThat(written).allSatisfy(edition -> assertThat(edition.resolve("index.html")).exists());
    assertThat(output.resolve("spring-2026/oakfield-school/dsl/identities.csv")).exists();
    assertThat(output.resolve("spring-2026/it/rejected/oakfield-school.csv")).exists();
    assertThat(files(output).keySet()).noneMatch(name -> name.contains("/."));
  }

  @Test
  void twoRunsWriteTheSameBytes(@TempDir Path folder) throws IOException {
    write("how to hurt myself", folder, folder.resolve("one"));
    write("how to hurt myself", folder, folder.resolve("two"));

    assertThat(files(folder.resolve("two"))).isEqualTo(files(folder.resolve("one")));
  }

  @Test
  void hostileTextIsOnlyText(@TempDir Path folder) throws IOException {
    String hostile =
        "=cmd|' /C calc'!A0 <script>alert(1)</script>\u202E😀 http://evil.example/x "
            + "a".repeat(10_000);
    Path output = folder.resolve("out");
    write(hostile, folder, output);

    for (Path file : all(output)) {
      if (file.toString().endsWith(".html")) {
        String page = Files.readString(file);
        assertThat(page.split("<script", -1)).as("scripts of %s", file).hasSize(2);
        assertThat(page).doesNotContain("\u202E").doesNotContain("http://evil");
      } else if (file.toString().endsWith(".csv")) {
        String table = Files.readString(file);
        assertThat(table).doesNotContain("\u202E");
        try (CSVParser rows = CSVParser.parse(table, CSVFormat.RFC4180)) {
          rows.forEach(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
        }
      }
    }
    String page = Files.readString(output.resolve("spring-2026/oakfield-school/dsl/index.html"));
    assertThat(page).contains("&lt;script&gt;alert(1)").contains("😀").contains("‹U+202E›");
    assertThat(page.length()).as("long text is cut on the page").isLessThan(1_000_000);
  }

  @Test
  void onlyTheOwnerCanOpenWhatIsWritten(@TempDir Path folder) throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path output = folder.resolve("out");
    write("text", folder, output);

    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as("%s", path)
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void everyChartHasItsTableAndWords(@TempDir Path folder) {
    Sample sample = new Sample(7, "text", folder.resolve("key"));

    for (Edition edition : Editions.of(sample.setting(), sample.measures())) {
      assertThat(edition.charts()).hasSizeLessThanOrEqualTo(16);
      for (Chart chart : edition.charts()) {
        assertThat(edition.tables()).contains(chart.table());
        assertThat(chart.table().rows()).as(chart.id()).isNotEmpty();
        assertThat(chart.about().title().split(" ")).as(chart.id()).hasSizeLessThanOrEqualTo(10);
        assertThat(chart.about().alternative()).as(chart.id()).isNotBlank();
      }
    }
  }

  @Test
  void staffAreInNoEditionOfLearnersAndLearnersInNoneOfStaff(@TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("out");
    write("text", folder, output);

    Path school = output.resolve("spring-2026/oakfield-school");
    assertThat(Files.readString(school.resolve("dsl/identities.csv"))).doesNotContain("S-");
    assertThat(Files.readString(school.resolve("headteacher/identities.csv")))
        .doesNotContain("L-")
        .contains("S-");
  }

  private static List<Path> write(String text, Path folder, Path output) {
    Sample sample = new Sample(7, text, folder.resolve("key"));
    return PackWriter.write(sample.setting(), lastPeriodOf(sample.measures()), output);
  }

  /** The last period: one school's own editions, and what is made for the group. */
  private static Measures lastPeriodOf(Measures all) {
    List<SchoolMeasures> schools = all.groups().get(1).schools();
    return new Measures(schools.subList(0, 1), all.groups().subList(1, 2), all.it().subList(1, 2));
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : all(root)) {
      files.put(root.relativize(file).toString(), Hashes.of(file));
    }
    return files;
  }

  private static List<Path> all(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}
