package org.trendpack.pack.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What online safety lessons are about: the eight strands of <i>Education for a Connected World</i>
 * (UK Council for Internet Safety).
 */
public enum Strand {
  IDENTITY,
  RELATIONSHIPS,
  REPUTATION,
  BULLYING,
  INFORMATION,
  HEALTH,
  PRIVACY,
  OWNERSHIP;

  /** Its id in files, such as "relationships". */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Strand> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
