package org.trendpack.scan;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.read.Role;
import org.trendpack.read.SliceTable;

/** What tells whether the filter refuses too much. Can be added to another's, in any order. */
final class Refusals implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<SiteCategory> categories = new HashSet<>();
  private final Map<Asked, Refused> searches = new HashMap<>();

  /** The category that each domain's last row had: rows of one site seldom differ. */
  private transient @Nullable String @Nullable [] last;

  private transient int lastPeriod;

  private record Asked(int school, int period, String terms) implements Serializable {}

  private static final class Refused implements Serializable {
    private static final long serialVersionUID = 1L;
    private final RoaringBitmap learners = new RoaringBitmap();
    private long times;
  }

  /** A page of a domain, with the filter's category if it has one. */
  void page(Visit visit, int period, String category, SliceTable domainNames) {
    if (category.isEmpty()) {
      return;
    }
    @Nullable String[] known = last == null || lastPeriod != period ? new String[64] : last;
    if (visit.domain >= known.length) {
      known = Arrays.copyOf(known, Math.max(visit.domain + 1, known.length * 2));
    }
    if (!category.equals(known[visit.domain])) {
      known[visit.domain] = category;
      categories.add(
          new SiteCategory(visit.school, period, domainNames.text(visit.domain), category));
    }
    last = known;
    lastPeriod = period;
  }

  /** A search that was refused and that nothing calls a concern. */
  void search(Visit visit, int period, Role role, String terms) {
    if (role != Role.LEARNER && role != Role.SHARED) {
      return;
    }
    String folded = terms.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    Refused refused =
        searches.computeIfAbsent(new Asked(visit.school, period, folded), asked -> new Refused());
    refused.times++;
    if (role == Role.LEARNER) {
      refused.learners.add(visit.account);
    }
  }

  void add(Refusals other) {
    categories.addAll(other.categories);
    other.searches.forEach(
        (asked, refused) -> {
          Refused own = searches.computeIfAbsent(asked, one -> new Refused());
          own.times += refused.times;
          own.learners.or(refused.learners);
        });
  }

  List<SiteCategory> categories() {
    return categories.stream().sorted().toList();
  }

  List<RefusedSearch> searches() {
    return searches.entrySet().stream()
        .map(
            one ->
                new RefusedSearch(
                    one.getKey().school(),
                    one.getKey().period(),
                    one.getKey().terms(),
                    one.getValue().times,
                    one.getValue().learners))
        .sorted(
            Comparator.comparingInt(RefusedSearch::school)
                .thenComparingInt(RefusedSearch::period)
                .thenComparing(RefusedSearch::terms))
        .toList();
  }
}
