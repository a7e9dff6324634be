package org.trendpack.detect;

/**
 * An entry found in a text.
 *
 * @param matched the words that matched, folded
 * @param firstWord index of the first word that matched
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

  /** Whether this match says the same thing more exactly: the longest entry of a theme wins. */
  boolean outdoes(Match other) {
    return entry.theme() == other.entry.theme()
        && firstWord <= other.firstWord
        && lastWord >= other.lastWord
        && words > other.words;
  }
}
