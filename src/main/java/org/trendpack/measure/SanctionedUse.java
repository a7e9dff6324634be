package org.trendpack.measure;

import java.util.List;
import org.trendpack.job.UnblockingRegister;

/**
 * A register entry live in the period and the hits under it; no hits says that it may no longer be
 * needed.
 *
 * @param learners distinct learners with such a hit
 * @param topics of the hits, sorted
 */
public record SanctionedUse(
    UnblockingRegister.Entry entry, long hits, int learners, List<Topic> topics) {

  /** Copies the list. */
  public SanctionedUse {
    topics = List.copyOf(topics);
  }
}
