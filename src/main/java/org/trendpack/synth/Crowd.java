package org.trendpack.synth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;

/** All who use a school's network, and who of them is likely to at an hour. */
final class Crowd {

  private static final int POOL = 512;
  private static final int UNKNOWN_DEVICES = 24;

  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> unknown = new ArrayList<>();
  private final Actor nobody;
  private final List<Actor> staff = new ArrayList<>();
  private final List<Actor> visitors = new ArrayList<>();
  private final Map<SchoolYear, List<Actor>> classLogins = new EnumMap<>(SchoolYear.class);
  private final Map<SchoolYear, List<Actor>> learners = new EnumMap<>(SchoolYear.class);
  private final Actor[][] pools = new Actor[24][];
  private List<SchoolYear> years = List.of();
  private boolean schoolDay;

  Crowd(School school, List<Account> accounts, long seed) {
    Dice dice = Dice.of(seed, 17, school.number());
    List<byte[]> agents =
        Data.lines("agents.txt").stream().map(line -> line.getBytes(UTF_8)).toList();
    for (Account account : accounts) {
      actors.add(Actor.of(actors.size(), account, school, dice.pick(agents), dice));
    }
    for (int device = 1; device <= UNKNOWN_DEVICES; device++) {
      String name = device % 3 == 0 ? "ipad-cart-" + device + "$" : "temp.user" + device;
      Actor actor = Actor.unknown(actors.size(), name, dice.pick(agents), dice);
      actors.add(actor);
      unknown.add(actor);
    }
    nobody = Actor.unknown(actors.size(), "-", dice.pick(agents), dice);
    actors.add(nobody);
  }

  List<Actor> actors() {
    return actors;
  }

  List<Actor> unknown() {
    return unknown;
  }

  /** Learners of a day by year; replaced by the next {@link #open}. */
  Map<SchoolYear, List<Actor>> learners() {
    return learners;
  }

  List<Actor> staff() {
    return staff;
  }

  Map<SchoolYear, List<Actor>> classLogins() {
    return classLogins;
  }

  /** Brings everyone to where they are on this day. */
  void open(Day day, boolean isSchoolDay) {
    schoolDay = isSchoolDay;
    staff.clear();
    visitors.clear();
    classLogins.clear();
    learners.clear();
    java.util.Arrays.fill(pools, null);
    for (Actor actor : actors) {
      actor.account().flatMap(account -> account.on(day.date())).ifPresent(s -> place(actor, s));
    }
    years = List.copyOf(learners.keySet());
  }

  private void place(Actor actor, Spell spell) {
    SchoolYear year = spell.year();
    if (year != null) {
      actor.enter(year);
    }
    if (spell.role() == Role.LEARNER && year != null) {
      learners.computeIfAbsent(year, unused -> new ArrayList<>()).add(actor);
    } else if (spell.role() == Role.SHARED && year != null) {
      classLogins.computeIfAbsent(year, unused -> new ArrayList<>()).add(actor);
    } else if (spell.role() == Role.STAFF) {
      staff.add(actor);
    } else {
      visitors.add(actor);
    }
  }

  /** Someone who is likely to be online at this local hour. */
  Actor any(int hour, Dice dice) {
    if (pools[hour] == null) {
      pools[hour] = pool(hour, dice);
    }
    return pools[hour][dice.below(POOL)];
  }

  /** Two years have their lesson in the computer room; the others use what they have in class. */
  private Actor[] pool(int hour, Dice dice) {
    boolean lesson = schoolDay && hour >= 9 && hour < 15;
    List<SchoolYear> inLesson = List.of(dice.pick(years), dice.pick(years));
    Actor[] pool = new Actor[POOL];
    for (int place = 0; place < POOL; place++) {
      int kind = dice.below(1000);
      if (kind < 15) {
        pool[place] = nobody;
      } else if (kind < 22) {
        pool[place] = dice.pick(unknown);
      } else if (kind < 25) {
        pool[place] = dice.pick(visitors);
      } else if (kind < (lesson ? 110 : 200)) {
        pool[place] = dice.pick(staff);
      } else {
        pool[place] = learner(dice.chance(lesson ? 600 : 0) ? inLesson : years, dice);
      }
    }
    return pool;
  }

  /** The youngest use their class's login. */
  private Actor learner(List<SchoolYear> from, Dice dice) {
    SchoolYear year = dice.pick(from);
    return dice.pick(
        classLogins.getOrDefault(year, java.util.Objects.requireNonNull(learners.get(year))));
  }
}
