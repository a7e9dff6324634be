package org.trendpack.measure;

import java.util.List;

/**
 * What a run measured.
 *
 * @param schools one for each school and period with data, by period, then the job's order
 * @param groups one for each period with data
 * @param it one for each period with data
 */
public record Measures(
    List<SchoolMeasures> schools, List<GroupMeasures> groups, List<ItMeasures> it) {

  /** Copies the lists. */
  public Measures {
    schools = List.copyOf(schools);
    groups = List.copyOf(groups);
    it = List.copyOf(it);
  }
}
