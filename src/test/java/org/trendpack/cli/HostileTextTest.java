package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.HostileJob;
import org.trendpack.PdfChecks;

/** Text that means harm, in every field of a job, its tables and its logs, is only text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

  private Path out;

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    Path job = HostileJob.write(folder.resolve("job"));
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            new PrintWriter(new StringWriter()), new PrintWriter(err), "run", job.toString());
    assertThat(code).as("%s", err).isIn(0, 1);
    assertThat(err.toString()).doesNotContain("<script").doesNotContain("hurt myself");
    out = job.resolve("out");
  }

  @Test
  void pagesRunNoneOfIt() throws IOException {
    List<Path> pages = files(".html");
    assertThat(pages).hasSizeGreaterThanOrEqualTo(4);
    for (Path page : pages) {
      String html = Files.readString(page);
      assertThat(html.split("<script", -1)).as("scripts of %s", page).hasSize(2);
      assertThat(html).as("%s", page).doesNotContain("<img").doesNotContain("\u202E");
    }
    String dsl = Files.readString(out.resolve("autumn/oak/dsl/index.html"));
    assertThat(dsl)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("‹U+202E›")
        .contains("😀")
        .contains("how to hurt myself =1+1 &lt;img");
    assertThat(dsl.length()).as("10,000 letters are cut").isLessThan(500_000);
  }

  @Test
  void drawingsRunNoneOfIt() throws IOException {
    for (Path drawing : files(".svg")) {
      assertThat(Files.readString(drawing))
          .as("%s", drawing)
          .doesNotContain("<script")
          .doesNotContain("\u202E");
    }
  }

  @Test
  void tablesHoldNoFormula() throws IOException {
    List<Path> tables = files(".csv");
    assertThat(tables).hasSizeGreaterThan(20);
    for (Path table : tables) {
      assertThat(Files.readString(table)).as("%s", table).doesNotContain("\u202E");
      try (CSVParser rows =
          CSVParser.parse(table, java.nio.charset.StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
        for (CSVRecord row : rows) {
          for (String cell : row) {
            assertThat(isFormula(cell)).as("%s: %s", table, cell).isFalse();
          }
        }
      }
    }
    assertThat(Files.readString(out.resolve("autumn/oak/dsl/identities.csv"))).contains("'=R0");
  }

  /** A negative number is none. */
  private static boolean isFormula(String cell) {
    return !cell.isEmpty()
        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        && !cell.matches("-\\d+(\\.\\d+)?");
  }

  @Test
  void documentsShowIt() throws IOException {
    Path dsl = out.resolve("autumn/oak/dsl/pack.pdf");
    String text = String.join("\n", PdfChecks.pages(dsl));

    assertThat(text).contains("how to hurt myself").contains("<script>").contains("=cmd|");
    assertThat(text).contains("‹U+202E›").doesNotContain("\u202E");
    assertThat(PdfChecks.faults(out.resolve("autumn/oak/headteacher/pack.pdf"))).isEmpty();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}
