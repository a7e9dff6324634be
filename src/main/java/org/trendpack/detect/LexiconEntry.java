package org.trendpack.detect;

import java.io.Serializable;
import java.util.List;

/**
 * One reviewed concern: its patterns and the contexts in which they are none.
 *
 * @param id unique, begins with the theme's id, such as "suicide.end-my-life"
 * @param match patterns, any of which matches
 * @param unless patterns, any of which in the same text excludes the entry
 * @param severity 1 to 4
 * @param why the reason it is in the list, for the DSL
 */
public record LexiconEntry(
    String id,
    Theme theme,
    int severity,
    Tone tone,
    List<String> match,
    List<String> unless,
    String why)
    implements Serializable {

  /** Copies the lists. */
  public LexiconEntry {
    match = List.copyOf(match);
    unless = List.copyOf(unless);
  }
}
