package org.trendpack.detect;

import java.util.Locale;

/**
 * How sure a match is: a phrase in a search is surer than one in a path, a literal than a folded
 * one.
 */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** "low", "medium" or "high". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
