package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.SampleJob;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.problem.UserProblem;

/** A usage report is read by its headers; what cannot be read is left out and said. */
class UsageReportReaderTest {

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("report");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsRowsOrSaysWhyNot(Case one, @TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    Files.writeString(folder.resolve("reports/r.csv"), one.text("report", ""));
    String source = "{files: reports/*.csv, columns: " + one.text("columns", "{}") + "}";
    Files.writeString(
        folder.resolve("job.yaml"), SampleJob.YAML.replace("{files: reports/*.csv}", source));
    JobSpec spec = JobSpecReader.read(folder);

    for (String fault : new String[] {"input", "configuration"}) {
      if (!one.text(fault, "").isEmpty()) {
        assertThatThrownBy(() -> UsageReportReader.read(spec, 0))
            .isInstanceOf(UserProblem.class)
            .hasMessageContaining(one.text(fault, ""))
            .extracting(problem -> ((UserProblem) problem).fault().name())
            .isEqualTo(fault.toUpperCase(Locale.ROOT));
        return;
      }
    }
    UsageReport report = UsageReportReader.read(spec, 0);
    assertThat(report.rows().stream().map(UsageReportReaderTest::shown))
        .containsExactlyElementsOf(one.texts("rows"));
    assertThat(report.rejections().stream().map(r -> r.line() + " " + r.reason()))
        .containsExactlyElementsOf(one.texts("rejections"));
    assertThat(report.read()).isEqualTo(report.rows().size() + report.rejections().size());
  }

  private static String shown(UsageReport.Row row) {
    return Arrays.asList(
            row.line(),
            row.from(),
            row.to(),
            row.username(),
            row.category(),
            row.site(),
            row.requests(),
            row.blocked(),
            row.minutes(),
            row.bytes())
        .stream()
        .map(value -> Objects.toString(value, "-"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void namesFilesAsTheJobDoesAndReadsThemPacked(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    Files.delete(folder.resolve("reports/r.csv"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("reports/r.csv.gz")))) {
      out.write("User,Requests\nann,1\nbad,x\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(
        folder.resolve("job.yaml"), SampleJob.YAML.replace("reports/*.csv", "reports"));

    UsageReport report = UsageReportReader.read(JobSpecReader.read(folder), 0);

    assertThat(report.rows()).extracting(UsageReport.Row::file).containsExactly("reports/r.csv.gz");
    assertThat(report.rejections())
        .extracting(UsageReport.Rejection::file)
        .containsExactly("reports/r.csv.gz");
  }
}
