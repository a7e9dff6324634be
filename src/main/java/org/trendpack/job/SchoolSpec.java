package org.trendpack.job;

import java.nio.file.Path;
import java.util.List;

/**
 * One school of the group and its inputs.
 *
 * @param id names the output folder: lower-case letters, digits and hyphens
 * @param phase "primary", "secondary", "special" or "all-through"
 * @param roster where its accounts are
 * @param logs filter logs; may be empty if there are reports
 * @param reports internet-use reports; may be empty
 */
public record SchoolSpec(
    String id,
    String name,
    String phase,
    RosterSource roster,
    SchoolCalendar calendar,
    List<LogSource> logs,
    List<LogSource> reports,
    List<Path> categoryMaps,
    UnblockingRegister unblocking,
    List<FilterChange> filterChanges) {

  /** Copies the lists. */
  public SchoolSpec {
    logs = List.copyOf(logs);
    reports = List.copyOf(reports);
    categoryMaps = List.copyOf(categoryMaps);
    filterChanges = List.copyOf(filterChanges);
  }
}
