package org.trendpack.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar.Span;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.SchoolYear;

/** Writes the job file and everything that it names but the logs and reports. */
final class JobFolder {

  private final GeneratorOptions options;
  private final String toData;
  private final String toPacks;

  private JobFolder(GeneratorOptions options) {
    this.options = options;
    Path job = options.job().toAbsolutePath().normalize();
    Path data = options.data().toAbsolutePath().normalize();
    this.toData = data.equals(job) ? "" : relative(job, data) + "/";
    this.toPacks = data.equals(job) ? "out" : relative(job, data.resolveSibling("out"));
  }

  private static String relative(Path from, Path to) {
    return from.relativize(to).toString().replace('\\', '/');
  }

  static void write(GeneratorOptions options, List<Setting> settings) throws IOException {
    JobFolder folder = new JobFolder(options);
    Files.createDirectories(options.job());
    Files.writeString(options.job().resolve("job.yaml"), folder.job(settings));
    folder.writeCategories();
    for (Setting setting : settings) {
      Path registers = options.job().resolve(setting.school().id());
      Path data = options.data().resolve(setting.school().id());
      Files.createDirectories(registers);
      Files.createDirectories(data);
      writeCalendar(setting, registers.resolve("calendar.csv"));
      writeUnblocking(setting, registers.resolve("unblocking.csv"));
      writeFilterChanges(setting, registers.resolve("filter-changes.csv"));
      writeRoster(setting, data.resolve("roster.csv"));
    }
  }

  private String job(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Synthetic data: no real school, learner or member of staff.
        group: {id: sample, name: Sample Schools Trust}
        timezone: Europe/London
        output: %s
        school-day: {opens: "08:30", closes: "15:30"}
        periods:
        """
            .formatted(toPacks));
    for (Period period : options.periods()) {
      text.append("  - {id: ").append(period.id()).append(", name: ").append(period.name());
      text.append(", from: ").append(period.from()).append(", to: ").append(period.to());
      text.append("}\n");
    }
    text.append(
        """
        flags: {young-carer: Young carer}
        privacy: {pseudonym-key: pseudonym.key}
        category-map: categories.csv
        schools:
        """);
    settings.forEach(setting -> text.append(school(setting.school())));
    return text.toString();
  }

  private String school(School school) {
    return """
          - id: ID
            name: NAME
            phase: PHASE
            roster: DATAID/roster.csv
            calendar: ID/calendar.csv
            logs: [{files: DATAID/logs/*, format: auto, timezone: Europe/London, encoding: auto}]
            reports: [{files: DATAID/reports/*.csv}]
            unblocking: ID/unblocking.csv
            filter-changes: ID/filter-changes.csv
        """
        .replace("ID", school.id())
        .replace("DATA", toData)
        .replace("NAME", school.name())
        .replace("PHASE", school.phase());
  }

  private void writeCategories() throws IOException {
    List<List<String>> records = new ArrayList<>(List.of(List.of("category", "theme")));
    for (CSVRecord line : Data.table("categories.csv")) {
      if (!line.get("theme").isEmpty()) {
        records.add(List.of(line.get("category"), line.get("theme")));
      }
    }
    Csv.write(options.job().resolve("categories.csv"), records);
  }

  private static void writeCalendar(Setting setting, Path file) throws IOException {
    List<List<String>> records = new ArrayList<>(List.of(List.of("type", "from", "to", "name")));
    setting.calendar().terms().forEach(span -> records.add(cells("term", span)));
    setting.calendar().closures().forEach(span -> records.add(cells("closure", span)));
    Csv.write(file, records);
  }

  private static List<String> cells(String type, Span span) {
    return List.of(type, span.from().toString(), span.to().toString(), span.name());
  }

  private static void writeUnblocking(Setting setting, Path file) throws IOException {
    var opened = setting.opened();
    LocalDate start = setting.periods().get(0).from();
    Csv.write(
        file,
        List.of(
            List.of("domain", "from", "to", "cohort", "reason", "requested by", "approved by"),
            List.of(
                opened.domain(),
                opened.from().toString(),
                opened.to().toString(),
                opened.cohort(),
                opened.reason(),
                opened.requestedBy(),
                opened.approvedBy()),
            List.of(
                "brightquarry.org",
                start.plusDays(14).toString(),
                start.plusDays(28).toString(),
                "all",
                "Science week",
                "Science lead",
                "Deputy headteacher")));
  }

  private static void writeFilterChanges(Setting setting, Path file) throws IOException {
    Csv.write(
        file,
        List.of(
            List.of("date", "change", "reason", "approved by"),
            List.of(
                setting.periods().get(0).from().plusDays(45).toString(),
                "Blocked new proxy sites by category",
                "Half-termly review",
                "Headteacher"),
            List.of(
                setting.periods().get(1).from().plusDays(21).toString(),
                "Blocked picture-making tools for all learners",
                "New generative AI tool reviewed",
                "Designated safeguarding lead")));
  }

  private static void writeRoster(Setting setting, Path file) throws IOException {
    List<List<String>> records = new ArrayList<>();
    List<String> header =
        new ArrayList<>(
            List.of("username", "learner reference", "display name", "role", "school year"));
    header.addAll(RosterMaker.FLAGS);
    header.addAll(List.of("valid from", "valid to"));
    records.add(header);
    for (Account account : setting.accounts()) {
      account.spells().forEach(spell -> records.add(cells(account, spell)));
    }
    Csv.write(file, records);
  }

  private static List<String> cells(Account account, Spell spell) {
    List<String> cells = new ArrayList<>();
    SchoolYear year = spell.year();
    cells.add(account.username());
    cells.add(account.reference());
    cells.add(account.displayName());
    cells.add(spell.role().name().toLowerCase(java.util.Locale.ROOT));
    cells.add(year == null ? "" : year.code());
    RosterMaker.FLAGS.forEach(flag -> cells.add(spell.flags().contains(flag) ? "yes" : ""));
    cells.add(spell.from().equals(LocalDate.MIN) ? "" : spell.from().toString());
    cells.add(spell.to().equals(LocalDate.MAX) ? "" : spell.to().toString());
    return cells;
  }
}
