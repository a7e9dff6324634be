package org.trendpack.synth;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.trendpack.detect.Theme;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;

/** What was written for one school and period, each day once. */
final class Tally {

  private final Map<Row.Kind, long[]> byKind = new EnumMap<>(Row.Kind.class);
  private final Map<Theme, long[]> categoryVisits = new EnumMap<>(Theme.class);
  private final BitSet unknownNames = new BitSet();
  private long unknownVisits;
  private long nobodyVisits;
  private long blockedVisits;
  private long blockedEducation;
  private long lookalikes;

  void add(Row row, Actor actor, Category category) {
    Row.Kind kind = row.kind;
    boolean blocked = row.blocked;
    byKind.computeIfAbsent(kind, unused -> new long[1])[0]++;
    if (!kind.isVisit()) {
      return;
    }
    if (blocked) {
      blockedVisits++;
      if (category.name().equals("Education")) {
        blockedEducation++;
      }
    }
    if (actor.isNobody()) {
      nobodyVisits++;
    } else if (actor.role() == Role.UNKNOWN) {
      unknownVisits++;
      unknownNames.set(actor.index());
    }
    if (category.theme().isPresent()) {
      boolean adult = actor.role() == Role.STAFF || actor.role() == Role.VISITOR;
      categoryVisits
          .computeIfAbsent(category.theme().get(), unused -> new long[4])[
          (adult ? 2 : 0) + (blocked ? 1 : 0)]++;
    }
  }

  void addLookalike() {
    lookalikes++;
  }

  long rows(Row.Kind kind) {
    return byKind.getOrDefault(kind, new long[1])[0];
  }

  long rows() {
    return byKind.values().stream().mapToLong(count -> count[0]).sum();
  }

  /** Visits by learners and unknown users to categories that the job maps to the theme. */
  long learnerCategoryVisits(Theme theme, Verdict verdict) {
    return counts(theme)[verdict == Verdict.BLOCKED ? 1 : 0];
  }

  /** Visits by staff and visitors to categories that the job maps to the theme. */
  long adultCategoryVisits(Theme theme, Verdict verdict) {
    return counts(theme)[verdict == Verdict.BLOCKED ? 3 : 2];
  }

  private long[] counts(Theme theme) {
    return categoryVisits.getOrDefault(theme, new long[4]);
  }

  /** Distinct names that no roster line has. */
  int unknownNames() {
    return unknownNames.cardinality();
  }

  long unknownVisits() {
    return unknownVisits;
  }

  long nobodyVisits() {
    return nobodyVisits;
  }

  long blockedVisits() {
    return blockedVisits;
  }

  long blockedEducation() {
    return blockedEducation;
  }

  /** Harmless searches that look like a concern. */
  long lookalikes() {
    return lookalikes;
  }
}
