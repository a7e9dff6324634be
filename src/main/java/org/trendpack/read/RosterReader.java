package org.trendpack.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;
import org.trendpack.job.Dates;
import org.trendpack.job.JobSpec;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account.Spell;

/** Reads the rosters of a job; docs/JOB.md describes their columns. */
public final class RosterReader {

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          Map.entry("learner", Role.LEARNER),
          Map.entry("pupil", Role.LEARNER),
          Map.entry("student", Role.LEARNER),
          Map.entry("child", Role.LEARNER),
          Map.entry("staff", Role.STAFF),
          Map.entry("teacher", Role.STAFF),
          Map.entry("employee", Role.STAFF),
          Map.entry("visitor", Role.VISITOR),
          Map.entry("guest", Role.VISITOR),
          Map.entry("shared", Role.SHARED),
          Map.entry("class", Role.SHARED));

  private final RosterColumns columns;
  private final Problems problems = new Problems();

  private RosterReader(JobSpec spec) {
    columns = new RosterColumns(spec);
  }

  /** A line of a roster, in the order read. */
  private record Line(
      Path file, CsvRow row, String username, String reference, String name, Spell spell) {}

  /**
   * Reads the rosters of all schools.
   *
   * @throws UserProblem of configuration: the first fault, which carries the others; a cell that
   *     may hold a name is never in its message
   */
  public static Roster read(JobSpec spec) {
    RosterReader reader = new RosterReader(spec);
    List<Account> accounts = new ArrayList<>();
    for (int school = 0; school < spec.schools().size(); school++) {
      accounts.addAll(reader.accounts(school, spec.schools().get(school).rosters()));
    }
    reader.problems.throwIfAny();
    return new Roster(accounts);
  }

  private List<Account> accounts(int school, List<Path> files) {
    Map<String, List<Line>> byUsername = new TreeMap<>();
    for (Path file : files) {
      List<CsvRow> rows =
          problems.attempt(() -> CsvTable.rows(file, columns.columns())).orElse(List.of());
      for (CsvRow row : rows) {
        problems
            .attempt(() -> line(file, row))
            .ifPresent(
                line ->
                    byUsername
                        .computeIfAbsent(line.username(), name -> new ArrayList<>())
                        .add(line));
      }
    }
    List<Account> accounts = new ArrayList<>();
    byUsername
        .values()
        .forEach(lines -> problems.attempt(() -> account(school, lines)).ifPresent(accounts::add));
    return accounts;
  }

  private Line line(Path file, CsvRow row) {
    String username = Roster.fold(row.required(RosterColumns.USERNAME));
    if (username.isEmpty()) {
      throw row.hiddenFault(RosterColumns.USERNAME, "Write a name after the domain.");
    }
    LocalDate from = row.date(RosterColumns.FROM, Dates.FIRST);
    LocalDate to = row.date(RosterColumns.TO, Dates.LAST);
    if (to.isBefore(from)) {
      throw row.fault(RosterColumns.TO, "It is before the first day, " + from + ".");
    }
    Optional<SchoolYear> year = year(row);
    Role role = role(row, year.isPresent());
    if (role == Role.LEARNER && year.isEmpty()) {
      throw UserProblem.configuration(
          file,
          (int) row.line(),
          RosterColumns.YEAR,
          null,
          "Write a learner's year: N, R, 1 to 13.");
    }
    boolean ofLearners = role == Role.LEARNER || role == Role.SHARED;
    @Nullable SchoolYear kept = ofLearners ? year.orElse(null) : null;
    return new Line(
        file,
        row,
        username,
        row.text(RosterColumns.REFERENCE),
        row.text(RosterColumns.DISPLAY_NAME),
        new Spell(from, to, role, kept, columns.flags(row)));
  }

  private static Optional<SchoolYear> year(CsvRow row) {
    String text = row.text(RosterColumns.YEAR);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        SchoolYear.of(text)
            .orElseThrow(() -> row.fault(RosterColumns.YEAR, "Write N, R or 1 to 13.")));
  }

  /** The role; an account that has a year and no role is a learner's. */
  private static Role role(CsvRow row, boolean hasYear) {
    String text = row.text(RosterColumns.ROLE).toLowerCase(Locale.ROOT);
    if (text.isEmpty() && hasYear) {
      return Role.LEARNER;
    }
    row.required(RosterColumns.ROLE);
    Role role = ROLES.get(text);
    if (role == null) {
      throw row.fault(RosterColumns.ROLE, "Write learner, staff, visitor or shared.");
    }
    return role;
  }

  /** One account from the lines of one username. */
  private static Account account(int school, List<Line> lines) {
    List<Line> inTime = new ArrayList<>(lines);
    inTime.sort(Comparator.comparing(line -> line.spell().from()));
    String reference = "";
    String name = "";
    List<Spell> spells = new ArrayList<>();
    @Nullable Line before = null;
    for (Line line : inTime) {
      if (!line.reference().isEmpty()) {
        if (!reference.isEmpty() && !reference.equals(line.reference())) {
          throw line.row()
              .hiddenFault(
                  RosterColumns.REFERENCE,
                  "An earlier line gives this username another; a username is one person's.");
        }
        reference = line.reference();
      }
      name = line.name().isEmpty() ? name : line.name();
      if (before != null && !line.spell().from().isAfter(before.spell().to())) {
        join(spells, line, before);
      } else {
        spells.add(line.spell());
      }
      before = before == null || line.spell().to().isAfter(before.spell().to()) ? line : before;
    }
    String username = lines.get(0).username();
    return new Account(school, username, reference.isEmpty() ? username : reference, name, spells);
  }

  /** Joins a line to the spell it overlaps, which must say the same. */
  private static void join(List<Spell> spells, Line line, Line before) {
    Spell last = spells.get(spells.size() - 1);
    Spell next = line.spell();
    boolean same =
        last.role() == next.role()
            && last.year() == next.year()
            && last.flags().equals(next.flags());
    if (!same) {
      throw UserProblem.configuration(
          line.file(),
          (int) line.row().line(),
          RosterColumns.FROM,
          next.from().equals(Dates.FIRST) ? "blank" : next.from(),
          before.file()
              + ":"
              + before.row().line()
              + " gives this username another role, year or flag for the same days; end one before"
              + " the other begins.");
    }
    LocalDate to = last.to().isAfter(next.to()) ? last.to() : next.to();
    spells.set(
        spells.size() - 1, new Spell(last.from(), to, last.role(), last.year(), last.flags()));
  }
}
