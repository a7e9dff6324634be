package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/** The descriptions of formats: the product's, and those of a job. */
@NullUnmarked
class FormatsTest {

  /** A time of day that no zone follows, or one in UTC. */
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:])(\\d{1,2}:\\d\\d:\\d\\d)(?![\\d:.])Z?(?! [+-]?\\d{4})");

  /** Their own time is another. */
  private static final Set<String> CLOCK_OF_SYSLOG = Set.of("squid-syslog", "fortigate-cef");

  @TempDir private Path folder;

  static Stream<FormatCatalogue.Listed> listed() {
    return FormatCatalogue.listed().stream();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void everyExampleIsRecognisedAsItsFormatAndRead(FormatCatalogue.Listed one) throws IOException {
    LogFiles.Recognised found = look(one.example(), "auto", List.of());

    assertThat(found.file().format().name()).isEqualTo(one.name());
    assertThat(found.understood()).isEqualTo(found.rows()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void everyNameAndAliasCanBeAskedFor(FormatCatalogue.Listed one) throws IOException {
    for (String name : Stream.concat(Stream.of(one.name()), one.aliases().stream()).toList()) {
      assertThat(look(one.example(), name, List.of()).understood()).as(name).isPositive();
    }
  }

  @Test
  void namesAreUniqueAndEveryFormatHasACaseFile() throws IOException {
    Set<String> names = new TreeSet<>();
    for (FormatCatalogue.Listed one : FormatCatalogue.listed()) {
      assertThat(names.add(one.name())).as(one.name()).isTrue();
      one.aliases().forEach(alias -> assertThat(names.add(alias)).as(alias).isTrue());
    }
    Set<String> proved =
        Stream.concat(CaseFiles.in("formats"), CaseFiles.in("read"))
            .map(one -> one.getPayload().text("is", "csv"))
            .collect(Collectors.toSet());
    assertThat(proved)
        .containsAll(FormatCatalogue.listed().stream().map(FormatCatalogue.Listed::name).toList());
  }

  /** The formats that write a clock; the rest count seconds. */
  static Stream<FormatCatalogue.Listed> withClock() {
    return FormatCatalogue.listed().stream()
        .filter(one -> CLOCK.matcher(one.example()).find())
        .filter(one -> !CLOCK_OF_SYSLOG.contains(one.name()));
  }

  @ParameterizedTest
  @MethodSource("withClock")
  void aZoneInTheTimeCounts(FormatCatalogue.Listed one) throws IOException {
    String east = CLOCK.matcher(one.example()).replaceAll("$1+02:00");
    String west = CLOCK.matcher(one.example()).replaceAll("$1-03:00");

    assertThat(firstTime(west) - firstTime(east)).isEqualTo(5 * 3_600_000L);
  }

  private long firstTime(String text) throws IOException {
    LogFile file = look(text, "auto", List.of()).file();
    Row row = new Row();
    try (RowStream rows = new RowStream(file.open(0), file.format().open())) {
      while (rows.next(row)) {
        if (row.status == Row.Status.EVENT) {
          return row.time;
        }
      }
    }
    throw new AssertionError("no event: " + text);
  }

  static List<String> caseFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases/formats"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("caseFiles")
  void everyFormatsCaseFileHasTwelveLinesOfWhichSomeAreHostile(String file) {
    List<Map<?, ?>> rows =
        CaseFiles.in("formats")
            .filter(one -> one.getName().startsWith(file + ": "))
            .flatMap(one -> ((List<?>) one.getPayload().fields().get("rows")).stream())
            .<Map<?, ?>>map(row -> (Map<?, ?>) row)
            .toList();

    assertThat(rows).hasSizeGreaterThanOrEqualTo(12);
    assertThat(rows.stream().filter(row -> row.containsKey("rejected")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  static Stream<Named<Case>> descriptions() {
    return CaseFiles.in("descriptions");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("descriptions")
  void aJobsOwnDescriptionsReadAsTheCaseSays(Case one) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, one.text("description", ""));
    String log = one.text("text", "x\n");
    String format = one.text("format", "auto");

    if (one.fields().containsKey("problem")) {
      assertThatThrownBy(() -> look(log, format, List.of(file)))
          .isInstanceOf(UserProblem.class)
          .satisfies(
              thrown ->
                  assertThat(((UserProblem) thrown).all())
                      .extracting(UserProblem::getMessage)
                      .anyMatch(
                          message -> message.replace(folder + "/", "").contains(problem(one))));
      return;
    }
    LogFiles.Recognised found = look(log, format, List.of(file));
    assertThat(found.file().format().name()).isEqualTo(one.text("is", ""));
    assertThat(found.understood()).isEqualTo(Integer.parseInt(one.text("understood", "0")));
  }

  private static String problem(Case one) {
    return one.text("problem", "");
  }

  private LogFiles.Recognised look(String text, String format, List<Path> descriptions)
      throws IOException {
    Path log = folder.resolve("log");
    Files.write(log, (text + "\n").getBytes(StandardCharsets.UTF_8));
    return LogFiles.look(
        0,
        log,
        "the.log",
        new LogSource(
            List.of(),
            format,
            ZoneId.of("Europe/London"),
            "auto",
            Map.of(),
            Map.of(),
            descriptions,
            1));
  }
}
