package org.trendpack.pack.model;

/** How far a finding may be trusted, as its badge says. */
public enum Certainty {
  /** A difference that chance alone would seldom make. */
  CLEAR("Clear"),
  /** A difference that chance could have made. */
  UNCLEAR("Not clear"),
  /** Too few learners, days or periods to say anything. */
  TOO_FEW("Too few to say"),
  /** A plain count of what the data holds. */
  COUNTED("Counted");

  private final String badge;

  Certainty(String badge) {
    this.badge = badge;
  }

  /** The words on its badge. */
  public String badge() {
    return badge;
  }

  /** Its name in a style sheet. */
  public String style() {
    return "certainty-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
