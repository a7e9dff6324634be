package org.trendpack.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Theme;
import org.trendpack.measure.Comparison.Side;
import org.trendpack.scan.DomainUse;
import org.trendpack.scan.Hit;

/** Domains that more learners visit than before, and domains that learners are refused. */
final class DomainMeasures {

  private static final int LISTED = 50;

  private final SchoolData data;
  private final People people;
  private final int activeLearners;
  private final int smallNumber;

  /** Domains with a page that may be a crime to open; their names are shown to nobody. */
  private final Set<String> withheld;

  /**
   * Domains of one school and period.
   *
   * @param activeLearners distinct learners with any visit: the denominator of every share
   * @param smallNumber the most learners that a count kept in the history must exceed
   */
  DomainMeasures(SchoolData data, People people, int activeLearners, int smallNumber) {
    this.data = data;
    this.people = people;
    this.activeLearners = activeLearners;
    this.smallNumber = smallNumber;
    withheld = data.withheldDomains();
  }

  /** Domains of more than the small number of learners, by name. */
  List<PastPeriod.DomainLearners> past() {
    return data.domains().stream()
        .filter(use -> !data.illegalDomains().contains(use.domain()))
        .map(use -> new PastPeriod.DomainLearners(use.domain(), people.count(use.learners())))
        .filter(domain -> domain.learners() > smallNumber)
        .sorted(Comparator.comparing(PastPeriod.DomainLearners::domain))
        .toList();
  }

  /** Domains of more than the small number of learners, compared, by name. */
  List<DomainTrend> compared(@Nullable PastPeriod earlier) {
    if (earlier == null || earlier.activeLearners() == 0 || activeLearners == 0) {
      return List.of();
    }
    Map<String, Integer> before = new HashMap<>();
    earlier.domains().forEach(domain -> before.put(domain.domain(), domain.learners()));
    List<DomainTrend> trends = new ArrayList<>();
    for (DomainUse use : data.domains()) {
      int learners = people.count(use.learners());
      if (learners > smallNumber && !withheld.contains(use.domain())) {
        trends.add(trend(use, learners, before.get(use.domain()), earlier));
      }
    }
    return trends;
  }

  /** Those whose share rose, the clear ones first, then by the lower end of the ratio. */
  static List<DomainTrend> rising(List<DomainTrend> compared, Iterator<Change> decided) {
    return compared.stream()
        .map(trend -> trend.with(decided.next()))
        .filter(trend -> trend.change().now() > trend.change().before())
        .sorted(
            Comparator.<DomainTrend, Boolean>comparing(trend -> !trend.change().clear())
                .thenComparing(trend -> -lowestRatio(trend.change()))
                .thenComparing(DomainTrend::domain))
        .limit(LISTED)
        .toList();
  }

  static double lowestRatio(Change change) {
    Estimate ratio = change.ratio();
    return ratio == null ? 0 : ratio.low();
  }

  private DomainTrend trend(
      DomainUse use, int learners, @Nullable Integer before, PastPeriod earlier) {
    int compared = before == null ? Math.min(smallNumber, earlier.activeLearners()) : before;
    Change change =
        Comparison.of(
            new Side(learners, learners, activeLearners, learners),
            new Side(compared, compared, earlier.activeLearners(), compared),
            earlier.period().id(),
            0);
    return new DomainTrend(
        use.domain(),
        use.visits(),
        use.blocked(),
        learners,
        Intervals.proportion(learners, Math.max(learners, activeLearners)),
        before == null ? -1 : before,
        before == null
            ? null
            : Intervals.proportion(before, Math.max(before, earlier.activeLearners())),
        change);
  }

  /** Domains by the number of learners refused. */
  List<BlockedDomain> blocked() {
    Map<String, Set<Theme>> themes = new TreeMap<>();
    for (Hit hit : data.hits()) {
      themes.computeIfAbsent(hit.domain(), domain -> new TreeSet<>()).add(hit.theme());
    }
    return data.domains().stream()
        .filter(use -> use.blocked() > 0)
        .map(
            use ->
                new BlockedDomain(
                    withheld.contains(use.domain()) ? "" : use.domain(),
                    use.visits(),
                    use.blocked(),
                    people.count(use.learners()),
                    people.count(use.blockedLearners()),
                    Intervals.proportion(use.blocked(), use.visits()),
                    List.copyOf(themes.getOrDefault(use.domain(), Set.of()))))
        .sorted(
            Comparator.comparingInt(BlockedDomain::blockedLearners)
                .thenComparingLong(BlockedDomain::blocked)
                .reversed()
                .thenComparing(BlockedDomain::domain))
        .limit(LISTED)
        .toList();
  }
}
