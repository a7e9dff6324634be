package org.trendpack.pack.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trendpack.detect.Tone;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.job.Period;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortSize;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.scan.Hit;

/**
 * What may be said of a school without counting anybody: names, labels, days, and the directions
 * that may be printed. Editions for governors and the group know a school by this and by released
 * tables, and by nothing else.
 *
 * @param topics with a released column, most severe theme first
 * @param cohorts with a released row
 * @param directions of all learners' topics, as they may be printed
 * @param schoolDays days the school was open
 * @param daysMissing of those, days without data
 */
public record Outline(
    String id,
    String name,
    Period period,
    List<Topic> topics,
    List<Cohort> cohorts,
    Map<Topic, Direction> directions,
    int schoolDays,
    int daysMissing) {

  /** Copies the collections in their order. */
  public Outline {
    topics = List.copyOf(topics);
    cohorts = List.copyOf(cohorts);
    directions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(directions));
  }

  /** The outline of a school with logs. */
  public static Outline of(SchoolMeasures school, Coverage coverage, ReleasedPeriod released) {
    return new Outline(
        school.spec().id(),
        school.spec().name(),
        school.period(),
        topics(school.topics()),
        school.cohorts().stream().map(CohortSize::cohort).filter(Cohort::isReleased).toList(),
        directions(school.topics(), released),
        coverage.schoolDays(),
        coverage.daysMissing().size());
  }

  /** The outline of the whole group. */
  public static Outline of(
      String name, org.trendpack.measure.GroupMeasures group, ReleasedPeriod released) {
    return new Outline(
        "",
        name,
        group.period(),
        topics(group.topics()),
        group.cohorts().stream().map(CohortSize::cohort).toList(),
        directions(group.topics(), released),
        0,
        0);
  }

  /** Topics of concern found by words. */
  List<Topic> concerns() {
    return topics.stream()
        .filter(topic -> topic.tone() == Tone.HARM && topic.kind() == Hit.Kind.KEYWORD)
        .toList();
  }

  private static List<Topic> topics(List<TopicMeasure> measures) {
    return measures.stream()
        .map(TopicMeasure::topic)
        .distinct()
        .sorted(
            java.util.Comparator.comparing(Topic::tone)
                .thenComparing(Topic::kind)
                .thenComparing(topic -> -topic.theme().severity())
                .thenComparing(Topic::theme))
        .toList();
  }

  private static Map<Topic, Direction> directions(
      List<TopicMeasure> measures, ReleasedPeriod released) {
    Map<Topic, Direction> directions = new LinkedHashMap<>();
    measures.stream()
        .filter(one -> one.cohort().equals(Cohort.ALL))
        .forEach(one -> directions.put(one.topic(), released.direction(one)));
    return directions;
  }
}
