package org.trendpack.scan;

import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.Verdict;

/**
 * One request that matched the lexicon or the category map.
 *
 * @param school index of the school in the job
 * @param account index in the roster, or -1 for a name that no roster line has
 * @param user the folded name from the log if {@code account} is -1, else empty
 * @param time epoch milliseconds, UTC
 * @param kind keyword and category hits are counted apart and never added
 * @param entry the lexicon entry's id, or the filter's category
 * @param matched the words that matched, folded; for a category hit the category; empty if withheld
 * @param text the search terms, or the address without its scheme; for the DSL only; empty if it is
 *     withheld because it may be a crime to open it
 * @param domain the registered domain
 * @param engine the search engine's name if the text is a search, else empty
 * @param sanctioned whether the domain was open to this learner by the unblocking register
 */
public record Hit(
    int school,
    int account,
    String user,
    long time,
    Kind kind,
    Theme theme,
    int severity,
    Tone tone,
    Confidence confidence,
    String entry,
    String matched,
    String text,
    String domain,
    String engine,
    Verdict verdict,
    boolean sanctioned) {

  /** Whether what was asked for may be illegal to look at: it is counted and never shown. */
  public boolean isWithheld() {
    return text.isEmpty();
  }

  /** What found a hit. */
  public enum Kind {
    /** A lexicon entry in search terms or in an address. */
    KEYWORD,
    /** A filter category that the category map gives a theme. */
    CATEGORY
  }
}
