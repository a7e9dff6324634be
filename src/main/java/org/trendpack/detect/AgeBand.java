package org.trendpack.detect;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendpack.read.SchoolYear;

/**
 * Ages as schools speak of them: "4 to 11" is Reception to Year 6, "11 to 16" is Year 7 to Year 11.
 * A year group is in a band if the ages at which its learners begin and end the year both are.
 */
final class AgeBand {

  private static final Pattern FORM = Pattern.compile("(\\d{1,2}) ?(?:to|-|\u2013) ?(\\d{1,2})");

  /** How old learners of the first year group, Nursery, are when they begin it. */
  private static final int NURSERY = 3;

  private AgeBand() {}

  /**
   * The year groups of a band.
   *
   * @throws IllegalArgumentException with the fault in words
   */
  static Set<SchoolYear> years(String text) {
    Matcher ages = FORM.matcher(text);
    if (!ages.matches()) {
      throw new IllegalArgumentException("Write two ages, such as 4 to 11.");
    }
    int from = Integer.parseInt(ages.group(1));
    int to = Integer.parseInt(ages.group(2));
    Set<SchoolYear> years = EnumSet.noneOf(SchoolYear.class);
    for (SchoolYear year : SchoolYear.values()) {
      int begins = NURSERY + year.ordinal();
      if (begins >= from && begins + 1 <= to) {
        years.add(year);
      }
    }
    if (years.isEmpty()) {
      throw new IllegalArgumentException("No year group is in it; Year 6 is 10 to 11.");
    }
    return years;
  }
}
