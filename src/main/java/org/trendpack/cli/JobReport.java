package org.trendpack.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trendpack.detect.Lexicon;
import org.trendpack.job.JobSpec;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolSpec;
import org.trendpack.pipeline.JobInputs;
import org.trendpack.read.Account;
import org.trendpack.read.LogFile;
import org.trendpack.read.Role;
import org.trendpack.read.UsageReport;

/** Prints what was found of a job. */
final class JobReport {

  private static final long KILO = 1000;

  private final JobSpec spec;
  private final JobInputs inputs;
  private final PrintWriter out;

  private JobReport(JobSpec spec, JobInputs inputs, PrintWriter out) {
    this.spec = spec;
    this.inputs = inputs;
    this.out = out;
  }

  static void print(JobSpec spec, JobInputs inputs, PrintWriter out) {
    JobReport report = new JobReport(spec, inputs, out);
    report.line("%s (%s), %s", spec.groupName(), spec.groupId(), spec.timezone());
    spec.periods().forEach(report::period);
    report.line(
        "Lexicon %s: entries %,d", inputs.lexicon().version(), inputs.lexicon().entries().size());
    report.ownLists();
    for (int school = 0; school < spec.schools().size(); school++) {
      report.school(school);
    }
  }

  private void ownLists() {
    if (spec.lexicon().lists().isEmpty()) {
      return;
    }
    Lexicon lexicon = inputs.lexicon();
    line(
        "  Own lists: files %,d, phrases %,d, sites %,d, beginnings of addresses %,d, expressions"
            + " %,d",
        spec.lexicon().lists().stream().mapToInt(list -> list.files().size()).sum(),
        lexicon.entries().stream()
            .filter(entry -> !entry.limits().list().isEmpty())
            .mapToInt(entry -> entry.match().size())
            .sum(),
        lexicon.sites().hosts(),
        lexicon.sites().pages(),
        lexicon.sites().expressions());
    if (!lexicon.leftOut().isEmpty()) {
      line("  Left out, for want of a theme: %s", String.join(", ", lexicon.leftOut()));
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private void period(Period period) {
    line("Period %s: %s to %s, %s", period.id(), period.from(), period.to(), period.name());
  }

  private void school(int index) {
    SchoolSpec school = spec.schools().get(index);
    line("School %s: %s (%s)", school.id(), school.name(), school.phase());
    List<Account> accounts = inputs.accounts(index);
    line(
        "  Accounts: learners %,d, staff %,d, visitors %,d, shared logins %,d",
        count(accounts, Role.LEARNER),
        count(accounts, Role.STAFF),
        count(accounts, Role.VISITOR),
        count(accounts, Role.SHARED));
    line(
        "  Flags: %s",
        spec.flags().keySet().stream()
            .map(flag -> flag + " " + flagged(accounts, flag))
            .collect(Collectors.joining(", ")));
    SchoolCalendar calendar = school.calendar();
    line(
        "  Calendar: terms %,d, closures %,d, open %s to %s, school days in the periods %,d",
        calendar.terms().size(),
        calendar.closures().size(),
        calendar.opens(),
        calendar.closes(),
        spec.periods().stream()
            .mapToLong(period -> calendar.schoolDays(period.from(), period.to()).count())
            .sum());
    List<LogFile> logs = inputs.logs().stream().filter(log -> log.school() == index).toList();
    line("  Logs: files %,d, %s", logs.size(), size(logs.stream().mapToLong(LogFile::size).sum()));
    logs.forEach(log -> line("    %s: %s, %s", log.name(), log.format().name(), size(log.size())));
    UsageReport report = inputs.reports().get(index);
    line(
        "  Reports: files %,d, rows %,d",
        school.reports().stream().mapToInt(source -> source.files().size()).sum(), report.read());
    line(
        "  Registers: unblocked domains %,d, filter changes %,d",
        school.unblocking().entries().size(), school.filterChanges().size());
  }

  /** Accounts whose latest spell has this role. */
  private static long count(List<Account> accounts, Role role) {
    return accounts.stream()
        .map(account -> account.spells().get(account.spells().size() - 1))
        .filter(spell -> spell.role() == role)
        .count();
  }

  private static long flagged(List<Account> accounts, String flag) {
    return accounts.stream()
        .filter(account -> account.spells().stream().anyMatch(s -> s.flags().contains(flag)))
        .count();
  }

  private static String size(long bytes) {
    return bytes < KILO * KILO
        ? String.format(Locale.ROOT, "%,.1f kB", bytes / (double) KILO)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / (double) (KILO * KILO));
  }
}
