package org.trendpack.read;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One login of one school, with what the roster says of it over time.
 *
 * @param school index of the school in the job
 * @param username folded: lower case, without a domain
 * @param reference the school's own reference for the learner, or the username if the roster has
 *     none; the same person may have two logins with one reference
 * @param spells in time order, without overlap
 */
public record Account(
    int school, String username, String reference, String displayName, List<Spell> spells)
    implements Serializable {

  /** Copies the list. */
  public Account {
    spells = List.copyOf(spells);
  }

  /**
   * What held of the account from one day to another, both included.
   *
   * @param from {@link org.trendpack.job.Dates#FIRST} if the roster gives no beginning
   * @param to {@link org.trendpack.job.Dates#LAST} if the roster gives no end
   * @param year null for staff, visitors and logins that classes of several years share
   * @param flags ids of the flags that were set
   */
  public record Spell(
      LocalDate from, LocalDate to, Role role, @Nullable SchoolYear year, Set<String> flags)
      implements Serializable {

    /** Copies the set. */
    public Spell {
      flags = Set.copyOf(flags);
    }
  }

  /** What held on a day; empty if the roster does not cover it. */
  public Optional<Spell> on(LocalDate day) {
    // Asked for every learner and day of a period.
    for (Spell spell : spells) {
      if (!day.isBefore(spell.from()) && !day.isAfter(spell.to())) {
        return Optional.of(spell);
      }
    }
    return Optional.empty();
  }
}
