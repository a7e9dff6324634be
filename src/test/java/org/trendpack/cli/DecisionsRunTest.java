package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.SampleJob;

/** Rows of illegal content, and a second run that knows what the DSL decided about the first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsRunTest {

  private static final String LOG =
      """
      Time,User,URL,Category,Action
      2025-09-04 09:00:00,ann,https://www.google.com/search?q=i+want+to+kill+myself,,Allowed
      2025-09-05 10:00:00,bea,https://www.google.com/search?q=I+want+to+KILL+myself!,,Allowed
      2025-09-05 11:00:00,ann,https://www.google.com/search?q=kill+myself+tonight,,Allowed
      2025-09-08 09:00:00,ann,https://casino.example/lobby,Gambling,Blocked
      2025-09-08 09:30:00,bea,https://pages.hostile.example/hostile/kill-myself,IWF,Blocked
      2025-09-09 09:30:00,bea,https://hostile-two.example/hostile?q=x,"News, Terrorism",Allowed
      2025-09-10 09:30:00,bea,https://www.google.com/search?q=hostile+kill+myself,CTIRU list,Allowed
      2025-09-10 09:45:00,ted,https://hostile-three.example/hostile,Child Sexual Abuse,Allowed
      yesterday,bea,https://hostile-four.example/hostile,IWF,Blocked
      """;

  private Path folder;
  private String words = "";
  private List<CSVRecord> hits = List.of();

  @BeforeAll
  void runTwice(@TempDir Path given) throws IOException {
    folder = SampleJob.write(given);
    Files.writeString(folder.resolve("logs/a.csv"), LOG);
    edit("roster.csv", "ted,,", "bea,L2,Bea Example,learner,6,\nted,,");
    edit("job.yaml", "flags:", "decisions: decisions.csv\nprivacy: {rejected-rows: text}\nflags:");
    Files.writeString(folder.resolve("decisions.csv"), "Hit reference,Decision,Note\n");
    run("first");
    hits = table("first", "oak/dsl/csv/hits.csv");
    Files.writeString(
        folder.resolve("decisions.csv"),
        "Hit reference,Decision,Note\n"
            + reference("context", "i want to kill myself")
            + ",Not a concern,Drama rehearsal at stage.example\n"
            + reference("matched", "IWF")
            + ",not a concern,\nH-22222-22222-2222,not a concern,\n");
    words = run("second");
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private String run(String output) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String to = folder.resolve(output).toString();
    int code =
        Main.execute(
            new PrintWriter(out), new PrintWriter(err), "run", folder.toString(), "--output", to);
    assertThat(code).as("exit code; %s", err).isLessThanOrEqualTo(1);
    assertThat(out + "" + err).doesNotContain("hostile");
    return out.toString();
  }

  private String reference(String column, String value) {
    return hits.stream()
        .filter(hit -> hit.get(column).equals(value))
        .map(hit -> hit.get("reference"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void illegalAddressesAndSearchesAreCountedAndStandNowhere() throws IOException {
    List<CSVRecord> withheld =
        hits.stream().filter(hit -> hit.get("context").startsWith("not shown")).toList();

    assertThat(withheld)
        .extracting(hit -> hit.get("theme") + " " + hit.get("found_by"))
        .containsExactlyInAnyOrder(
            "grooming_exploitation category",
            "suicide keyword",
            "radicalisation category",
            "radicalisation category",
            "suicide keyword");
    assertThat(withheld)
        .filteredOn(hit -> hit.get("found_by").equals("keyword"))
        .extracting(hit -> hit.get("matched"))
        .containsOnly("not shown: refer it, do not visit it");
    assertThat(table("first", "oak/headteacher/csv/staff-hits.csv"))
        .extracting(hit -> hit.get("theme"))
        .containsExactly("grooming_exploitation");
    for (String output : List.of("first", "second")) {
      try (Stream<Path> files = Files.walk(folder.resolve(output))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
              .as("%s", file)
              .doesNotContainIgnoringCase("hostile");
        }
      }
    }
  }

  @Test
  void aDecisionHoldsForTheSameEntryInTheSameWordsAndForNothingElse() throws IOException {
    assertThat(table("second", "oak/dsl/csv/hits.csv"))
        .extracting(hit -> hit.get("context"))
        .contains("kill myself tonight")
        .noneMatch(context -> context.toLowerCase(java.util.Locale.ROOT).startsWith("i want"));
    assertThat(table("second", "oak/dsl/csv/decided-hits.csv"))
        .extracting(hit -> hit.get("context"), hit -> hit.get("note"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "i want to kill myself", "Drama rehearsal at stage[.]example"),
            org.assertj.core.groups.Tuple.tuple(
                "I want to KILL myself!", "Drama rehearsal at stage[.]example"));
    assertThat(learners("first").get("suicide keyword")).isEqualTo("2");
    assertThat(themeHits("first").get("suicide keyword")).isEqualTo("5");
    assertThat(themeHits("second").get("suicide keyword")).isEqualTo("3");
    assertThat(themeHits("second").get("grooming_exploitation category")).isEqualTo("1");
    assertThat(words)
        .contains("3 decisions: 2 hits are no concern; 2 decisions match no hit")
        .contains("(decisions.csv:3, decisions.csv:4)");
  }

  @Test
  void referencesStayTheSameAndSayNothing() throws IOException {
    Map<String, String> later = new TreeMap<>();
    table("second", "oak/dsl/csv/hits.csv")
        .forEach(hit -> later.put(hit.get("reference"), hit.get("time")));

    assertThat(hits)
        .extracting(hit -> hit.get("reference"))
        .doesNotHaveDuplicates()
        .allMatch(reference -> reference.matches("H-\\w{5}-\\w{5}-\\w{4}"))
        .containsAll(later.keySet());
    assertThat(table("first", "oak/dsl/csv/episodes.csv"))
        .extracting(episode -> episode.get("reference"))
        .isSubsetOf(hits.stream().map(hit -> hit.get("reference")).toList());
  }

  private Map<String, String> learners(String output) throws IOException {
    return themes(output, "learners");
  }

  private Map<String, String> themeHits(String output) throws IOException {
    return themes(output, "hits");
  }

  private Map<String, String> themes(String output, String column) throws IOException {
    return table(output, "oak/dsl/csv/themes.csv").stream()
        .collect(
            Collectors.toMap(
                row -> row.get("theme") + " " + row.get("found_by"), row -> row.get(column)));
  }

  private List<CSVRecord> table(String output, String path) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    Path file = folder.resolve(output).resolve("2025-autumn").resolve(path);
    return format.parse(Files.newBufferedReader(file)).getRecords();
  }
}
