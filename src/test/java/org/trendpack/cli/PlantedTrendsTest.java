package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated schools of eight sizes, run as an operator would. What was planted to rise or fall
 * threefold is found where a school is large enough to tell; what was planted flat rises nowhere.
 */
class PlantedTrendsTest {

  /** Where 1.2% of learners are more than ten, so that a threefold change is no chance. */
  private static final List<String> LARGE = List.of("elm", "beech", "hazel");

  private static final Map<String, String> WORDS =
      Map.of("rising", "rose", "falling", "fell", "flat", "no clear change");

  @TempDir static Path folder = Path.of("");

  @Test
  void plantedTrendsAreFoundAndFlatOnesAreNot() throws IOException {
    execute("generate", "--rows", "60000", "--seed", "11", "--schools", "8", "--out", folder);
    execute("run", folder);

    int found = 0;
    for (CSVRecord fact : read(folder.resolve("truth.csv"))) {
      if (!fact.get("fact").equals("trend")) {
        continue;
      }
      String said = WORDS.get(fact.get("value"));
      String change = change(fact.get("school"), fact.get("theme"));
      if (LARGE.contains(fact.get("school"))) {
        assertThat(change).as("%s", fact).isEqualTo(said);
        found++;
      } else {
        assertThat(change).as("%s", fact).isIn(said, "no clear change", "too few to say", "none");
      }
    }
    assertThat(found).as("trends of large schools").isEqualTo(9);
  }

  private static String change(String school, String theme) throws IOException {
    Path table =
        folder.resolve("out").resolve("2026-spring").resolve(school).resolve("dsl/csv/themes.csv");
    return read(table).stream()
        .filter(row -> row.get("found_by").equals("keyword"))
        .filter(row -> row.get("tone").equals("harm"))
        .filter(row -> row.get("theme").equals(theme))
        .map(row -> row.get("change"))
        .findFirst()
        .orElse("none");
  }

  private static void execute(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    StringWriter err = new StringWriter();
    int code = Main.execute(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
    assertThat(code).as("exit code; %s", err).isIn(0, 1);
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(file, java.nio.charset.StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}
