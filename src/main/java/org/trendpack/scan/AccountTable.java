package org.trendpack.scan;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.read.SliceTable;

/** The roster in the form in which tasks look accounts up: by bytes and by day. */
final class AccountTable implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No account of the roster. */
  static final int UNKNOWN = -1;

  private final List<Account> accounts;
  private final List<SliceTable> names = new ArrayList<>();
  private final List<int[]> numbers = new ArrayList<>();
  private final int[][] spellFrom;
  private final int[][] spellTo;
  private final Role[][] spellRole;

  AccountTable(Roster roster, int schools) {
    accounts = roster.accounts();
    for (int school = 0; school < schools; school++) {
      names.add(new SliceTable());
      numbers.add(new int[accounts.size()]);
    }
    spellFrom = new int[accounts.size()][];
    spellTo = new int[accounts.size()][];
    spellRole = new Role[accounts.size()][];
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      byte[] name = account.username().getBytes(StandardCharsets.UTF_8);
      int local = names.get(account.school()).number(name, 0, name.length);
      numbers.get(account.school())[local] = i;
      List<Account.Spell> spells = account.spells();
      spellFrom[i] = spells.stream().mapToInt(spell -> day(spell.from())).toArray();
      spellTo[i] = spells.stream().mapToInt(spell -> day(spell.to())).toArray();
      spellRole[i] = spells.stream().map(Account.Spell::role).toArray(Role[]::new);
    }
  }

  private static int day(LocalDate date) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
  }

  /** The number of a school's account, or {@link #UNKNOWN}. */
  int number(int school, String foldedName) {
    byte[] name = foldedName.getBytes(StandardCharsets.UTF_8);
    int local = names.get(school).find(name, 0, name.length);
    return local < 0 ? UNKNOWN : numbers.get(school)[local];
  }

  Account account(int number) {
    return accounts.get(number);
  }

  int size() {
    return accounts.size();
  }

  /** What the account was on a day; unknown outside its spells. */
  Role role(int account, int epochDay) {
    if (account < 0) {
      return Role.UNKNOWN;
    }
    int[] from = spellFrom[account];
    for (int i = 0; i < from.length; i++) {
      if (epochDay >= from[i] && epochDay <= spellTo[account][i]) {
        return spellRole[account][i];
      }
    }
    return Role.UNKNOWN;
  }
}
