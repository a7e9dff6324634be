package org.trendpack.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.SampleJob;
import org.trendpack.problem.UserProblem;

/** A job says what it means, and a wrong one says where it is wrong. */
class JobSpecReaderTest {

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("job");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesEveryFault(Case one, @TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    CaseFiles.write(folder, one.mapping("files"));
    String text = SampleJob.YAML;
    if (!one.text("replace", "").isEmpty()) {
      assertThat(text).contains(one.text("replace", ""));
      text = text.replace(one.text("replace", ""), one.text("with", ""));
    }
    Files.writeString(folder.resolve("job.yaml"), one.text("job", text));

    UserProblem problem = catchThrowableOfType(UserProblem.class, () -> JobSpecReader.read(folder));

    List<String> messages =
        problem == null ? List.of() : problem.all().stream().map(Throwable::getMessage).toList();
    List<String> expected = one.texts("faults");
    assertThat(messages).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(messages.get(i).replace(folder + "/", "")).contains(expected.get(i));
      assertThat(problem.all().get(i).fault()).isEqualTo(UserProblem.Cause.CONFIGURATION);
    }
  }

  @Test
  void readsEveryPartOfAJob(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);

    JobSpec spec = JobSpecReader.read(folder.resolve("job.yaml"));

    assertThat(spec.groupName()).isEqualTo("Hill Schools Trust");
    assertThat(spec.timezone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(spec.output()).isEqualTo(folder.resolve("out"));
    assertThat(spec.flags().keySet())
        .containsExactly(
            "sen-support", "ehcp", "looked-after", "eal", "pupil-premium", "young-carer");
    assertThat(spec.privacy())
        .isEqualTo(new JobSpec.Privacy(folder.resolve("pseudonym.key"), false, false, 5, 10));
    SchoolSpec school = spec.schools().get(0);
    assertThat(school.roster().files()).containsExactly(folder.resolve("roster.csv"));
    assertThat(school.logs().get(0).files()).containsExactly(folder.resolve("logs/a.csv"));
    assertThat(school.logs().get(0).jobLine()).isEqualTo(12);
    assertThat(school.calendar().opens()).isEqualTo(LocalTime.of(8, 30));
    assertThat(school.calendar().isSchoolDay(LocalDate.of(2025, 10, 24))).isTrue();
    assertThat(school.calendar().isSchoolDay(LocalDate.of(2025, 10, 27))).isFalse();
    assertThat(school.unblocking().entries())
        .containsExactly(
            new UnblockingRegister.Entry(
                "example.org",
                LocalDate.of(2025, 9, 3),
                LocalDate.of(2025, 10, 1),
                "5",
                "History",
                "Ms A",
                "Mr B"));
    assertThat(school.filterChanges())
        .containsExactly(
            new FilterChange(LocalDate.of(2025, 10, 1), "Games blocked", "Review", "Mr B"));
    assertThat(spec.shown(folder.resolve("logs/a.csv"))).isEqualTo("logs/a.csv");
  }

  @Test
  void halfYearsMeetWithoutAGapInALeapYear(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    Files.writeString(
        folder.resolve("job.yaml"),
        SampleJob.YAML.replaceAll(
            "(?s)periods:.*?schools:",
            "periods: {half-years: {first: 2026-27, last: 2027-28}}\nschools:"));

    List<Period> periods = JobSpecReader.read(folder).periods();

    assertThat(periods)
        .extracting(Period::id)
        .containsExactly("2026-27-h1", "2026-27-h2", "2027-28-h1", "2027-28-h2");
    assertThat(periods.get(2).to()).isEqualTo(LocalDate.of(2028, 2, 29));
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to().plusDays(1));
    }
  }

  @Test
  void globsAndFoldersAreFoundInOrderWithoutHiddenFiles(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    for (String name : List.of("b/2.csv", "b/1.csv", "b/deep/3.csv", "b/.DS_Store", "b/x[1].csv")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "");
    }

    assertThat(logs(folder, "b"))
        .containsExactly("b/1.csv", "b/2.csv", "b/deep/3.csv", "b/x[1].csv");
    assertThat(logs(folder, "b/*.csv")).containsExactly("b/1.csv", "b/2.csv", "b/x[1].csv");
    assertThat(logs(folder, "**/3.csv")).containsExactly("b/deep/3.csv");
    assertThat(logs(folder, "b/**/*.csv")).hasSize(4);
    assertThat(logs(folder, "b/{1,2}.csv")).containsExactly("b/1.csv", "b/2.csv");
    assertThat(logs(folder, "b/x[1].csv")).containsExactly("b/x[1].csv");
    assertThat(logs(folder, "[b/2.csv, b]")).hasSize(4);
  }

  private List<String> logs(Path folder, String files) throws Exception {
    String quoted = files.startsWith("[b/2") ? files : "'" + files + "'";
    Files.writeString(folder.resolve("job.yaml"), SampleJob.YAML.replace("logs/*.csv", quoted));
    JobSpec spec = JobSpecReader.read(folder);
    return spec.schools().get(0).logs().get(0).files().stream().map(spec::shown).toList();
  }
}
