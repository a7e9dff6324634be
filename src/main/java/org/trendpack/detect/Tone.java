package org.trendpack.detect;

import java.util.Locale;

/** Whether a text points to harm or looks for help. */
public enum Tone {
  HARM,
  /** Reported apart, never as misconduct. */
  HELP_SEEKING;

  /** "harm" or "help_seeking". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
