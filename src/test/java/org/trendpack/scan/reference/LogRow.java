package org.trendpack.scan.reference;

import org.trendpack.read.Verdict;

/**
 * A row of a generated log with all that a reader should understand of it.
 *
 * @param time epoch milliseconds
 * @param user as written
 * @param host in lower case
 * @param domain the host's registered domain
 * @param path from the first slash on; empty if the row names only a host
 * @param engine the search engine, or empty
 * @param terms decoded search terms, or empty
 * @param note a column that means nothing to a scan
 */
record LogRow(
    long time,
    String user,
    String ip,
    String host,
    String domain,
    String path,
    Verdict verdict,
    String category,
    Kind kind,
    String engine,
    String terms,
    String note) {

  enum Kind {
    PAGE,
    /** A search page that has lost its terms. */
    STRIPPED,
    SEARCH,
    SUGGESTION,
    /** Part of a page, tracker, or the proxy's own traffic. */
    NOT_VISIT
  }

  boolean isSearch() {
    return kind == Kind.SEARCH || kind == Kind.SUGGESTION;
  }

  LogRow at(long newTime) {
    return new LogRow(
        newTime, user, ip, host, domain, path, verdict, category, kind, engine, terms, note);
  }
}
