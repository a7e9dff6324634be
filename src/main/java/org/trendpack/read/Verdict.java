package org.trendpack.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the filter did with a request. */
public enum Verdict {
  ALLOWED,
  BLOCKED,
  /** Neither is known, such as a row without an action, or a warning page. */
  OTHER;

  /** The verdict with this id. */
  static Optional<Verdict> of(String id) {
    return Arrays.stream(values()).filter(verdict -> verdict.id().equals(id)).findFirst();
  }

  /** "allowed", "blocked" or "other". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
