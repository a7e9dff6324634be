package org.trendpack.scan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one pass over the raw logs leaves; megabytes, whatever the size of the logs.
 *
 * @param hits sorted by school, time, then all other fields
 * @param dayUse sorted by school, account, day
 * @param domains sorted by school, period, domain
 * @param categories sorted
 * @param refusedSearches sorted by school, period, terms
 * @param coverage sorted by school, day; a day without rows is absent
 * @param unknownUsers by school, then period: how many distinct names no roster line has
 * @param files one for every log file, in the job's order; last those that could not be read at all
 * @param rejected sorted by file in the job's order, then line
 */
public record ScanResult(
    List<Hit> hits,
    List<DayUse> dayUse,
    List<DomainUse> domains,
    List<SiteCategory> categories,
    List<RefusedSearch> refusedSearches,
    List<DayCoverage> coverage,
    List<List<Integer>> unknownUsers,
    List<FileAccount> files,
    List<RejectedRows> rejected) {

  /** Copies the lists. */
  public ScanResult {
    hits = List.copyOf(hits);
    dayUse = List.copyOf(dayUse);
    domains = List.copyOf(domains);
    categories = List.copyOf(categories);
    refusedSearches = List.copyOf(refusedSearches);
    coverage = List.copyOf(coverage);
    unknownUsers = List.copyOf(unknownUsers);
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
  }

  /** The same with accounts of files that could not be read at all, after those that were. */
  public ScanResult withUnread(List<FileAccount> unread) {
    List<FileAccount> all = Stream.concat(files.stream(), unread.stream()).toList();
    return new ScanResult(
        hits, dayUse, domains, categories, refusedSearches, coverage, unknownUsers, all, rejected);
  }
}
