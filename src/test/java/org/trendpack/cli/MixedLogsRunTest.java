package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.SampleJob;

/**
 * A folder of logs as a technician leaves it: rotations, a format of the school's own, wrong files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MixedLogsRunTest {

  private static final String OWN_FORMAT =
      """
      name: gatekeeper
      title: Our gatekeeper
      layout: columns
      separator: bar
      columns: [time, user, url, action]
      signature: '^\\d{4}-\\d\\d-\\d\\dT[^|]+\\|\\w*\\|http'
      """;

  private Path folder;
  private int code;
  private String told = "";

  @BeforeAll
  void run(@TempDir Path given) throws IOException {
    folder = SampleJob.write(given);
    edit("files: logs/*.csv", "files: logs/*, verdicts: {blocked: [halted]}");
    write("formats/gatekeeper.yaml", OWN_FORMAT);
    write("logs/gate.log", "2025-09-05T09:00:00|ann|https://example.org/gate|halted\n");
    write("logs/access.log", squid(1757062800L, "a") + squid(1757062700L, "b"));
    write("logs/access.log.1", squid(1757062600L, "c") + squid(1757062800L, "a"));
    write(
        "logs/words.csv",
        """
        Time,User,URL,Action
        2025-09-04 09:30:00,ann,https://example.org/w,Halted
        2025-09-04 09:31:00,ann,https://example.org/w,Shrugged
        """);
    Files.write(folder.resolve("logs/photo.jpg"), new byte[5000]);
    write("logs/empty.log", "");
    write("logs/notes.txt", "Dear all,\nthe log of ann is attached.\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    code = Main.execute(new PrintWriter(out), new PrintWriter(err), "run", folder.toString());
    told = out + "" + err;
  }

  private static String squid(long second, String page) {
    return second
        + ".123    153 10.0.0.7 TCP_MISS/200 5120 GET http://example.org/"
        + page
        + " ann HIER_DIRECT/192.0.2.1 text/html\n";
  }

  private void edit(String from, String to) throws IOException {
    Path job = folder.resolve("job.yaml");
    String text = Files.readString(job);
    assertThat(text).contains(from);
    Files.writeString(job, text.replace(from, to));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void wrongFilesAmongManyAreNamedAndTheRunGoesOn() {
    assertThat(code).as(told).isEqualTo(1);
    assertThat(told)
        .contains("logs/photo.jpg: ")
        .contains("logs/empty.log: the file is empty")
        .contains("logs/notes.txt: ")
        .doesNotContain("Dear all");
  }

  @Test
  void thePackSaysWhichFilesWereRead() throws IOException {
    String page = Files.readString(folder.resolve("out/2025-autumn/it/index.html"));

    assertThat(page).contains("gate.log").contains("access.log.1").contains("photo.jpg");
    assertThat(page).contains("gatekeeper").contains("squid");
  }

  @Test
  void wordsThatNobodyKnowsAreListedAndThoseOfTheJobAreNot() {
    assertThat(told.toLowerCase(java.util.Locale.ROOT))
        .contains("shrugged")
        .doesNotContain("halted");
  }

  @Test
  void thePackListsThemForWhoeverKnowsTheFilter() throws IOException {
    Path it = folder.resolve("out/2025-autumn/it");

    assertThat(Files.readString(it.resolve("csv/unknown-verdicts.csv")))
        .containsPattern("words\\.csv,[Ss]hrugged,1\r?\n")
        .doesNotContainIgnoringCase("halted");
    assertThat(Files.readString(it.resolve("index.html")))
        .contains("words.csv: 1 row has a word for what the filter did that is not known.");
  }

  @Test
  void aRowInTwoRotationsCountsOnce() throws IOException {
    String accounts = Files.readString(folder.resolve("out/2025-autumn/it/csv/row-accounts.csv"));
    assertThat(accounts)
        .contains("access.log,squid,2,2,0,0,0,0")
        .contains("access.log.1,squid,2,1,0,1,0,0");
  }
}
