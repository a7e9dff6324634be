package org.trendpack.read;

import org.trendpack.job.CsvRow;
import org.trendpack.read.Account.Spell;

/**
 * What a line of a roster says of a username.
 *
 * @param row for messages
 * @param username folded
 */
record RosterLine(CsvRow row, String username, String reference, String name, Spell spell) {

  /** Whether another line says the same. */
  boolean repeats(RosterLine other) {
    return username.equals(other.username)
        && reference.equals(other.reference)
        && name.equals(other.name)
        && spell.equals(other.spell);
  }
}
