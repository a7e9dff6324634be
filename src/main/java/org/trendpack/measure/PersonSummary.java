package org.trendpack.measure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;

/**
 * One person's episodes of a period, for a list of whom to see first.
 *
 * @param year on the day of the latest episode; null for staff, visitors and unknown names
 * @param flags set on that day
 * @param isSure whether a hit of that severity has more than low confidence
 * @param episodes by topic
 * @param worst allowed if anything got through, else other, else blocked
 * @param lastSeen epoch milliseconds of the latest hit
 */
public record PersonSummary(
    Person person,
    @Nullable SchoolYear year,
    Set<String> flags,
    int maxSeverity,
    boolean isSure,
    Map<Topic, Integer> episodes,
    long hits,
    Verdict worst,
    long lastSeen) {

  /** Copies and sorts the collections. */
  public PersonSummary {
    flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    episodes = Collections.unmodifiableSortedMap(new TreeMap<>(episodes));
  }

  /** Episodes of all topics together. */
  public int totalEpisodes() {
    return episodes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
