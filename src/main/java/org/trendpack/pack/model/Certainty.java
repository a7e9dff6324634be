package org.trendpack.pack.model;

import static org.trendpack.pack.wording.Wording.say;

import java.util.Locale;

/** How far a finding may be trusted, as its badge says. */
public enum Certainty {
  /** A difference that chance alone would seldom make. */
  CLEAR,
  /** A difference that chance could have made. */
  UNCLEAR,
  /** Too few learners, days or periods to say anything. */
  TOO_FEW,
  /** A plain count of what the data holds. */
  COUNTED;

  /** The words on its badge. */
  public String badge() {
    return say("certainty." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Its name in a style sheet. */
  public String style() {
    return "certainty-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
