package org.trendpack.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;

/**
 * The people behind a roster's accounts: learners' logins with one reference in one school are one
 * person, named by the first of them. A person's number is that account's index.
 */
final class People {

  private final Roster roster;
  private final int[] personOf;

  /** Each person's logins, by the person's number; of a second login's number none. */
  private final List<List<Account>> loginsOf = new ArrayList<>();

  private final RoaringBitmap secondLogins = new RoaringBitmap();
  private final List<List<Integer>> bySchool = new ArrayList<>();

  private record Reference(int school, String reference) {}

  People(Roster roster, int schools) {
    this.roster = roster;
    personOf = new int[roster.accounts().size()];
    for (int school = 0; school < schools; school++) {
      bySchool.add(new ArrayList<>());
    }
    Map<Reference, Integer> first = new HashMap<>();
    for (int account = 0; account < personOf.length; account++) {
      Account line = roster.accounts().get(account);
      int person = account;
      if (!line.reference().isEmpty() && isLearner(line)) {
        Integer known = first.putIfAbsent(new Reference(line.school(), line.reference()), account);
        person = known == null ? account : known;
      }
      personOf[account] = person;
      if (person == account) {
        bySchool.get(line.school()).add(account);
        loginsOf.add(List.of(line));
      } else {
        secondLogins.add(account);
        loginsOf.set(person, with(loginsOf.get(person), line));
        loginsOf.add(List.of());
      }
    }
  }

  private static List<Account> with(List<Account> logins, Account another) {
    return Stream.concat(logins.stream(), Stream.of(another)).toList();
  }

  private static boolean isLearner(Account account) {
    return account.spells().stream().anyMatch(spell -> spell.role() == Role.LEARNER);
  }

  /** The person behind an account. */
  int of(int account) {
    return personOf[account];
  }

  /** A school's people, in the roster's order. */
  List<Integer> ofSchool(int school) {
    return bySchool.get(school);
  }

  /** The roster line that names the person. */
  Account line(int person) {
    return roster.accounts().get(person);
  }

  /** Every spell of the person if one login has them all, else empty. */
  Optional<List<Spell>> spellsOfOnlyLogin(int person) {
    List<Account> logins = loginsOf.get(person);
    return logins.size() == 1 ? Optional.of(logins.get(0).spells()) : Optional.empty();
  }

  /** The spells of all the person's logins; those of two logins may overlap. */
  List<Spell> spells(int person) {
    return loginsOf.get(person).stream().flatMap(login -> login.spells().stream()).toList();
  }

  /** What held of the person on a day, by the first login that the roster covers then. */
  Optional<Spell> on(int person, LocalDate day) {
    // Asked for every learner and day of a period.
    for (Account login : loginsOf.get(person)) {
      Optional<Spell> held = login.on(day);
      if (held.isPresent()) {
        return held;
      }
    }
    return Optional.empty();
  }

  /** The role on a day; see {@link #role}. */
  Role roleOn(int person, LocalDate day) {
    return role(person, on(person, day));
  }

  /**
   * The role of a person of whom something held. Where the roster does not cover the day, staff and
   * visitors stay what they are, so that none of them appears among learners, and anybody else is
   * unknown.
   */
  Role role(int person, Optional<Spell> held) {
    return held.map(Spell::role)
        .orElseGet(
            () ->
                line(person).spells().stream()
                    .map(Spell::role)
                    .filter(role -> role == Role.STAFF || role == Role.VISITOR)
                    .findFirst()
                    .orElse(Role.UNKNOWN));
  }

  /** How many distinct people a set of accounts is. */
  int count(RoaringBitmap accounts) {
    return RoaringBitmap.intersects(accounts, secondLogins)
        ? (int) accounts.stream().map(this::of).distinct().count()
        : accounts.getCardinality();
  }
}
