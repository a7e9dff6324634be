package org.trendpack.detect;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.SchoolYear;

/**
 * Of whom a text is, as far as entries ask.
 *
 * @param school the school's id; empty for any
 * @param year the year group on that day, if it is known
 */
public record Learner(String school, @Nullable SchoolYear year) implements Serializable {

  /** Nobody in particular: every entry applies. */
  public static final Learner ANYONE = new Learner("", null);
}
