package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated schools of eight sizes, run as an operator would. What was planted to rise or fall is
 * found in the small, the middling and the large; what was planted flat is not.
 */
class PlantedTrendsTest {

  private static final Map<String, String> WORDS =
      Map.of("rising", "rose", "falling", "fell", "flat", "no clear change");

  @TempDir static Path folder = Path.of("");

  @Test
  void plantedTrendsAreFoundAndFlatOnesAreNot() throws IOException {
    execute("generate", "--rows", "60000", "--seed", "11", "--schools", "8", "--out", folder);
    execute("run", folder);

    Map<String, Integer> found = new TreeMap<>();
    for (CSVRecord fact : read(folder.resolve("truth.csv"))) {
      if (fact.get("fact").equals("trend")) {
        assertThat(change(fact.get("school"), fact.get("theme")))
            .as("%s", fact)
            .isEqualTo(WORDS.get(fact.get("value")));
        found.merge(size(fact.get("school")), 1, Integer::sum);
      }
    }
    assertThat(found).isEqualTo(Map.of("small", 9, "middling", 3, "large", 6));
  }

  private static String size(String school) throws IOException {
    int accounts = read(folder.resolve(school).resolve("roster.csv")).size();
    return accounts < 500 ? "small" : accounts < 1_300 ? "middling" : "large";
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
