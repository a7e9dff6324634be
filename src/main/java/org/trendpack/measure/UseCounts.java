package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.measure.PastPeriod.Use;
import org.trendpack.measure.PastPeriod.UseKind;
import org.trendpack.read.Role;
import org.trendpack.scan.Hit;
import org.trendpack.scan.SiteCategory;

/** How many learners went to sites of each filter category, and searched for what each entry is. */
final class UseCounts {

  private static final int LISTED = 50;

  private final int activeLearners;
  private final Set<String> entries;
  private final Map<String, Integer> categories = new TreeMap<>();
  private final Map<String, Integer> searches = new TreeMap<>();

  /**
   * Counts of one school and period.
   *
   * @param episodes of learners and others, sanctioned hits not among them
   * @param entries ids of the lexicon entries in use
   * @param activeLearners distinct learners with any visit: the denominator of every share
   */
  UseCounts(
      SchoolData data,
      People people,
      List<Episode> episodes,
      Set<String> entries,
      int activeLearners) {
    this.activeLearners = activeLearners;
    this.entries = entries;
    Map<String, RoaringBitmap> visitors = new HashMap<>();
    data.domains().forEach(use -> visitors.put(use.domain(), use.learners()));
    Map<String, RoaringBitmap> byCategory = new TreeMap<>();
    for (SiteCategory filed : data.categories()) {
      byCategory
          .computeIfAbsent(filed.category(), category -> new RoaringBitmap())
          .or(visitors.getOrDefault(filed.domain(), new RoaringBitmap()));
    }
    byCategory.forEach((category, learners) -> categories.put(category, people.count(learners)));
    Map<String, RoaringBitmap> byEntry = new TreeMap<>();
    for (Episode episode : episodes) {
      if (episode.person().role() == Role.LEARNER) {
        for (Hit hit : episode.hits()) {
          if (hit.kind() == Hit.Kind.KEYWORD && !hit.engine().isEmpty()) {
            byEntry
                .computeIfAbsent(hit.entry(), entry -> new RoaringBitmap())
                .add(episode.person().account());
          }
        }
      }
    }
    byEntry.forEach((entry, learners) -> searches.put(entry, people.count(learners)));
  }

  /** What the history keeps. */
  List<Use> past() {
    List<Use> uses = new ArrayList<>();
    String all = Cohort.ALL.id();
    categories.forEach((name, count) -> uses.add(new Use(UseKind.CATEGORY, name, all, count)));
    searches.forEach((name, count) -> uses.add(new Use(UseKind.SEARCH, name, all, count)));
    return uses;
  }

  /** Every use that both periods could have, compared; empty if the earlier did not keep any. */
  List<RisingUse> compared(@Nullable PastPeriod earlier) {
    if (earlier == null
        || earlier.uses().isEmpty()
        || earlier.activeLearners() == 0
        || activeLearners == 0) {
      return List.of();
    }
    List<RisingUse> uses = new ArrayList<>();
    categories.forEach((name, now) -> uses.add(compared(UseKind.CATEGORY, name, now, earlier)));
    searches.forEach(
        (entry, now) -> {
          if (entries.contains(entry) && earlier.entries().contains(entry)) {
            uses.add(compared(UseKind.SEARCH, entry, now, earlier));
          }
        });
    return uses;
  }

  private RisingUse compared(UseKind kind, String name, int now, PastPeriod earlier) {
    int before = earlier.learners(kind, name, Cohort.ALL.id());
    Change change =
        Comparison.of(
            new Side(now, now, activeLearners, now),
            new Side(before, before, earlier.activeLearners(), before),
            earlier.period().id(),
            0);
    return new RisingUse(
        kind, name, now, Intervals.proportion(now, Math.max(now, activeLearners)), before, change);
  }

  /** Those whose share rose, the clear ones first, then by the lower end of the ratio. */
  static List<RisingUse> rising(List<RisingUse> compared, Iterator<Change> decided) {
    return compared.stream()
        .map(use -> use.with(decided.next()))
        .filter(use -> use.change().now() > use.change().before())
        .sorted(
            Comparator.<RisingUse, Boolean>comparing(use -> !use.change().clear())
                .thenComparing(use -> -DomainMeasures.lowestRatio(use.change()))
                .thenComparing(RisingUse::kind)
                .thenComparing(RisingUse::name))
        .limit(LISTED)
        .toList();
  }
}
