package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each folder of CSV files is described by the Data Package rules, and its rows keep to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataPackageTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[-a-z0-9._/]+");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "date", "datetime");

  private Path output;

  @BeforeAll
  void write(@TempDir Path folder) {
    output = folder.resolve("out");
    Sample sample = new Sample(7, "=text", folder.resolve("key"));
    PackWriter.write(sample.setting(), sample.measures(), output);
  }

  @Test
  void describesEveryCsvFileOfEveryFolder() throws IOException {
    Set<Path> described = new TreeSet<>();
    for (Path descriptor : files("datapackage.json")) {
      for (JsonNode resource : JSON.readTree(descriptor.toFile()).get("resources")) {
        described.add(descriptor.resolveSibling(resource.get("path").asText()));
      }
    }

    assertThat(described).hasSizeGreaterThan(50).containsExactlyElementsOf(files(".csv"));
    assertThat(output.resolve("spring-2026/oakfield-school/dsl/csv/datapackage.json")).exists();
  }

  @Test
  void descriptorsKeepTheRulesOfTheSpecification() throws IOException {
    for (Path descriptor : files("datapackage.json")) {
      JsonNode all = JSON.readTree(descriptor.toFile());
      assertThat(all.get("profile").asText()).isEqualTo("tabular-data-package");
      assertThat(all.get("name").asText()).matches(NAME);
      Set<String> names = new HashSet<>();
      for (JsonNode resource : all.get("resources")) {
        String name = resource.get("name").asText();
        assertThat(names.add(name)).as("name %s is the only one", name).isTrue();
        assertThat(name).matches(NAME);
        assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
        assertThat(resource.get("path").asText()).doesNotContain("..", ":").doesNotStartWith("/");
        assertThat(resource.get("encoding").asText()).isEqualTo("utf-8");
        fieldsKeepTheRules(name, resource.get("schema"));
      }
    }
  }

  private static void fieldsKeepTheRules(String resource, JsonNode schema) {
    Set<String> names = new HashSet<>();
    assertThat(schema.get("missingValues")).isNotEmpty().allMatch(JsonNode::isTextual);
    for (JsonNode field : schema.get("fields")) {
      String name = field.get("name").asText();
      assertThat(names.add(name)).as("%s: field %s is the only one", resource, name).isTrue();
      assertThat(field.get("type").asText()).isIn(TYPES);
      assertThat(field.get("description").asText()).as("%s %s", resource, name).endsWith(".");
      assertThat(field.get("title").asText()).as("%s %s", resource, name).isNotBlank();
      JsonNode ids = field.path("constraints").path("enum");
      Set<String> different = new HashSet<>();
      ids.forEach(id -> assertThat(different.add(id.asText())).isTrue());
      assertThat(ids.isMissingNode() || !ids.isEmpty()).isTrue();
    }
    assertThat(names).as(resource).isNotEmpty();
  }

  @Test
  void everyRowKeepsToTypesAndConstraints() throws IOException {
    int cells = 0;
    for (Path descriptor : files("datapackage.json")) {
      for (JsonNode resource : JSON.readTree(descriptor.toFile()).get("resources")) {
        Path file = descriptor.resolveSibling(resource.get("path").asText());
        cells += check(file, resource.get("schema"));
      }
    }
    assertThat(cells).isGreaterThan(10_000);
  }

  private static int check(Path file, JsonNode schema) throws IOException {
    Set<String> missing = new HashSet<>();
    schema.get("missingValues").forEach(value -> missing.add(value.asText()));
    List<JsonNode> fields = Stream.of(schema.get("fields")).flatMap(JsonNode::valueStream).toList();
    int cells = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(Files.readString(file), format)) {
      assertThat(rows.getHeaderNames())
          .as("%s", file)
          .isEqualTo(fields.stream().map(field -> field.get("name").asText()).toList());
      for (CSVRecord row : rows) {
        for (int i = 0; i < fields.size(); i++) {
          if (!missing.contains(row.get(i))) {
            check(file + " row " + row.getRecordNumber(), fields.get(i), row.get(i));
            cells++;
          }
        }
      }
    }
    return cells;
  }

  private static void check(String place, JsonNode field, String value) {
    String what = place + ", " + field.get("name").asText();
    switch (field.get("type").asText()) {
      case "integer" -> assertThat(value).as(what).matches(INTEGER);
      case "number" -> assertThat(value).as(what).matches(NUMBER);
      case "date" -> assertThat(LocalDate.parse(value)).as(what).hasToString(value);
      case "datetime" -> assertThat(LocalDateTime.parse(value)).as(what).hasToString(value);
      default -> assertThat(value).as(what).doesNotStartWith("=");
    }
    JsonNode constraints = field.path("constraints");
    if (constraints.has("minimum")) {
      assertThat(new BigDecimal(value)).as(what).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }
    if (constraints.has("enum")) {
      assertThat(constraints.get("enum").valueStream().map(JsonNode::asText))
          .as(what)
          .contains(value);
    }
  }

  private List<Path> files(String end) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(path -> path.toString().endsWith(end)).sorted().toList();
    }
  }
}
