package org.trendpack.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/**
 * A person's hits of one topic, each within 30 minutes of the one before. Ordered in lists by time
 * of the first hit, then topic, then person.
 *
 * @param day local day of the first hit; decides the cohort
 * @param year the learner's year on that day, or the class's for a shared login; else null
 * @param severity the highest of its hits
 * @param worst allowed if any hit got through, else other if any is not known, else blocked
 * @param hits in time order
 */
public record Episode(
    Person person,
    Topic topic,
    LocalDate day,
    @Nullable SchoolYear year,
    int severity,
    Verdict worst,
    List<Hit> hits) {

  /** Copies the list. */
  public Episode {
    hits = List.copyOf(hits);
  }

  /** Epoch milliseconds of its first hit. */
  public long start() {
    return hits.get(0).time();
  }

  /** Epoch milliseconds of its last hit. */
  public long end() {
    return hits.get(hits.size() - 1).time();
  }
}
