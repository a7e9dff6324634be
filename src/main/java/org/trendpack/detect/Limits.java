package org.trendpack.detect;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.trendpack.read.SchoolYear;

/**
 * For whom and in what company an entry counts.
 *
 * @param years year groups; empty for all. A learner whose year is not known is of every year
 * @param schools ids; empty for all
 * @param company what else must be in the text
 * @param list the list that an entry came with; empty for the lexicon's own
 * @param type the entry's type in that list
 */
public record Limits(
    Set<SchoolYear> years, Set<String> schools, Company company, String list, String type)
    implements Serializable {

  /** An entry for everyone that counts on its own. */
  public static final Limits NONE = new Limits(Set.of(), Set.of(), Company.NONE, "", "");

  /** What else must be in a text for an entry to count. */
  public enum Company {
    NONE,
    /** Another entry of the same type of its list. */
    SAME_TYPE,
    /** Another entry of its list. */
    ANY_TYPE
  }

  /** Copies the sets, in order, so that an entry always reads the same. */
  public Limits {
    years = Collections.unmodifiableSet(new TreeSet<>(years));
    schools = Collections.unmodifiableSet(new TreeSet<>(schools));
  }

  /** Whether an entry may count for one learner and not for another. */
  boolean dependsOnLearner() {
    return !years.isEmpty() || !schools.isEmpty();
  }

  boolean include(Learner learner) {
    boolean ofYear = years.isEmpty() || learner.year() == null || years.contains(learner.year());
    boolean ofSchool =
        schools.isEmpty() || learner.school().isEmpty() || schools.contains(learner.school());
    return ofYear && ofSchool;
  }

  /** Whether another entry is the company that this one asks for. */
  boolean isMetBy(Limits other) {
    return switch (company) {
      case NONE -> true;
      case SAME_TYPE -> list.equals(other.list) && type.equals(other.type);
      case ANY_TYPE -> list.equals(other.list);
    };
  }
}
