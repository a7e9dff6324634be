package org.trendpack.pack.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.trendpack.read.SchoolYear;

/** Ages that are taught alike: a key stage, the first with the early years before it. */
public enum Stage {
  EARLY,
  KS2,
  KS3,
  KS4,
  KS5;

  /** Its id in files: "early", "ks2". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The stage of a year group. */
  public static Stage of(SchoolYear year) {
    return ofKeyStage(year.keyStage());
  }

  /** The stage of "EYFS" or "KS1" to "KS5", in any case. */
  public static Stage ofKeyStage(String keyStage) {
    return of(keyStage).orElse(EARLY);
  }

  static Optional<Stage> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
  }
}
