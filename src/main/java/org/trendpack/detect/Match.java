package org.trendpack.detect;

/**
 * An entry found in a text.
 *
 * @param matched the words that matched, folded
 * @param firstWord index of the first word that matched; {@link #NO_WORD} for a listed site
 * @param lastWord index of the last, included
 * @param words how many words matched
 */
public record Match(
    LexiconEntry entry,
    String matched,
    Confidence confidence,
    int firstWord,
    int lastWord,
    int words) {

  /** Where a match that is of no words begins and ends. */
  static final int NO_WORD = -1;

  /** Whether another match in the text is the company that this one's entry asks for. */
  boolean isAccompaniedBy(Match other) {
    boolean apart = lastWord < other.firstWord || firstWord > other.lastWord;
    boolean alone = entry.limits().company() == Limits.Company.NONE;
    return alone || (apart && entry.limits().isMetBy(other.entry.limits()));
  }

  /**
   * Whether this match says the same thing more exactly: of words that two entries share, the
   * longer and no less grave one wins.
   */
  boolean outdoes(Match other) {
    boolean covers = firstWord <= other.firstWord && lastWord >= other.lastWord;
    boolean isAsGrave =
        entry.theme() == other.entry.theme() || entry.severity() >= other.entry.severity();
    return covers && words > other.words && isAsGrave;
  }

  /** Whether this is the graver concern that the other, a learner's distress, comes from. */
  boolean explains(Match other) {
    return other.entry.theme() == Theme.MENTAL_HEALTH
        && entry.theme() != Theme.MENTAL_HEALTH
        && other.entry.severity() < 3
        && entry.severity() >= 3;
  }
}
