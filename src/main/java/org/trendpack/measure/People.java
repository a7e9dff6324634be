package org.trendpack.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Map<Integer, List<Integer>> accountsOf = new HashMap<>();
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
      } else {
        secondLogins.add(account);
        accountsOf.computeIfAbsent(person, one -> new ArrayList<>(List.of(one))).add(account);
      }
    }
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
    return accountsOf.containsKey(person) ? Optional.empty() : Optional.of(line(person).spells());
  }

  /** The spells of all the person's logins; those of two logins may overlap. */
  List<Spell> spells(int person) {
    return accountsOf.getOrDefault(person, List.of(person)).stream()
        .flatMap(account -> roster.accounts().get(account).spells().stream())
        .toList();
  }

  /** What held of the person on a day, by the first login that the roster covers then. */
  Optional<Spell> on(int person, LocalDate day) {
    List<Integer> accounts = accountsOf.get(person);
    if (accounts == null) {
      return line(person).on(day);
    }
    return accounts.stream()
        .flatMap(account -> roster.accounts().get(account).on(day).stream())
        .findFirst();
  }

  /**
   * The role on a day. Where the roster does not cover it, staff and visitors stay what they are,
   * so that none of them appears among learners, and anybody else is unknown.
   */
  Role roleOn(int person, LocalDate day) {
    return on(person, day)
        .map(Spell::role)
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
