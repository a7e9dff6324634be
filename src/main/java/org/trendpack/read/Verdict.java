package org.trendpack.read;

import java.util.Locale;

/** What the filter did with a request. */
public enum Verdict {
  ALLOWED,
  BLOCKED,
  /** Neither is known, such as a row without an action, or a warning page. */
  OTHER;

  /** "allowed", "blocked" or "other". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
