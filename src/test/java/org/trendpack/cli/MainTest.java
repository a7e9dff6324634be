package org.trendpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.SampleJob;
import org.trendpack.problem.UserProblem;

/** Each kind of failure has its exit code and says what to do. */
class MainTest {

  /** What a command printed, and its exit code. */
  private record Result(int code, String out, String err) {}

  private static Result trendpack(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int code = Main.execute(new PrintWriter(out), new PrintWriter(err), texts);
    return new Result(code, out.toString(), err.toString());
  }

  private static void spoil(Path folder, String file, String from, String to) throws Exception {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void checkSaysWhatAJobHolds(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);

    Result result = trendpack("check", folder);

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Hill Schools Trust (trust), Europe/London")
        .contains("Period 2025-autumn: 2025-09-01 to 2026-02-15, Autumn 2025")
        .contains("School oak: Oak School (primary)")
        .contains("Accounts: learners 1, staff 1, visitors 0, shared logins 0")
        .contains("young-carer 1")
        .contains("terms 1, closures 1, open 08:30 to 15:30, school days in the periods 73")
        .contains("logs/a.csv: csv, 0.1 kB")
        .contains("Reports: files 1, rows 1")
        .contains("Registers: unblocked domains 1, filter changes 1")
        .endsWith("No fault found.\n");
  }

  @Test
  void aJobsOwnListsAreCheckedAndExplained(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    spoil(
        folder,
        "job.yaml",
        "schools:",
        "lexicon: {lists: [{files: own, theme: {a: gambling}, schools: oak}]}\nschools:");
    Files.createDirectories(folder.resolve("own/a"));
    Files.createDirectories(folder.resolve("own/b"));
    Files.writeString(folder.resolve("own/a/domains"), "odds.example\n");
    Files.writeString(folder.resolve("own/a/urls"), "pages.example/odds\n");
    Files.writeString(folder.resolve("own/b/domains"), "virus.example\n");

    Result check = trendpack("check", folder);
    Result explain = trendpack("explain", "--job", folder, "https://www.odds.example/x");
    Result json = trendpack("explain", "--job", folder, "--json", "http://pages.example/odds/1");

    assertThat(check.code()).isZero();
    assertThat(check.out())
        .contains(
            "Own lists: files 3, phrases 0, sites 1, beginnings of addresses 1, expressions 0")
        .contains("Left out, for want of a theme: b");
    assertThat(explain.out())
        .contains("gambling (severity 2, harm, high confidence): \"odds.example\"")
        .contains("by gambling.list-a, only at oak")
        .contains("The site is in the list own/a.");
    assertThat(json.out())
        .contains("\"entry\":\"gambling.list-a\"")
        .contains("\"languages\":[\"en\"],\"years\":[],\"schools\":[\"oak\"]");

    Files.writeString(folder.resolve("own/a/domains"), "no host\n");
    for (String command : List.of("check", "run")) {
      Result wrong = trendpack(command, folder);
      assertThat(wrong.code()).isEqualTo(3);
      assertThat(wrong.err()).contains("own/a/domains:1: site is 'no host'. Write a host");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void warningsAreExitCodeOne(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    spoil(folder, "roster.csv", "learner,5,yes", "learner,5,no");

    Result result = trendpack("check", folder);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("Warning: No roster sets the flag 'young-carer' for anyone.\n");
  }

  @Test
  void aWrongCommandLineIsExitCodeTwo(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);

    assertThat(trendpack().code()).isEqualTo(2);
    assertThat(trendpack("chekc", folder).err()).contains("check");
    assertThat(trendpack("run").err()).contains("'JOB'").contains("Try 'trendpack run --help'.");
    Result school = trendpack("run", folder, "--dry-run", "--school", "oka");
    assertThat(school.code()).isEqualTo(2);
    assertThat(school.err()).contains("the job has no 'oka'. Did you mean 'oak'?");
    assertThat(trendpack("run", folder, "--dry-run", "--period", "x").code()).isEqualTo(2);
  }

  @Test
  void aWrongJobIsExitCodeThreeWithEveryFaultOnALine(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    spoil(folder, "job.yaml", "phase: primary", "phase: first");
    spoil(folder, "calendar.csv", "closure", "holiday");

    for (String command : List.of("check", "run")) {
      Result result = trendpack(command, folder);
      assertThat(result.code()).isEqualTo(3);
      assertThat(result.err().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith(folder.toString()));
    }
    assertThat(trendpack("check", folder.resolve("none")).code()).isEqualTo(3);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void faultsOfRostersLogsAndReportsAreToldTogether(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    spoil(folder, "roster.csv", "learner,5", "learner,55");
    spoil(folder, "logs/a.csv", "Time", "Colour");
    spoil(folder, "reports/r.csv", "Requests", "Shape");
    spoil(folder, "job.yaml", "files: logs/*.csv", "files: logs/*.csv, columns: {usr: User}");
    spoil(
        folder,
        "job.yaml",
        "schools:",
        "lexicon: {off: [no.such-entry]}\ncategory-map: c.csv\nschools:");
    Files.writeString(folder.resolve("c.csv"), "category,theme\nGames,fun\n");

    Result result = trendpack("check", folder);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("roster.csv:2: school year is '55'")
        .contains("job.yaml:14: unknown field in columns is 'usr'. Did you mean 'user'?")
        .contains("no.such-entry")
        .contains("c.csv:2")
        .contains("logs/a.csv: no column is understood as time")
        .contains("r.csv: no header line of a usage report");
  }

  @Test
  void aWrongInputIsExitCodeFour(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    spoil(folder, "logs/a.csv", "Time", "Colour");

    assertThat(trendpack("check", folder).code()).isEqualTo(4);
  }

  @Test
  void aRehearsalSaysWhatItWouldWriteAndWritesNothing(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);

    Result result = trendpack("run", folder, "--dry-run", "--output", folder.resolve("there"));

    assertThat(result.out())
        .contains(folder.resolve("there/2025-autumn/oak").toString())
        .contains(folder.resolve("there/2025-autumn/it").toString());
    assertThat(folder.resolve("there")).doesNotExist();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aBugIsExitCodeSeventyAndQuotesNothingUnlessAsked() {
    RuntimeException bug = new IllegalStateException("secret search");
    StringWriter quiet = new StringWriter();
    StringWriter loud = new StringWriter();

    int code = new Failures(new PrintWriter(quiet), () -> false).exitCode(bug);
    new Failures(new PrintWriter(loud), () -> true).exitCode(bug);

    assertThat(code).isEqualTo(70);
    assertThat(quiet.toString())
        .contains("IllegalStateException")
        .contains("--stacktrace")
        .doesNotContain("secret");
    assertThat(loud.toString()).contains("MainTest");
  }

  @Test
  void anOperatorsFaultIsFoundBeneathAnEnginesException() {
    StringWriter err = new StringWriter();
    UserProblem full = UserProblem.output("out", "the disk is full", "Free some space.", null);
    RuntimeException wrapped = new RuntimeException("job aborted", new RuntimeException(full));

    int code = new Failures(new PrintWriter(err), () -> false).exitCode(wrapped);

    assertThat(code).isEqualTo(5);
    assertThat(err.toString().strip()).isEqualTo("out: the disk is full. Free some space.");
  }
}
