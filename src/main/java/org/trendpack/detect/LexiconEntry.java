package org.trendpack.detect;

import java.io.Serializable;
import java.util.List;

/**
 * One reviewed concern: its patterns and the contexts in which they are none.
 *
 * @param id unique, begins with the theme's id, such as "suicide.end-my-life"
 * @param match patterns, any of which matches; none if it is of listed sites alone or found by
 *     weighing
 * @param unless patterns, any of which in the same text excludes the entry
 * @param severity 1 to 4
 * @param why the reason it is in the list, for the DSL
 * @param languages of its patterns, such as "en" and "cy" (ISO 639-1)
 * @param limits for whom it counts
 */
public record LexiconEntry(
    String id,
    Theme theme,
    int severity,
    Tone tone,
    List<String> match,
    List<String> unless,
    String why,
    List<String> languages,
    Limits limits)
    implements Serializable {

  /** What a pattern is written in unless the entry says otherwise. */
  public static final List<String> ENGLISH = List.of("en");

  /** Copies the lists. */
  public LexiconEntry {
    match = List.copyOf(match);
    unless = List.copyOf(unless);
    languages = List.copyOf(languages);
  }

  /** An English entry for everyone. */
  public LexiconEntry(
      String id,
      Theme theme,
      int severity,
      Tone tone,
      List<String> match,
      List<String> unless,
      String why) {
    this(id, theme, severity, tone, match, unless, why, ENGLISH, Limits.NONE);
  }

  LexiconEntry withSeverity(int other) {
    return new LexiconEntry(id, theme, other, tone, match, unless, why, languages, limits);
  }
}
