package org.trendpack.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;

class RosterMakerTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 28);

  @ParameterizedTest(name = "school {0}, seed 5")
  @ValueSource(ints = {0, 1, 2, 5, 13})
  void usernamesAreUniqueAndSpellsDoNotOverlap(int number) {
    School school = School.of(number, 5);

    List<Account> accounts = RosterMaker.make(school, JUNE, NOVEMBER, 5);

    assertThat(accounts.stream().map(Account::username)).doesNotHaveDuplicates();
    assertThat(accounts.stream().map(Account::username))
        .allMatch(name -> name.matches("[a-z.0-9]+"));
    for (Account account : accounts) {
      LocalDate last = LocalDate.MIN;
      for (Spell spell : account.spells()) {
        assertThat(spell.from()).as("%s", account).isBeforeOrEqualTo(spell.to());
        assertThat(spell.from().equals(LocalDate.MIN) || spell.from().isAfter(last)).isTrue();
        last = spell.to();
      }
    }
    assertThat(accounts.stream().filter(account -> !account.spells().isEmpty()).count())
        .isEqualTo(accounts.size());
  }

  @Test
  void everyLearnerMovesUpInSeptemberAndTheOldestLeave() {
    List<Account> accounts = RosterMaker.make(School.of(0, 5), JUNE, NOVEMBER, 5);

    for (Account account : accounts) {
      account
          .on(LocalDate.of(2025, 8, 31))
          .filter(spell -> spell.role() == Role.LEARNER)
          .map(Spell::year)
          .ifPresent(year -> assertMovesUp(account, year));
    }
    assertThat(starters(accounts)).as("new in Nursery").isGreaterThan(10);
  }

  private static void assertMovesUp(Account account, SchoolYear year) {
    var next = account.on(LocalDate.of(2025, 9, 1)).map(Spell::year);
    if (year == SchoolYear.Y6) {
      assertThat(next).isEmpty();
    } else {
      assertThat(next).isPresent();
      assertThat(next.orElseThrow().compareTo(year)).isEqualTo(1);
    }
  }

  private static long starters(List<Account> accounts) {
    return accounts.stream()
        .filter(account -> account.spells().get(0).from().equals(LocalDate.of(2025, 9, 1)))
        .filter(account -> account.spells().get(0).year() == SchoolYear.N)
        .count();
  }

  @Test
  void youngestHaveClassLoginsAndFlagsAreAtRealisticRates() {
    List<Account> primary = RosterMaker.make(School.of(0, 5), JUNE, NOVEMBER, 5);
    List<Account> secondary = RosterMaker.make(School.of(1, 5), JUNE, NOVEMBER, 5);

    assertThat(roles(primary).filter(Role.SHARED::equals)).hasSize(8);
    assertThat(roles(secondary).filter(Role.SHARED::equals)).isEmpty();
    double learners = roles(secondary).filter(Role.LEARNER::equals).count();
    double premium =
        secondary.stream()
            .filter(account -> account.spells().get(0).flags().contains("pupil-premium"))
            .count();
    assertThat(premium / learners).isBetween(0.2, 0.32);
  }

  private static Stream<Role> roles(List<Account> accounts) {
    return accounts.stream().map(account -> account.spells().get(0).role());
  }
}
