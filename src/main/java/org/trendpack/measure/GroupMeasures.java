package org.trendpack.measure;

import java.util.List;
import org.trendpack.job.Period;

/**
 * One period over all schools of the group that have data in it. Unsuppressed: only released tables
 * made from it may be written.
 *
 * @param schools in the job's order
 * @param cohorts sizes over all schools that have logs
 * @param topics over all schools that have logs, without weeks; a learner of two schools counts in
 *     each
 */
public record GroupMeasures(
    Period period,
    List<SchoolMeasures> schools,
    List<CohortSize> cohorts,
    List<TopicMeasure> topics) {

  /** Copies the lists. */
  public GroupMeasures {
    schools = List.copyOf(schools);
    cohorts = List.copyOf(cohorts);
    topics = List.copyOf(topics);
  }
}
