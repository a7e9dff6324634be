package org.trendpack.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;

/**
 * A request that was put into the logs on purpose.
 *
 * @param period index of the period
 * @param millis when, epoch milliseconds
 * @param year the learner's on that day; empty for staff, unknown devices
 * @param theme what its text is about; empty for a visit that only makes a domain rise
 * @param keystrokes after how many bytes of the encoded text the engine was asked for suggestions
 * @param domain registered domain
 */
record Planted(
    Kind kind,
    int period,
    LocalDate date,
    long millis,
    Actor actor,
    Optional<SchoolYear> year,
    Optional<Theme> theme,
    Tone tone,
    Phrase phrase,
    Optional<Engine> engine,
    List<Integer> keystrokes,
    Site page,
    String domain,
    Verdict verdict) {

  /** Where a report has to show it. */
  enum Kind {
    LEARNER,
    /** A class login: its class's event, no learner's. */
    SHARED,
    UNKNOWN_USER,
    STAFF,
    SANCTIONED,
    /** No hit. */
    DOMAIN
  }

  Planted {
    keystrokes = List.copyOf(keystrokes);
  }

  /** Rows it makes in a log. */
  int rows() {
    return keystrokes.size() + 1;
  }

  /** When its first row is written. */
  long begins() {
    return millis - 900 - keystrokes.size() * 240L;
  }
}
