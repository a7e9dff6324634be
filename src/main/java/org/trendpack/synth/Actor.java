package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;

/** One who makes requests: an account, a device that no roster knows, or nobody. */
final class Actor {

  private final int index;
  private final Role role;
  private final Optional<Account> account;
  private final List<byte[]> spellings;
  private final byte[] address;
  private final byte[] agent;
  private byte[] group;
  private final boolean nobody;
  private Band band;

  private Actor(
      int index,
      Role role,
      Optional<Account> account,
      List<String> spellings,
      byte[] agent,
      String group,
      Dice dice) {
    this.index = index;
    this.role = role;
    this.account = account;
    this.spellings = spellings.stream().map(name -> name.getBytes(UTF_8)).toList();
    this.address =
        ("10." + dice.between(16, 31) + "." + dice.below(250) + "." + dice.between(10, 250))
            .getBytes(UTF_8);
    this.agent = agent;
    this.group = group.getBytes(UTF_8);
    this.nobody = spellings.get(0).equals("-");
    this.band = role == Role.STAFF || role == Role.VISITOR ? Band.STAFF : Band.SECONDARY;
  }

  static Actor of(int index, Account account, School school, byte[] agent, Dice dice) {
    String name = account.username();
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    Role role = account.spells().get(0).role();
    List<String> spellings =
        List.of(
            name,
            name,
            name,
            name,
            name,
            school.domain() + "\\" + name,
            name + "@" + school.mailDomain(),
            capital);
    String group = role == Role.STAFF ? "Staff" : "Guests";
    return new Actor(index, role, Optional.of(account), spellings, agent, group, dice);
  }

  static Actor unknown(int index, String name, byte[] agent, Dice dice) {
    return new Actor(index, Role.UNKNOWN, Optional.empty(), List.of(name), agent, "Default", dice);
  }

  /** Joins the groups of a school year. */
  void enter(SchoolYear year) {
    group = year.title().getBytes(UTF_8);
    band = year.compareTo(SchoolYear.Y6) > 0 ? Band.SECONDARY : Band.PRIMARY;
  }

  int index() {
    return index;
  }

  Role role() {
    return role;
  }

  Band band() {
    return band;
  }

  /** Whether its rows name no user. */
  boolean isNobody() {
    return nobody;
  }

  /** Empty for a name that no roster has. */
  Optional<Account> account() {
    return account;
  }

  /** Its name in its first spelling. */
  String username() {
    return new String(spellings.get(0), UTF_8);
  }

  void sign(Row row, Dice dice) {
    row.user = spellings.get(spellings.size() == 1 ? 0 : dice.below(spellings.size()));
    row.address = address;
    row.group = group;
    row.agent = agent;
  }
}
