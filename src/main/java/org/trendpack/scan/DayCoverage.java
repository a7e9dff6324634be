package org.trendpack.scan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What the logs of one school hold for one day, of all accounts together.
 *
 * @param school index of the school in the job
 * @param rows rows that were neither rejected nor duplicates
 * @param visits rows that were counted
 * @param unknownUser visits under a name that no roster line has
 * @param noUser visits without any name
 * @param domainOnly visits whose row names only a host, so that no search can be seen
 * @param strippedSearches visits to a search engine whose row has lost its search terms
 * @param learnerVisitsByHour visits of learners and shared logins by local hour, 24 numbers
 */
public record DayCoverage(
    int school,
    LocalDate day,
    long rows,
    long visits,
    long unknownUser,
    long noUser,
    long domainOnly,
    long strippedSearches,
    List<Long> learnerVisitsByHour)
    implements Serializable {

  /** Copies the list. */
  public DayCoverage {
    learnerVisitsByHour = List.copyOf(learnerVisitsByHour);
  }
}
