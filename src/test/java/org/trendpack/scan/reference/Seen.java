package org.trendpack.scan.reference;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.trendpack.job.Period;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.scan.ScanInputs;

/**
 * A row in its place: which file, school, local day, period and person.
 *
 * @param period -1 outside all periods
 * @param account -1 if the roster does not have the name
 * @param user folded name if the roster does not have it; empty if there is none
 */
record Seen(
    LogRow row,
    int file,
    int school,
    LocalDate day,
    int minute,
    int period,
    int account,
    Role role,
    String user) {

  static Seen of(ScanInputs inputs, LogRow row, int file) {
    int school = inputs.files().get(file).school();
    ZonedDateTime local = Instant.ofEpochMilli(row.time()).atZone(inputs.timezone());
    LocalDate day = local.toLocalDate();
    String name = row.user().equals("-") ? "" : Roster.fold(row.user());
    int account = account(inputs.roster().accounts(), school, name);
    Role role =
        account < 0
            ? Role.UNKNOWN
            : inputs
                .roster()
                .accounts()
                .get(account)
                .on(day)
                .map(Account.Spell::role)
                .orElse(Role.UNKNOWN);
    return new Seen(
        row,
        file,
        school,
        day,
        local.getHour() * 60 + local.getMinute(),
        period(inputs.periods(), day),
        account,
        role,
        account < 0 ? name : "");
  }

  private static int account(List<Account> accounts, int school, String name) {
    for (int i = 0; i < accounts.size(); i++) {
      if (accounts.get(i).school() == school && accounts.get(i).username().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static int period(List<Period> periods, LocalDate day) {
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).contains(day)) {
        return i;
      }
    }
    return -1;
  }

  /** Whose typing this is: a known person's; otherwise one name's on one device. */
  String hand() {
    return account >= 0 && role != Role.SHARED
        ? "account " + account
        : String.join(" ", "" + school, "" + account, user, row.ip());
  }

  int typedLength() {
    return row.terms().getBytes(StandardCharsets.UTF_8).length;
  }
}
