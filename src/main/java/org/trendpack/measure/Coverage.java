package org.trendpack.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * What the logs of one school and period hold, and what they do not.
 *
 * @param schoolDays days the school was open
 * @param daysMissing school days without a single row
 * @param rows rows neither rejected nor duplicates
 * @param visits rows that were counted
 * @param unknownUserVisits visits under names that no roster line has
 * @param unknownUsers how many such names
 * @param noUserVisits visits without any name
 * @param domainOnlyVisits visits that name only a host, in which no search can be seen
 * @param strippedSearches visits to a search engine whose terms were stripped
 * @param searches searches whose terms could be seen, of all accounts
 */
public record Coverage(
    int schoolDays,
    List<LocalDate> daysMissing,
    long rows,
    long visits,
    long unknownUserVisits,
    int unknownUsers,
    long noUserVisits,
    long domainOnlyVisits,
    long strippedSearches,
    long searches) {

  /** Copies the list. */
  public Coverage {
    daysMissing = List.copyOf(daysMissing);
  }

  /** School days with at least one row. */
  public int schoolDaysWithData() {
    return schoolDays - daysMissing.size();
  }

  /** Visits under unknown names or without a name, over all visits; 0 to 1. */
  public double unknownShare() {
    return share(unknownUserVisits + noUserVisits, visits);
  }

  /** Visits that name only a host, over all visits; 0 to 1. */
  public double domainOnlyShare() {
    return share(domainOnlyVisits, visits);
  }

  /** Searches that lost their terms, over all searches; 0 to 1. */
  public double strippedShare() {
    return share(strippedSearches, strippedSearches + searches);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
