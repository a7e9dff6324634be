package org.trendpack.job;

import java.nio.file.Path;
import java.util.List;

/**
 * One school of the group and its inputs.
 *
 * @param id names the output folder: lower-case letters, digits and hyphens
 * @param phase "primary", "secondary", "special" or "all-through"
 * @param rosters roster files, in the order given
 * @param logs filter logs; may be empty if there are reports
 * @param reports internet-use reports; may be empty
 */
public record SchoolSpec(
    String id,
    String name,
    String phase,
    List<Path> rosters,
    SchoolCalendar calendar,
    List<LogSource> logs,
    List<LogSource> reports,
    List<Path> categoryMaps,
    UnblockingRegister unblocking,
    List<FilterChange> filterChanges) {

  /** Copies the lists. */
  public SchoolSpec {
    rosters = List.copyOf(rosters);
    logs = List.copyOf(logs);
    reports = List.copyOf(reports);
    categoryMaps = List.copyOf(categoryMaps);
    filterChanges = List.copyOf(filterChanges);
  }
}
