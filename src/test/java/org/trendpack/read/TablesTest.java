package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of searches, of requests that are no visit, and of kinds of site. */
class TablesTest {

  private static final List<CSVRecord> ENGINES = table("search-engines.csv");
  private static final List<CSVRecord> NOT_VISITS = table("not-visits.csv");
  private static final List<CSVRecord> KINDS = table("site-kinds.csv");

  private static final String NAME = "[a-z0-9-]+(\\.[a-z0-9-]+)*";

  @Test
  void enginesAreManyAndEachLineSaysSomethingNew() {
    assertThat(ENGINES.stream().map(line -> line.get("engine")).distinct().count())
        .as("engines and sites")
        .isGreaterThanOrEqualTo(150);
    assertThat(ENGINES.stream().map(CSVRecord::toList).distinct()).hasSameSizeAs(ENGINES);
    assertThat(ENGINES).allSatisfy(line -> assertThat(line.size()).isEqualTo(6));
  }

  @Test
  void engineLinesUseTheVocabulary() {
    assertThat(ENGINES)
        .allSatisfy(
            line -> {
              assertThat(line.get("engine")).isNotBlank();
              assertThat(cells(line, "hosts")).allMatch(host -> host.matches(NAME + "(\\.\\*)?"));
              assertThat(cells(line, "path")).allMatch(p -> p.isEmpty() || p.startsWith("/"));
              assertThat(line.get("kind")).isIn("search", "suggest");
              assertThat(line.get("place"))
                  .isIn(
                      "web",
                      "images",
                      "video",
                      "shop",
                      "social",
                      "maps",
                      "reference",
                      "music",
                      "games",
                      "apps",
                      "news",
                      "ai",
                      "child");
            });
  }

  @Test
  void termsComeFromParametersOrFromOnePathForm() {
    assertThat(ENGINES)
        .allSatisfy(
            line -> {
              if (line.get("parameters").startsWith("path:")) {
                assertThat(line.get("parameters")).matches("path:/[^{}|]*\\{terms}[^{}|]*");
                assertThat(line.get("path")).isEmpty();
              } else {
                assertThat(cells(line, "parameters"))
                    .allMatch(
                        name ->
                            name.matches("#?[\\w.-]+(\\[\\w+]|%5B\\w+%5D)?|#path:(\\*/)+\\{terms}"))
                    .doesNotHaveDuplicates()
                    .doesNotContain("page", "start", "first", "sort", "offset", "num", "count");
              }
            });
  }

  @Test
  void suggestLinesStandBeforeSearchLinesOfTheSameHostThatWouldTakeThem() {
    for (int later = 0; later < ENGINES.size(); later++) {
      CSVRecord line = ENGINES.get(later);
      for (CSVRecord earlier : ENGINES.subList(0, later)) {
        assertThat(takes(earlier, line)).as("%s before %s", earlier, line).isFalse();
      }
    }
  }

  @Test
  void noSearchIsThrownAwayAsNotAVisit() {
    Set<String> hosts = valuesOf("host");
    assertThat(ENGINES.stream().flatMap(line -> cells(line, "hosts").stream()))
        .allSatisfy(host -> assertThat(hosts).noneMatch(suffix -> isOrIsUnder(host, suffix)));
    assertThat(ENGINES.stream().flatMap(line -> cells(line, "path").stream()))
        .filteredOn(path -> path.length() > 1)
        .allSatisfy(path -> assertThat(valuesOf("path")).noneMatch(path::startsWith));
  }

  @ParameterizedTest
  @CsvSource({"host, 250", "extension, 20", "mime, 20", "path, 40"})
  void notVisitsAreManyAndDistinct(String what, int atLeast) {
    assertThat(valuesOf(what)).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(NOT_VISITS.stream().map(CSVRecord::toList).distinct()).hasSameSizeAs(NOT_VISITS);
  }

  @Test
  void notVisitsHaveTheFormOfTheirKind() {
    assertThat(valuesOf("host")).allMatch(host -> host.matches(NAME) && host.contains("."));
    assertThat(valuesOf("extension")).allMatch(extension -> extension.matches("[a-z0-9]+"));
    assertThat(valuesOf("mime")).allMatch(mime -> mime.matches("[a-z]+/[a-z0-9.+-]*"));
    assertThat(valuesOf("path")).allMatch(path -> path.startsWith("/"));
    assertThat(NOT_VISITS)
        .allMatch(line -> Set.of("host", "extension", "mime", "path").contains(line.get("what")));
  }

  @Test
  void noHostSuffixRepeatsAShorterOne() {
    Set<String> hosts = valuesOf("host");
    assertThat(hosts)
        .allSatisfy(
            host ->
                assertThat(hosts)
                    .noneMatch(other -> !other.equals(host) && isOrIsUnder(host, other)));
  }

  @ParameterizedTest
  @CsvSource({"ai", "vpn", "social", "gambling", "games", "video", "messaging", "education"})
  void eachKindOfSiteHasItsDomains(String kind) {
    assertThat(KINDS).filteredOn(line -> line.get("kind").equals(kind)).hasSizeGreaterThan(24);
  }

  @Test
  void aDomainIsOfOneKind() {
    assertThat(KINDS.stream().map(line -> line.get("domain")))
        .doesNotHaveDuplicates()
        .allMatch(domain -> domain.matches(NAME) && domain.contains("."));
  }

  private static boolean takes(CSVRecord earlier, CSVRecord later) {
    if (earlier.get("kind").equals(later.get("kind"))
        || earlier.get("parameters").startsWith("path:")
        || later.get("parameters").startsWith("path:")) {
      return false;
    }
    Set<String> shared = new HashSet<>(cells(earlier, "parameters"));
    shared.retainAll(cells(later, "parameters"));
    return !shared.isEmpty()
        && cells(later, "hosts").stream()
            .anyMatch(h -> cells(earlier, "hosts").stream().anyMatch(e -> isOrIsUnder(h, e)))
        && cells(later, "path").stream()
            .anyMatch(p -> cells(earlier, "path").stream().anyMatch(p::startsWith));
  }

  private static boolean isOrIsUnder(String host, String suffix) {
    if (suffix.endsWith(".*")) {
      String label = suffix.substring(0, suffix.length() - 1);
      return ("." + host).contains("." + label);
    }
    return host.equals(suffix) || host.endsWith("." + suffix);
  }

  private static Set<String> valuesOf(String what) {
    return NOT_VISITS.stream()
        .filter(line -> line.get("what").equals(what))
        .map(line -> line.get("value"))
        .collect(Collectors.toSet());
  }

  private static List<String> cells(CSVRecord line, String column) {
    return Arrays.asList(line.get(column).split("\\|", -1));
  }

  private static List<CSVRecord> table(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in =
            Objects.requireNonNull(TablesTest.class.getResourceAsStream("/read/" + name), name);
        CSVParser parser =
            CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
