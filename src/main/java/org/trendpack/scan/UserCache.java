package org.trendpack.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trendpack.read.Field;
import org.trendpack.read.Roster;
import org.trendpack.read.Row;
import org.trendpack.read.SliceTable;

/** The names a part of a file has met, as accounts of the roster. */
final class UserCache {

  private final AccountTable accounts;
  private final int school;
  private final SliceTable names = new SliceTable();

  /** By number of a name. */
  private int[] known = new int[64];

  private final List<String> strangers = new ArrayList<>();

  UserCache(AccountTable accounts, int school) {
    this.accounts = accounts;
    this.school = school;
  }

  /** Sets the visit's account and, for one the roster does not have, its name. */
  void find(Row row, Visit visit) {
    if (!row.has(Field.USER)) {
      visit.account = AccountTable.UNKNOWN;
      visit.user = "";
      return;
    }
    int at = Field.USER.ordinal();
    int number = names.number(row.buffer, row.start[at], row.end[at]);
    if (number == strangers.size()) {
      look(number, row.text(Field.USER));
    }
    visit.account = known[number];
    visit.user = visit.account >= 0 ? "" : strangers.get(number);
  }

  private void look(int number, String written) {
    String decoded = written.indexOf('%') >= 0 ? Unescape.percent(written) : written;
    String name = Roster.fold(decoded);
    int account = accounts.number(school, name);
    boolean nobody = name.isEmpty() || name.equals("-");
    if (number >= known.length) {
      known = Arrays.copyOf(known, known.length * 2);
    }
    known[number] = account;
    strangers.add(account >= 0 || nobody ? "" : name);
  }
}
