package org.trendpack.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendpack.job.JobSpec;
import org.trendpack.job.RosterSource;
import org.trendpack.job.SchoolSpec;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** Reads the rosters of a job; docs/JOB.md describes them. */
public final class RosterReader {

  private static final int SHOWN = 5;

  private final JobSpec spec;
  private final RosterColumns columns;
  private final Problems problems = new Problems();
  private final Map<Path, RosterTable> tables = new TreeMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private RosterReader(JobSpec spec) {
    this.spec = spec;
    this.columns = new RosterColumns(spec);
  }

  /**
   * All rosters of a job.
   *
   * @param notes what is allowed and yet likely to be a mistake, a sentence each
   */
  public record Reading(Roster roster, List<String> notes) {

    /** Copies the list. */
    public Reading {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads the rosters of all schools.
   *
   * @throws UserProblem of configuration: the first fault, which carries the others; a cell that
   *     may hold a name is never in its message
   */
  public static Reading read(JobSpec spec) {
    RosterReader reader = new RosterReader(spec);
    List<Account> accounts = new ArrayList<>();
    for (int school = 0; school < spec.schools().size(); school++) {
      accounts.addAll(reader.accounts(school));
    }
    reader.problems.throwIfAny();
    return new Reading(new Roster(accounts), List.copyOf(reader.notes));
  }

  private List<Account> accounts(int school) {
    RosterAccounts accounts = new RosterAccounts(school);
    RosterSource source = spec.schools().get(school).roster();
    for (Path file : source.files()) {
      problems.attempt(() -> read(file, source, accounts));
    }
    note(accounts, spec.schools().get(school));
    return accounts.accounts(problems);
  }

  private Path read(Path file, RosterSource source, RosterAccounts accounts) {
    switch (OneRosterExport.part(file)) {
      case EXPORT ->
          OneRosterExport.read(file, export -> lines(export, file, source)).forEach(accounts::add);
      case TABLE -> {}
      case NONE -> readTable(file, source, accounts);
    }
    return file;
  }

  private List<RosterLine> lines(OneRosterExport export, Path file, RosterSource source) {
    return OneRoster.lines(export, columns, problems, source::names, isOf(file).size() == 1);
  }

  private void readTable(Path file, RosterSource source, RosterAccounts accounts) {
    RosterTable table = tables.computeIfAbsent(file, path -> new RosterTable(path, columns));
    Set<String> schools = schools(file, table, source);
    boolean addition = source.files().size() > 1 && table.isAddition();
    table
        .of(schools)
        .forEach(
            row ->
                problems.attempt(
                    () -> {
                      if (addition) {
                        accounts.add(table.addition(row));
                      } else {
                        accounts.add(table.line(row));
                      }
                      return row;
                    }));
  }

  /**
   * The names by which a file of several schools calls this one; empty if every line is this
   * school's, because no line names a school, or all name the same and no other school of the job
   * claims the file or the name.
   */
  private Set<String> schools(Path file, RosterTable table, RosterSource source) {
    Set<String> named = table.schools();
    Set<String> ours =
        named.stream()
            .filter(name -> source.names(List.of(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    boolean lone = named.size() == 1 && isOf(file).size() == 1 && claimants(named).isEmpty();
    if (named.isEmpty() || (lone && ours.isEmpty())) {
      return Set.of();
    }
    if (ours.isEmpty()) {
      throw UserProblem.configuration(
          spec.file(),
          source.jobLine(),
          "school",
          null,
          "No line of "
              + spec.shown(file)
              + " is of this school; write 'roster: {files: …, school: …}' with its name there. It"
              + " has: "
              + some(named)
              + ".");
    }
    table.withoutSchool().forEach(problems::add);
    Set<String> unclaimed =
        named.stream()
            .filter(name -> claimants(List.of(name)).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unclaimed.isEmpty()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: lines of schools that are not in the job (%s): %,d.",
              spec.shown(file),
              some(unclaimed),
              table.of(unclaimed).size()));
    }
    return ours;
  }

  /** The schools whose rosters name this file. */
  private List<SchoolSpec> isOf(Path file) {
    return spec.schools().stream()
        .filter(school -> school.roster().files().contains(file))
        .toList();
  }

  /** The schools of the job that one of these names means. */
  private List<SchoolSpec> claimants(Collection<String> names) {
    return spec.schools().stream().filter(school -> school.roster().names(names)).toList();
  }

  private void note(RosterAccounts accounts, SchoolSpec school) {
    Map<String, List<String>> repeated =
        accounts.repeats().stream()
            .collect(
                Collectors.groupingBy(
                    line -> String.valueOf(line.row().file()),
                    TreeMap::new,
                    Collectors.mapping(
                        line -> String.valueOf(line.row().line()), Collectors.toList())));
    repeated.forEach(
        (file, lines) ->
            notes.add(
                file + ": lines that say again what an earlier one says: " + some(lines) + "."));
    long ofNoAccount = accounts.additionsOfNoAccount();
    if (ofNoAccount > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: lines of flags whose usernames no other roster of it has: %,d.",
              school.id(),
              ofNoAccount));
    }
  }

  /** The first few of a list, for a message. */
  static String some(Collection<String> all) {
    String first = all.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return all.size() <= SHOWN ? first : first + " and " + (all.size() - SHOWN) + " more";
  }
}
