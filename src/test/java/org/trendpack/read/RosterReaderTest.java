package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.SampleJob;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.problem.UserProblem;

/** A roster is read as schools export it, or each faulty line is told. */
class RosterReaderTest {

  static Stream<Named<Case>> cases() {
    return CaseFiles.in("roster");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAccountsOrNamesFaults(Case one, @TempDir Path folder) throws Exception {
    JobSpec spec = JobSpecReader.read(SampleJob.write(folder));
    Files.writeString(folder.resolve("roster.csv"), one.text("roster", ""));

    List<String> faults = one.texts("faults");
    if (faults.isEmpty()) {
      assertThat(RosterReader.read(spec).roster().accounts().stream().map(RosterReaderTest::shown))
          .containsExactlyElementsOf(one.texts("accounts"));
      return;
    }
    UserProblem problem = catchThrowableOfType(UserProblem.class, () -> RosterReader.read(spec));
    assertThat(problem.all()).hasSameSizeAs(faults);
    for (int i = 0; i < faults.size(); i++) {
      assertThat(problem.all().get(i).getMessage().replace(folder + "/", ""))
          .startsWith(faults.get(i));
      assertThat(problem.all().get(i).fault()).isEqualTo(UserProblem.Cause.CONFIGURATION);
    }
  }

  static Stream<Named<Case>> sources() {
    return CaseFiles.in("rosters");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void readsExportsAndFilesOfSeveralSchools(Case one, @TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    CaseFiles.write(folder, one.mapping("files"));
    if (!one.mapping("zip").isEmpty()) {
      zip(folder, one.mapping("zip"), one.mapping("files"));
    }
    Files.writeString(
        folder.resolve("job.yaml"),
        SampleJob.YAML.replace("roster: roster.csv", "roster: " + one.text("roster", "")));
    JobSpec spec = JobSpecReader.read(folder);

    List<String> faults = one.texts("faults");
    if (faults.isEmpty()) {
      RosterReader.Reading read = RosterReader.read(spec);
      assertThat(read.roster().accounts().stream().map(RosterReaderTest::shown))
          .containsExactlyElementsOf(one.texts("accounts"));
      assertThat(read.notes().stream().map(note -> note.replace(folder + "/", "")))
          .containsExactlyElementsOf(one.texts("notes"));
      return;
    }
    UserProblem problem = catchThrowableOfType(UserProblem.class, () -> RosterReader.read(spec));
    assertThat(problem.all()).hasSameSizeAs(faults);
    for (int i = 0; i < faults.size(); i++) {
      assertThat(problem.all().get(i).getMessage().replace(folder + "/", ""))
          .startsWith(faults.get(i));
    }
  }

  private static void zip(Path folder, Map<?, ?> zip, Map<?, ?> files) throws IOException {
    Path file = folder.resolve(String.valueOf(zip.get("file")));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<?, ?> entry : files.entrySet()) {
        String name = String.valueOf(entry.getKey());
        String of = String.valueOf(zip.get("of"));
        if (name.startsWith(of)) {
          out.putNextEntry(new ZipEntry(zip.get("below") + name.substring(of.length())));
          out.write(String.valueOf(entry.getValue()).getBytes(StandardCharsets.UTF_8));
          out.closeEntry();
        }
      }
    }
  }

  private static String shown(Account account) {
    String spells =
        account.spells().stream().map(RosterReaderTest::shown).collect(Collectors.joining(", "));
    return account.username()
        + " "
        + account.reference()
        + " '"
        + account.displayName()
        + "' ["
        + spells
        + "]";
  }

  private static String shown(Account.Spell spell) {
    return spell.from()
        + ".."
        + spell.to()
        + " "
        + spell.role()
        + " "
        + (spell.year() == null ? "-" : spell.year())
        + " "
        + new TreeSet<>(spell.flags());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
  void findsTheEncodingThatASpreadsheetSaved(String charset, @TempDir Path folder)
      throws Exception {
    JobSpec spec = JobSpecReader.read(SampleJob.write(folder));
    String text = "username\tdisplay name\tyear\r\nzoë\tZoë Example\t5\r\n";
    Files.write(folder.resolve("roster.csv"), text.getBytes(Charset.forName(charset)));

    assertThat(RosterReader.read(spec).roster().accounts())
        .extracting(Account::username, Account::displayName)
        .containsExactly(tuple("zoë", "Zoë Example"));
  }

  @Test
  void accountsAreSortedWhateverTheOrderOfFilesAndLines(@TempDir Path folder) throws Exception {
    SampleJob.write(folder);
    Files.createDirectory(folder.resolve("rosters"));
    Files.writeString(folder.resolve("rosters/2.csv"), "username,year\nc,5\na,5\n");
    Files.writeString(folder.resolve("rosters/1.csv"), "username,role\nb,staff\n");
    Files.writeString(folder.resolve("job.yaml"), SampleJob.YAML.replace("roster.csv", "rosters"));

    Roster roster = RosterReader.read(JobSpecReader.read(folder)).roster();

    assertThat(roster.accounts()).extracting(Account::username).containsExactly("a", "b", "c");
  }
}
