package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.job.LogSource;

/** Every format says the same behind what syslog puts before its lines as without. */
@NullUnmarked
class PrefixedFormatsTest {

  /** As senders and relays write it; the host of the first is in none of the case files. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "RFC 3164", "<134>Sep  6 09:05:07 gw1 filter[3120]: ",
          "RFC 3164 as stored", "Sep  6 09:05:07 gw1 filter: ",
          "RFC 5424", "<134>1 2025-09-06T08:05:07.003Z gw1 filter 3120 - - ",
          "RFC 5424 with data",
              "<134>1 2025-09-06T09:05:07.003+01:00 gw1 filter 3120 ID47 [meta sequenceId=\"1\"] ",
          "RFC 3164 without a tag", "<134>Sep  6 09:05:07 gw1 ",
          "an ISO time", "2025-09-06T09:05:07.123456+01:00 gw1 filter[3120]: ");

  @TempDir private Path folder;

  static Stream<Arguments> casesBehindPrefixes() {
    return CaseFiles.in("formats")
        .filter(one -> isPlain(one.getPayload()))
        .flatMap(
            one ->
                PREFIXES.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(
                        prefix ->
                            Arguments.of(
                                one, Named.of("behind " + prefix.getKey(), prefix.getValue()))));
  }

  /** Its lines have no prefix of their own, and it is read at all. */
  private static boolean isPlain(Case one) {
    SyslogPrefix prefix = new SyslogPrefix();
    return one.fields().containsKey("rows")
        && one.text("text", "")
            .lines()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .noneMatch(line -> prefix.skip(line, 0, line.length) > 0);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("casesBehindPrefixes")
  void aPrefixChangesNoEvent(Case one, String prefix) throws IOException {
    List<String> lines = one.text("text", "").lines().filter(line -> !line.isBlank()).toList();
    List<String> plain = events(lines, one);
    List<String> behind =
        events(lines.stream().map(line -> prefix + line.stripLeading()).toList(), one);

    assertThat(plain).isNotEmpty();
    assertThat(behind).containsExactlyElementsOf(plain);
  }

  private List<String> events(List<String> lines, Case one) throws IOException {
    Path path = folder.resolve("log");
    Files.writeString(path, lines.stream().collect(Collectors.joining("\n", "", "\n")));
    LogSource source =
        new LogSource(
            List.of(),
            one.text("format", "auto"),
            ZoneId.of("Europe/London"),
            "auto",
            Map.of(),
            Map.of(),
            List.of(),
            1);
    LogFile file = LogFiles.recognise(0, path, "the.log", source);
    List<String> found = new ArrayList<>();
    Row row = new Row();
    try (RowStream rows = new RowStream(file.open(0), file.format().open())) {
      while (rows.next(row)) {
        if (row.status == Row.Status.EVENT) {
          found.add(rows.line() + " " + describe(row));
        }
      }
    }
    return found;
  }

  private static String describe(Row row) {
    WebRequest request = WebRequest.of(row);
    return String.join(
        " ",
        "" + row.time,
        Roster.fold(row.text(Field.USER)),
        row.text(Field.CLIENT_IP),
        request.site().host(),
        request.path(),
        request.terms(),
        row.text(Field.CATEGORY),
        row.text(Field.STATUS),
        row.verdict.id());
  }
}
