package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.CaseFiles;
import org.trendpack.PdfChecks;

/** The largest pack that is realistic can be sent by e-mail; the smallest says something useful. */
class PackSizeTest {

  private static final String JOB =
      """
      group: {id: trust, name: Hill Schools Trust}
      periods:
        - {id: autumn, name: Autumn 2025, from: 2025-09-01, to: 2025-12-19}
      schools:
        - id: oak
          name: Oak School
          phase: secondary
          roster: roster.csv
          calendar: calendar.csv
          logs: [{files: log.csv}]
      """;
  private static final String[] SEARCHES = {
    "how to hurt myself", "vpn to get round school filter", "buy vapes no id", "i want to die"
  };

  private static Path run(Path folder, int learners, int hits) throws IOException {
    StringBuilder roster = new StringBuilder("username,learner reference,display name,role,year\n");
    for (int i = 0; i < learners; i++) {
      roster.append(
          String.format(
              Locale.ROOT, "u%d,R%d,Learner %d,learner,%d\n", i, i, i, 7 + i * 5 / learners));
    }
    StringBuilder log = new StringBuilder("Time,User,URL,Action\n");
    for (int i = 0; i < hits; i++) {
      LocalDateTime time = LocalDateTime.of(2025, 9, 4 + i % 20, 9, 0).plusMinutes(i / 20 % 360);
      log.append(time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)));
      log.append(",u").append(i * 7 % learners).append(",https://www.google.com/search?q=");
      log.append(SEARCHES[i % SEARCHES.length].replace(' ', '+')).append(",allowed\n");
    }
    CaseFiles.write(
        folder,
        Map.of(
            "job.yaml",
            JOB,
            "roster.csv",
            roster.toString(),
            "calendar.csv",
            "type,from,to,name\nterm,2025-09-03,2025-12-19,Autumn\n",
            "log.csv",
            log.toString()));
    StringWriter err = new StringWriter();
    int code =
        Main.execute(
            new PrintWriter(new StringWriter()), new PrintWriter(err), "run", folder.toString());
    assertThat(code).as("%s", err).isIn(0, 1);
    return folder.resolve("out/autumn/oak/dsl");
  }

  @Test
  void eighteenHundredLearnersAndThreeThousandHitsAreUnderFiveMegabytes(@TempDir Path folder)
      throws IOException {
    Path pack = run(folder, 1_800, 3_000);

    long hits;
    try (var lines = Files.lines(pack.resolve("csv/hits.csv"))) {
      hits = lines.count() - 1;
    }
    assertThat(hits).as("hits, each in the table of all").isGreaterThanOrEqualTo(2_900);
    assertThat(Files.size(pack.resolve("index.html"))).isLessThan(5_000_000);
    assertThat(Files.size(pack.resolve("pack.pdf"))).isLessThan(2_000_000);
    assertThat(PdfChecks.pages(pack.resolve("pack.pdf"))).hasSizeLessThan(40);
  }

  @Test
  void twelveLearnersAreToldSomethingUseful(@TempDir Path folder) throws IOException {
    Path pack = run(folder, 12, 1);

    String page = Files.readString(pack.resolve("index.html"));
    String document = String.join("\n", PdfChecks.pages(pack.resolve("pack.pdf")));
    for (String text : new String[] {page, document}) {
      assertThat(text)
          .contains("Learners to see first")
          .contains("how to hurt myself")
          .contains("of 12 on the roster");
    }
    assertThat(page).doesNotContain("NaN").doesNotContain("Infinity");
    assertThat(PdfChecks.faults(pack.resolve("pack.pdf"))).isEmpty();
  }
}
