package org.trendpack.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.read.Account.Spell;

/** Flags of a username from one day to another, from a file that has flags alone. */
record RosterAddition(String username, LocalDate from, LocalDate to, Set<String> flags) {

  /** The spells with the flags set on these days. */
  List<Spell> to(List<Spell> spells) {
    List<Spell> flagged = new ArrayList<>();
    for (Spell spell : spells) {
      if (spell.to().isBefore(from) || spell.from().isAfter(to)) {
        flagged.add(spell);
        continue;
      }
      if (spell.from().isBefore(from)) {
        flagged.add(during(spell, spell.from(), from.minusDays(1), spell.flags()));
      }
      Set<String> all = new TreeSet<>(spell.flags());
      all.addAll(flags);
      LocalDate first = spell.from().isBefore(from) ? from : spell.from();
      LocalDate last = spell.to().isAfter(to) ? to : spell.to();
      flagged.add(during(spell, first, last, all));
      if (spell.to().isAfter(to)) {
        flagged.add(during(spell, to.plusDays(1), spell.to(), spell.flags()));
      }
    }
    return flagged;
  }

  private static Spell during(Spell spell, LocalDate from, LocalDate to, Set<String> flags) {
    return new Spell(from, to, spell.role(), spell.year(), flags);
  }
}
