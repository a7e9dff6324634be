package org.trendpack.synth;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;

/**
 * Makes the accounts of a school: learners with their flags, staff, visitors, class logins.
 *
 * <p>Flags are set at about the rates of England's school census (Department for Education,
 * "Schools, pupils and their characteristics" and "Special educational needs in England").
 */
final class RosterMaker {

  static final List<String> FLAGS =
      List.of("sen-support", "ehcp", "looked-after", "eal", "pupil-premium", "young-carer");

  private final School school;
  private final LocalDate from;
  private final LocalDate to;
  private final Dice dice;
  private final List<String> firstNames;
  private final List<String> lastNames;
  private final Set<String> usernames = new HashSet<>();
  private final List<Account> accounts = new ArrayList<>();

  private RosterMaker(School school, LocalDate from, LocalDate to, Dice dice) {
    this.school = school;
    this.from = from;
    this.to = to;
    this.dice = dice;
    this.firstNames = names("first:");
    this.lastNames = names("last:");
  }

  private static List<String> names(String label) {
    String line =
        Data.lines("names.txt").stream().filter(l -> l.startsWith(label)).findFirst().orElseThrow();
    return List.of(line.substring(label.length()).strip().split(" ", -1));
  }

  /** The accounts, learners first. A spell open at an end runs from or to the last possible day. */
  static List<Account> make(School school, LocalDate from, LocalDate to, long seed) {
    RosterMaker maker = new RosterMaker(school, from, to, Dice.of(seed, 13, school.number()));
    maker.addLearners();
    maker.addStaff();
    maker.addClassLogins();
    return List.copyOf(maker.accounts);
  }

  private void addLearners() {
    List<SchoolYear> years = years();
    double weights = years.stream().mapToDouble(RosterMaker::size).sum();
    for (SchoolYear year : years) {
      long count = Math.max(1, Math.round(school.learners() * size(year) / weights));
      for (long learner = 0; learner < count; learner++) {
        addLearner(LocalDate.MIN, year);
      }
    }
    long intake = Math.max(1, Math.round(school.learners() / weights));
    for (LocalDate rollOver : rollOvers()) {
      for (long learner = 0; learner < intake; learner++) {
        addLearner(rollOver, school.firstYear());
      }
    }
  }

  private List<SchoolYear> years() {
    return List.copyOf(EnumSet.range(school.firstYear(), school.lastYear()));
  }

  private static double size(SchoolYear year) {
    return year.compareTo(SchoolYear.Y11) > 0 ? 0.55 : 1;
  }

  private List<LocalDate> rollOvers() {
    List<LocalDate> days = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      LocalDate day = LocalDate.of(year, Month.SEPTEMBER, 1);
      if (day.isAfter(from) && !day.isAfter(to)) {
        days.add(day);
      }
    }
    return days;
  }

  private void addLearner(LocalDate start, SchoolYear firstYear) {
    String first = dice.pick(firstNames);
    String last = dice.pick(lastNames);
    String reference = String.format(Locale.ROOT, "%s%05d", school.domain(), accounts.size() + 1);
    String username = unique(first.substring(0, 1) + last, dice.between(10, 99));
    Set<String> flags = flags();
    List<Spell> spells = new ArrayList<>();
    LocalDate began = start;
    @Nullable SchoolYear year = firstYear;
    for (LocalDate rollOver : rollOvers()) {
      if (rollOver.isAfter(began) && year != null) {
        spells.add(spell(began, rollOver.minusDays(1), year, flags));
        began = rollOver;
        year = next(year);
      }
    }
    if (year != null) {
      spells.add(spell(began, LocalDate.MAX, year, flags));
    }
    accounts.add(
        new Account(school.number(), username, reference, first + " " + last, moved(spells)));
  }

  /** The year after, or null for those who leave. */
  private @Nullable SchoolYear next(SchoolYear year) {
    List<SchoolYear> years = years();
    int next = years.indexOf(year) + 1;
    return next < years.size() ? years.get(next) : null;
  }

  private static Spell spell(LocalDate from, LocalDate to, SchoolYear year, Set<String> flags) {
    return new Spell(from, to, Role.LEARNER, year, flags);
  }

  /** Lets a few learners join or leave within the span. */
  private List<Spell> moved(List<Spell> spells) {
    int fate = dice.below(1000);
    int days = (int) ChronoUnit.DAYS.between(from, to);
    LocalDate day = from.plusDays(dice.between(20, Math.max(21, days - 20)));
    if (fate < 25) {
      return cut(spells, day, LocalDate.MAX);
    }
    return fate < 50 ? cut(spells, LocalDate.MIN, day) : spells;
  }

  private static List<Spell> cut(List<Spell> spells, LocalDate first, LocalDate last) {
    List<Spell> kept = new ArrayList<>();
    for (Spell spell : spells) {
      LocalDate start = spell.from().isBefore(first) ? first : spell.from();
      LocalDate end = spell.to().isAfter(last) ? last : spell.to();
      if (!start.isAfter(end)) {
        kept.add(new Spell(start, end, spell.role(), spell.year(), spell.flags()));
      }
    }
    return kept.isEmpty() ? spells : kept;
  }

  private Set<String> flags() {
    boolean special = school.phase().equals("special");
    Set<String> flags = new LinkedHashSet<>();
    if (dice.chance(special ? 980 : 48)) {
      flags.add("ehcp");
    } else if (dice.chance(149)) {
      flags.add("sen-support");
    }
    addFlag(flags, "looked-after", special ? 30 : 7);
    addFlag(flags, "eal", special ? 160 : 214);
    addFlag(flags, "pupil-premium", special ? 470 : 262);
    addFlag(flags, "young-carer", 20);
    return flags;
  }

  private void addFlag(Set<String> flags, String flag, int perThousand) {
    if (dice.chance(perThousand)) {
      flags.add(flag);
    }
  }

  private void addStaff() {
    for (int member = 0; member < Math.max(8, school.learners() / 9); member++) {
      String first = dice.pick(firstNames);
      String last = dice.pick(lastNames);
      String username = unique(first.substring(0, 1) + "." + last, 0);
      addAccount(username, first + " " + last, Role.STAFF, null);
    }
    for (int visitor = 1; visitor <= 3; visitor++) {
      addAccount(unique("visitor", visitor), "Visitor " + visitor, Role.VISITOR, null);
    }
  }

  private void addClassLogins() {
    for (SchoolYear year : new TreeSet<>(years())) {
      if (year.compareTo(SchoolYear.Y2) <= 0) {
        for (int set = 1; set <= 2; set++) {
          String login = unique("class" + year.code(), set);
          addAccount(login, year.title() + " class " + set, Role.SHARED, year);
        }
      }
    }
  }

  private void addAccount(String username, String display, Role role, @Nullable SchoolYear year) {
    Spell always = new Spell(LocalDate.MIN, LocalDate.MAX, role, year, Set.of());
    accounts.add(new Account(school.number(), username, "", display, List.of(always)));
  }

  /** A username in lower case that no other account of the school has. */
  private String unique(String stem, int number) {
    String base = stem.toLowerCase(Locale.ROOT);
    int next = number;
    String name = next == 0 ? base : base + next;
    while (!usernames.add(name)) {
      next++;
      name = base + next;
    }
    return name;
  }
}
