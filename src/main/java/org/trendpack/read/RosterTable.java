package org.trendpack.read;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;
import org.trendpack.job.Dates;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account.Spell;

/** A roster in a CSV file. */
final class RosterTable {

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

  private final Path file;
  private final RosterColumns columns;
  private final List<CsvRow> rows;

  RosterTable(Path file, RosterColumns columns) {
    this.file = file;
    this.columns = columns;
    this.rows = CsvTable.rows(file, columns.columns());
  }

  /** Whether it has flags and nothing that makes an account. */
  boolean isAddition() {
    return !rows.isEmpty()
        && !rows.get(0).has(RosterColumns.ROLE)
        && !rows.get(0).has(RosterColumns.YEAR)
        && columns.hasFlag(rows.get(0));
  }

  /** The schools that its lines name; empty if it has no such column. */
  Set<String> schools() {
    return rows.stream()
        .map(row -> row.text(RosterColumns.SCHOOL))
        .filter(school -> !school.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The lines of schools of these names, or every line if the file has no such column. */
  List<CsvRow> of(Collection<String> schools) {
    return rows.stream()
        .filter(row -> schools.isEmpty() || schools.contains(row.text(RosterColumns.SCHOOL)))
        .toList();
  }

  /** Lines that name no school, in a file in which others do. */
  List<UserProblem> withoutSchool() {
    return rows.stream()
        .filter(row -> row.text(RosterColumns.SCHOOL).isEmpty())
        .map(row -> row.missing(RosterColumns.SCHOOL, "Other lines name theirs; fill it in."))
        .toList();
  }

  RosterLine line(CsvRow row) {
    String username = username(row);
    Optional<SchoolYear> year = year(row);
    Role role = role(row, year.isPresent());
    LocalDate from = row.date(RosterColumns.FROM, Dates.FIRST);
    LocalDate to = lastDay(row, from);
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
    return new RosterLine(
        row,
        username,
        row.text(RosterColumns.REFERENCE),
        row.text(RosterColumns.DISPLAY_NAME),
        new Spell(from, to, role, kept, columns.flags(row)));
  }

  RosterAddition addition(CsvRow row) {
    LocalDate from = row.date(RosterColumns.FROM, Dates.FIRST);
    return new RosterAddition(username(row), from, lastDay(row, from), columns.flags(row));
  }

  private static String username(CsvRow row) {
    String username = Roster.fold(row.required(RosterColumns.USERNAME));
    if (username.isEmpty()) {
      throw row.hiddenFault(RosterColumns.USERNAME, "Write a name after the domain.");
    }
    return username;
  }

  private static LocalDate lastDay(CsvRow row, LocalDate from) {
    LocalDate to = row.date(RosterColumns.TO, Dates.LAST);
    if (to.isBefore(from)) {
      throw row.fault(RosterColumns.TO, "It is before the first day, " + from + ".");
    }
    return to;
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
}
