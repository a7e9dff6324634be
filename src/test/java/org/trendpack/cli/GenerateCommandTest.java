package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateCommandTest {

  @TempDir Path folder = Path.of("");
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new GenerateCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  @Test
  void writesAJobBesideItsData() throws Exception {
    Path data = folder.resolve("data");
    Path job = folder.resolve("jobs/demo");

    int exit =
        run(
            "--rows=6000",
            "--seed=3",
            "--schools=1",
            "--format=csv",
            "--compress=gz",
            "--out=" + data,
            "--job=" + job);

    assertThat(exit).as("%s", out).isZero();
    assertThat(out.toString()).contains("6000 rows");
    assertThat(Files.readString(job.resolve("job.yaml")))
        .contains("output: ../../out", "files: ../../data/oak/logs/*");
    assertThat(data.resolve("truth.csv")).exists();
    assertThat(job.resolve("oak/unblocking.csv")).exists();
  }

  @Test
  void refusesUnknownFormatsAndTooFewRows() {
    assertThat(run("--rows=6000", "--format=fax", "--out=" + folder)).isEqualTo(2);
    assertThat(run("--rows=10", "--out=" + folder)).isEqualTo(2);
    assertThat(run("--rows=9000", "--from=2026-01-01", "--to=2026-01-09", "--out=" + folder))
        .isEqualTo(2);
  }
}
