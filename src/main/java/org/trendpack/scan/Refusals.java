package org.trendpack.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.read.Role;
import org.trendpack.read.SliceTable;

/** What tells whether the filter refuses too much. Can be added to another's, in any order. */
final class Refusals {

  /** By school, period and domain. */
  private final CountTable sites = new CountTable(0);

  private final SliceTable categoryNames = new SliceTable();

  /** By row of {@link #sites} and number of a category. */
  private final CountTable categories = new CountTable(0);

  private final Map<Asked, Refused> searches = new HashMap<>();

  /** The category that each domain's last row had: rows of one site seldom differ. */
  private @Nullable String @Nullable [] last;

  private int lastPeriod;

  private record Asked(int school, int period, String terms) {}

  private static final class Refused {
    private final RoaringBitmap learners = new RoaringBitmap();
    private long times;
  }

  /** A page of a domain, with the filter's category if it has one. */
  void page(Visit visit, int period, String category) {
    if (category.isEmpty()) {
      return;
    }
    @Nullable String[] known = last == null || lastPeriod != period ? new String[64] : last;
    if (visit.domain >= known.length) {
      known = Arrays.copyOf(known, Math.max(visit.domain + 1, known.length * 2));
    }
    if (!category.equals(known[visit.domain])) {
      known[visit.domain] = category;
      byte[] name = category.getBytes(StandardCharsets.UTF_8);
      int site = sites.row(Tally.domainKey(visit.school, period, visit.domain));
      categories.row((long) site << 32 | categoryNames.number(name, 0, name.length));
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
    Refused refused = refused(new Asked(visit.school, period, folded));
    refused.times++;
    if (role == Role.LEARNER) {
      refused.learners.add(visit.account);
    }
  }

  private Refused refused(Asked asked) {
    return searches.computeIfAbsent(asked, one -> new Refused());
  }

  void pack(PackedNumbers.Writer packed) {
    sites.pack(packed);
    packed.names(categoryNames);
    categories.pack(packed);
    packed.number(searches.size());
    searches.forEach(
        (asked, refused) -> {
          packed.number(asked.school());
          packed.number(asked.period());
          packed.text(asked.terms());
          packed.number(refused.times);
          packed.number(refused.learners.getCardinality());
          refused.learners.forEach((int learner) -> packed.number(learner));
        });
  }

  /**
   * Adds another's.
   *
   * @param domains by number of a domain there, its number here
   */
  void addAll(PackedNumbers.Reader packed, int[] domains) {
    int[] rows = sites.addAll(packed, key -> Tally.withDomain(key, domains[Tally.domain(key)]));
    int[] names = packed.names(categoryNames);
    categories.addAll(packed, key -> (long) rows[(int) (key >>> 32)] << 32 | names[(int) key]);
    for (long left = packed.number(); left > 0; left--) {
      Refused refused =
          refused(new Asked((int) packed.number(), (int) packed.number(), packed.text()));
      refused.times += packed.number();
      for (long learners = packed.number(); learners > 0; learners--) {
        refused.learners.add((int) packed.number());
      }
    }
  }

  /** The categories of each domain, in order; the domains by number. */
  List<SiteCategory> categories(SliceTable domainNames) {
    List<SiteCategory> all = new ArrayList<>();
    for (int row = 0; row < categories.size(); row++) {
      long key = categories.key(row);
      long site = sites.key((int) (key >>> 32));
      all.add(
          new SiteCategory(
              Tally.school(site),
              Tally.period(site),
              domainNames.text(Tally.domain(site)),
              categoryNames.text((int) key)));
    }
    Collections.sort(all);
    return all;
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
