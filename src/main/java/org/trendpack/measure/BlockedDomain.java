package org.trendpack.measure;

import java.util.List;
import org.trendpack.detect.Theme;

/**
 * A domain often refused to learners.
 *
 * @param domain empty if it is withheld because it may be a crime to open it
 * @param blockedLearners distinct learners who were refused
 * @param blockedShare of its visits, 0 to 1
 * @param themes of the hits on it in this period; empty suggests over-blocking
 */
public record BlockedDomain(
    String domain,
    long visits,
    long blocked,
    int learners,
    int blockedLearners,
    Estimate blockedShare,
    List<Theme> themes) {

  /** Copies the list. */
  public BlockedDomain {
    themes = List.copyOf(themes);
  }
}
