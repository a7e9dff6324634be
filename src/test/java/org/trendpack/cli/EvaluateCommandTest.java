package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} makes of labelled texts. */
@NullUnmarked
class EvaluateCommandTest {

  @TempDir private Path folder;

  @Test
  void countsATextAndAThemeAsRightFalseOrMissed() throws IOException {
    Path file =
        write(
            """
            theme: suicide
            cases:
              - {text: how to kill myself, themes: [suicide]}
              - {text: how to bake bread, themes: [suicide], age: 12}
              - {text: i want to kill myself tonight, themes: [], rule: wrongly labelled}
              - {text: how to bake cakes, themes: [], rule: cookery}
            ordinary: [how to bake buns, i want to kill myself today]
            """);

    JsonNode figures = new ObjectMapper().readTree(run(0, "--json", file + ""));

    JsonNode suicide = figures.get("themes").get("suicide");
    assertThat(suicide.get("precision").asDouble()).isEqualTo(0.5);
    assertThat(suicide.get("recall").asDouble()).isEqualTo(0.5);
    assertThat(figures.get("severity4")).isEqualTo(suicide);
    assertThat(figures.get("alarmsPerThousandOrdinary").asDouble()).isEqualTo(500);
  }

  @Test
  void readsTheWholeOfAFileThatIsNotTheProjects() throws IOException {
    StringBuilder cases = new StringBuilder("cases:\n");
    for (int i = 0; i < 100; i++) {
      cases.append("  - {text: how to bake bread ").append(i).append(", themes: [suicide]}\n");
    }
    Path file = write(cases.toString());

    assertThat(missed(run(0, "--misses", file + ""))).isEqualTo(100);
    assertThat(missed(run(0, "--half", "tuning", "--misses", file + ""))).isBetween(20L, 80L);
  }

  @Test
  void aFileMayStandInOneHalfAsAWhole() throws IOException {
    StringBuilder cases = new StringBuilder("half: reporting\ncases:\n");
    for (int i = 0; i < 100; i++) {
      cases.append("  - {text: how to bake bread ").append(i).append(", themes: [suicide]}\n");
    }
    Path file = write(cases.toString());

    assertThat(missed(run(0, "--half", "reporting", "--misses", file + ""))).isEqualTo(100);
    assertThat(missed(run(0, "--half", "tuning", "--misses", file + ""))).isZero();
  }

  @Test
  void listsMissesOfTheProjectsTuningHalfAlone() {
    assertThat(missed(run(0, "--misses"))).isZero();
  }

  private static long missed(String printed) {
    return printed.lines().filter(line -> line.startsWith("missed ")).count();
  }

  /**
   * Floors a little below what docs/DETECTION.md reports, so that no change of the lexicon loses
   * it.
   */
  @Test
  void theProjectsReportingHalfIsToldNoWorseThanBefore() throws IOException {
    JsonNode figures = new ObjectMapper().readTree(run(0, "--json"));

    assertThat(figures.get("overall").get("precision").asDouble()).isGreaterThan(0.95);
    assertThat(figures.get("overall").get("recall").asDouble()).isGreaterThan(0.915);
    assertThat(figures.get("severity4").get("recall").asDouble()).isGreaterThan(0.95);
    assertThat(figures.get("alarmsPerThousandOrdinary").asDouble()).isLessThan(2);
  }

  @Test
  void aFaultyFileIsNamedWithItsLine() throws IOException {
    Path file = write("cases:\n  - {text: how to bake bread, themes: [baking]}\n");

    assertThat(run(3, file + "")).contains(":2: ", "Use a theme's id.");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("texts.yaml"), text);
  }

  private static String run(int expected, String... options) {
    StringWriter out = new StringWriter();
    String[] args = new String[options.length + 1];
    args[0] = "evaluate";
    System.arraycopy(options, 0, args, 1, options.length);
    int code = Main.execute(new PrintWriter(out), new PrintWriter(out, true), args);
    assertThat(code).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }
}
