package org.trendpack.scan;

import java.util.Arrays;
import java.util.Comparator;
import org.trendpack.read.Verdict;

/**
 * A search, before it is known whether it was only a keystroke on the way to another.
 *
 * @param actor who typed it: an account, or a mix of name and address where none is known
 * @param theme number of the theme its category maps to, or -1
 */
record Search(
    long actor,
    String engine,
    long time,
    boolean isSuggestion,
    byte[] terms,
    int file,
    int account,
    String user,
    Verdict verdict,
    String host,
    String domain,
    int theme,
    String category) {

  private static final Verdict[] VERDICTS = Verdict.values();

  /** Those of one person at one engine together, in time; of one moment the shortest first. */
  static final Comparator<Search> ORDER = Search::compare;

  /** What tells the searches of one moment apart, if not the terms. */
  private static final Comparator<Search> OF_ONE_MOMENT =
      Comparator.comparing((Search search) -> !search.isSuggestion)
          .thenComparing(Search::verdict)
          .thenComparing(Search::host)
          .thenComparing(Search::category)
          .thenComparingInt(Search::file);

  private static int compare(Search one, Search other) {
    int order = Long.compare(one.actor, other.actor);
    order = order == 0 ? one.engine.compareTo(other.engine) : order;
    order = order == 0 ? Long.compare(one.time, other.time) : order;
    order = order == 0 ? Integer.compare(one.terms.length, other.terms.length) : order;
    order = order == 0 ? Arrays.compare(one.terms, other.terms) : order;
    return order == 0 ? OF_ONE_MOMENT.compare(one, other) : order;
  }

  static Search read(SearchBlock.Reader in) {
    return new Search(
        in.number(),
        in.name(),
        in.number(),
        in.number() == 1,
        in.text(),
        (int) in.number(),
        (int) in.number() - 1,
        in.name(),
        VERDICTS[(int) in.number()],
        in.name(),
        in.name(),
        (int) in.number() - 1,
        in.name());
  }
}
