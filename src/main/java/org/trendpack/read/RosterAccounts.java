package org.trendpack.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Dates;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Account.Spell;

/** The accounts of one school, made of the lines of its rosters. */
final class RosterAccounts {

  private final int school;
  private final Map<String, List<RosterLine>> byUsername = new TreeMap<>();
  private final Map<String, List<RosterAddition>> additions = new TreeMap<>();

  RosterAccounts(int school) {
    this.school = school;
  }

  void add(RosterLine line) {
    byUsername.computeIfAbsent(line.username(), name -> new ArrayList<>()).add(line);
  }

  void add(RosterAddition addition) {
    additions.computeIfAbsent(addition.username(), name -> new ArrayList<>()).add(addition);
  }

  /** Lines that say what an earlier one says, in the order read. */
  List<RosterLine> repeats() {
    List<RosterLine> repeats = new ArrayList<>();
    for (List<RosterLine> lines : byUsername.values()) {
      for (int i = 1; i < lines.size(); i++) {
        if (lines.subList(0, i).stream().anyMatch(lines.get(i)::repeats)) {
          repeats.add(lines.get(i));
        }
      }
    }
    return repeats;
  }

  /** How many lines of flags are of a username that no other roster has. */
  long additionsOfNoAccount() {
    return additions.entrySet().stream()
        .filter(entry -> !byUsername.containsKey(entry.getKey()))
        .map(Map.Entry::getValue)
        .mapToLong(Collection::size)
        .sum();
  }

  /** The accounts by username; faults go to the problems. */
  List<Account> accounts(Problems problems) {
    List<Account> accounts = new ArrayList<>();
    byUsername
        .values()
        .forEach(lines -> problems.attempt(() -> account(lines)).ifPresent(accounts::add));
    return accounts;
  }

  /** One account from the lines of one username. */
  private Account account(List<RosterLine> lines) {
    List<RosterLine> inTime = new ArrayList<>(lines);
    inTime.sort(Comparator.comparing(line -> line.spell().from()));
    String reference = "";
    String name = "";
    List<Spell> spells = new ArrayList<>();
    @Nullable RosterLine before = null;
    for (RosterLine line : inTime) {
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
    for (RosterAddition addition : additions.getOrDefault(username, List.of())) {
      spells = addition.to(spells);
    }
    return new Account(school, username, reference.isEmpty() ? username : reference, name, spells);
  }

  /** Joins a line to the spell it overlaps, which must say the same. */
  private static void join(List<Spell> spells, RosterLine line, RosterLine before) {
    Spell last = spells.get(spells.size() - 1);
    Spell next = line.spell();
    boolean same =
        last.role() == next.role()
            && last.year() == next.year()
            && last.flags().equals(next.flags());
    if (!same) {
      throw UserProblem.configuration(
          line.row().file(),
          (int) line.row().line(),
          RosterColumns.FROM,
          next.from().equals(Dates.FIRST) ? "blank" : next.from(),
          before.row().file()
              + ":"
              + before.row().line()
              + " gives this username another role, year or flag for the same days; end one before"
              + " the other begins.");
    }
    spells.set(
        spells.size() - 1,
        new Spell(
            last.from(),
            last.to().isAfter(next.to()) ? last.to() : next.to(),
            last.role(),
            last.year(),
            last.flags()));
  }
}
