package org.trendpack.measure;

import java.util.List;

/**
 * Hits of staff and visitors, for the headteacher alone.
 *
 * @param topics counts without rates; {@code learners} counts distinct people here
 * @param people most severe first
 * @param decided episodes of hits that were decided to be no concern; they are in no figure
 */
public record StaffMeasures(
    List<TopicCount> topics,
    List<PersonSummary> people,
    List<Episode> episodes,
    List<Episode> decided) {

  /** Copies the lists. */
  public StaffMeasures {
    topics = List.copyOf(topics);
    people = List.copyOf(people);
    episodes = List.copyOf(episodes);
    decided = List.copyOf(decided);
  }

  /** One topic's counts. */
  public record TopicCount(Topic topic, Tally tally) {}
}
