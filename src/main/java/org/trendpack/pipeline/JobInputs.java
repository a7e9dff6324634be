package org.trendpack.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.CategoryMapReader;
import org.trendpack.detect.Lexicon;
import org.trendpack.detect.LexiconReader;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.job.LogSource;
import org.trendpack.job.SchoolSpec;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account;
import org.trendpack.read.Field;
import org.trendpack.read.LogFile;
import org.trendpack.read.LogFiles;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.read.RosterReader;
import org.trendpack.read.UsageReport;
import org.trendpack.read.UsageReportReader;
import org.trendpack.scan.FileAccount;

/**
 * All that a job reads besides its own folder, with the logs recognised by their first bytes.
 *
 * @param rosterNotes what is allowed in a roster and yet likely to be a mistake
 * @param lexicon with the job's changes
 * @param categories a map for every school, in the job's order
 * @param logs of all schools, in the job's order
 * @param reports one for every school, in the job's order
 */
public record JobInputs(
    Roster roster,
    List<String> rosterNotes,
    Lexicon lexicon,
    List<CategoryMap> categories,
    List<LogFile> logs,
    List<FileAccount> unread,
    List<UsageReport> reports) {

  /** Copies the lists. */
  public JobInputs {
    rosterNotes = List.copyOf(rosterNotes);
    categories = List.copyOf(categories);
    logs = List.copyOf(logs);
    unread = List.copyOf(unread);
    reports = List.copyOf(reports);
  }

  /**
   * Reads what a job names; what is at fault is left out.
   *
   * @param problems receives every fault
   */
  public static JobInputs read(JobSpec spec, Problems problems) {
    RosterReader.Reading rosters =
        problems
            .attempt(() -> RosterReader.read(spec))
            .orElseGet(() -> new RosterReader.Reading(new Roster(List.of()), List.of()));
    Lexicon lexicon =
        problems
            .attempt(() -> LexiconReader.read(spec.lexicon()))
            .orElseGet(LexiconReader::standard);
    List<CategoryMap> categories = new ArrayList<>();
    List<LogFile> logs = new ArrayList<>();
    List<FileAccount> unread = new ArrayList<>();
    List<UsageReport> reports = new ArrayList<>();
    boolean described = problems.attempt(() -> checkedDescriptions(spec)).isPresent();
    for (int i = 0; i < spec.schools().size(); i++) {
      int school = i;
      categories.add(
          problems
              .attempt(() -> CategoryMapReader.read(spec.schools().get(school).categoryMaps()))
              .orElseGet(() -> new CategoryMap(Map.of())));
      for (LogSource source : spec.schools().get(school).logs()) {
        problems.attempt(() -> checkedColumns(spec, source));
        for (Path file : described ? source.files() : List.<Path>of()) {
          Problems faults = new Problems();
          faults
              .attempt(() -> LogFiles.recognise(school, file, spec.shown(file), source))
              .ifPresent(logs::add);
          for (UserProblem fault : faults.found()) {
            problems.add(fault);
            unread.add(FileAccount.unread(school, spec.shown(file), why(fault, spec.shown(file))));
          }
        }
      }
      reports.add(
          problems
              .attempt(() -> UsageReportReader.read(spec, school))
              .orElseGet(() -> new UsageReport(school, List.of(), 0, List.of())));
    }
    return new JobInputs(
        rosters.roster(), rosters.notes(), lexicon, categories, logs, unread, reports);
  }

  /** A fault without the name of its file, which stands beside it. */
  private static String why(UserProblem fault, String file) {
    String message = String.valueOf(fault.getMessage());
    return message.startsWith(file + ": ") ? message.substring(file.length() + 2) : message;
  }

  /** A fault in a format that the job describes is named once, not for every log. */
  private static JobSpec checkedDescriptions(JobSpec spec) {
    LogFiles.check(
        spec.schools().stream()
            .flatMap(school -> school.logs().stream())
            .flatMap(source -> source.descriptions().stream())
            .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new)));
    return spec;
  }

  private static LogSource checkedColumns(JobSpec spec, LogSource source) {
    List<String> known = Arrays.stream(Field.values()).map(Field::id).toList();
    Problems problems = new Problems();
    source.columns().keySet().stream()
        .filter(id -> Field.of(id).isEmpty())
        .sorted()
        .map(
            id ->
                UserProblem.configuration(
                    spec.file(),
                    source.jobLine(),
                    "unknown field in columns",
                    id,
                    Nearest.hint(id, known)))
        .forEach(problems::add);
    problems.throwIfAny();
    return source;
  }

  /** What is allowed and yet likely to be a mistake, a sentence each. */
  public List<String> warnings(JobSpec spec) {
    List<String> warnings = new ArrayList<>(rosterNotes);
    for (int i = 0; i < spec.schools().size(); i++) {
      SchoolSpec school = spec.schools().get(i);
      if (accounts(i).stream().noneMatch(account -> has(account, Role.LEARNER))) {
        warnings.add(school.id() + ": its roster has no learner.");
      }
      if (spec.periods().stream()
          .noneMatch(p -> school.calendar().schoolDays(p.from(), p.to()).findAny().isPresent())) {
        warnings.add(school.id() + ": its calendar has no school day in any period.");
      }
      UsageReport report = reports.get(i);
      if (!report.rejections().isEmpty()) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows of its reports could not be used.",
                school.id(),
                report.rejections().size(),
                report.read()));
      }
    }
    spec.flags().keySet().stream()
        .filter(flag -> !JobSpecReader.BUILT_IN_FLAGS.containsKey(flag))
        .filter(flag -> roster.accounts().stream().noneMatch(account -> has(account, flag)))
        .map(flag -> "No roster sets the flag '" + flag + "' for anyone.")
        .forEach(warnings::add);
    return warnings;
  }

  /** The accounts of a school. */
  public List<Account> accounts(int school) {
    return roster.accounts().stream().filter(account -> account.school() == school).toList();
  }

  private static boolean has(Account account, Role role) {
    return account.spells().stream().anyMatch(spell -> spell.role() == role);
  }

  private static boolean has(Account account, String flag) {
    return account.spells().stream().anyMatch(spell -> spell.flags().contains(flag));
  }
}
