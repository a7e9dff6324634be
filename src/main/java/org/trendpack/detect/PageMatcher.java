package org.trendpack.detect;

import org.trendpack.read.SliceTable;

/**
 * Looks addresses up among listed pages and expressions, and remembers those that were found in
 * vain: learners ask for the same pages again and again. One for each thread.
 */
public final class PageMatcher {

  private static final int REMEMBERED = 1 << 16;

  private final Matcher matcher;
  private final long[] inVain = new long[REMEMBERED];

  PageMatcher(Matcher matcher) {
    this.matcher = matcher;
  }

  /**
   * What is listed of an address whose host {@link ListedSites#hasPages has any}.
   *
   * @param decoder the slice's text
   */
  public Matches find(String host, byte[] bytes, int from, int to, AddressMatcher.Text decoder) {
    long hash = host.hashCode() * 0x9E3779B97F4A7C15L ^ SliceTable.hash(bytes, from, to);
    int slot = (int) (hash >>> 48);
    if (inVain[slot] == hash) {
      return Matches.NONE;
    }
    Matches found = matcher.inPage(host, decoder.of(from, to), Learner.ANYONE);
    if (found.found().isEmpty()) {
      inVain[slot] = hash;
    }
    return found;
  }
}
