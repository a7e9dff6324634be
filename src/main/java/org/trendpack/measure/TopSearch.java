package org.trendpack.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;

/**
 * A search of learners, shared logins or unknown names that hit. Sorted by severity, learners,
 * times, terms.
 *
 * @param terms lower case, single spaces
 * @param themes of the keyword entries that matched, in the themes' order
 * @param severity the highest of them
 * @param tone help-seeking if any entry says so
 * @param times searches made; a search that matches several entries counts once
 * @param year the only year that searched for it, or null if several did or it is not known
 */
public record TopSearch(
    String terms,
    List<Theme> themes,
    List<String> entries,
    int severity,
    Tone tone,
    long times,
    int learners,
    long allowed,
    long blocked,
    @Nullable String year) {

  /** Copies the lists. */
  public TopSearch {
    themes = List.copyOf(themes);
    entries = List.copyOf(entries);
  }
}
