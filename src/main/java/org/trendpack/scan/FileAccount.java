package org.trendpack.scan;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where every row of one log file went: {@code read = counted + rejected + duplicate +
 * outsidePeriod + notVisit}.
 *
 * @param school index of the school in the job
 * @param file path as the job names it
 * @param format the format it was read as; empty if it could not be read at all
 * @param duplicate rows that an overlapping export has as well
 * @param outsidePeriod rows of days in none of the run's periods
 * @param notVisit advertisements, trackers, page parts and keystrokes of a search being typed
 * @param rejections reason to number of rows
 * @param unknownVerdicts words for what the filter did that are neither allowed nor blocked, to
 *     number of rows
 * @param firstTime epoch milliseconds of the earliest row, or {@link Long#MAX_VALUE} if none
 * @param lastTime epoch milliseconds of the latest row, or {@link Long#MIN_VALUE} if none
 * @param fault why the file could not be read to its end, or null
 */
public record FileAccount(
    int school,
    String file,
    String format,
    long read,
    long counted,
    long duplicate,
    long outsidePeriod,
    long notVisit,
    Map<String, Long> rejections,
    Map<String, Long> unknownVerdicts,
    long firstTime,
    long lastTime,
    @Nullable String fault)
    implements Serializable {

  /** Copies the map, sorted. */
  public FileAccount {
    rejections = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rejections));
    unknownVerdicts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(unknownVerdicts));
  }

  /** The account of a file of which nothing was read. */
  public static FileAccount unread(int school, String file, String why) {
    return new FileAccount(
        school, file, "", 0, 0, 0, 0, 0, Map.of(), Map.of(), Long.MAX_VALUE, Long.MIN_VALUE, why);
  }

  /** Whether its format was not known or its bytes were none of a log. */
  public boolean isUnread() {
    return format.isEmpty();
  }

  /** Rows that could not be understood. */
  public long rejected() {
    return rejections.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every row that was read is in exactly one of the accounts. */
  public boolean balances() {
    return read == counted + rejected() + duplicate + outsidePeriod + notVisit;
  }
}
