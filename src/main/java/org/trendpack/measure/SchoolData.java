package org.trendpack.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolSpec;
import org.trendpack.scan.DayCoverage;
import org.trendpack.scan.DayUse;
import org.trendpack.scan.DomainUse;
import org.trendpack.scan.Hit;
import org.trendpack.scan.RefusedSearch;
import org.trendpack.scan.ScanResult;
import org.trendpack.scan.SiteCategory;

/**
 * One school's and period's part of a scan.
 *
 * @param school index of the school in the job
 * @param period index of the period in the job
 * @param hits in time order, without those that were decided to be no concern
 * @param decided hits that were decided to be no concern, in time order
 * @param illegalDomains of any school and period: the filter called a page illegal to open
 * @param use by person, then day; unknown names first
 */
record SchoolData(
    int school,
    SchoolSpec spec,
    int period,
    PeriodDays days,
    List<Hit> hits,
    List<Hit> decided,
    Set<String> illegalDomains,
    List<DayUse> use,
    List<DomainUse> domains,
    List<SiteCategory> categories,
    List<RefusedSearch> refusedSearches,
    List<DayCoverage> coverage,
    int unknownUsers) {

  static SchoolData of(MeasureInput input, People people, int school, int period) {
    ScanResult scan = input.scan();
    SchoolSpec spec = input.job().schools().get(school);
    Period of = input.job().periods().get(period);
    ZoneId zone = input.job().timezone();
    List<DayCoverage> coverage =
        ofSchool(scan.coverage(), DayCoverage::school, school).stream()
            .filter(day -> of.contains(day.day()))
            .toList();
    Set<LocalDate> daysWithData =
        coverage.stream()
            .filter(day -> day.rows() > 0)
            .map(DayCoverage::day)
            .collect(Collectors.toSet());
    List<Hit> hits =
        ofSchool(scan.hits(), Hit::school, school).stream()
            .filter(hit -> of.contains(day(hit, zone)))
            .toList();
    return new SchoolData(
        school,
        spec,
        period,
        new PeriodDays(of, spec.calendar(), daysWithData),
        hits.stream().filter(hit -> !input.isDecided(hit)).toList(),
        hits.stream().filter(input::isDecided).toList(),
        scan.hits().stream()
            .filter(hit -> hit.isWithheld() && hit.kind() == Hit.Kind.CATEGORY)
            .filter(hit -> hit.engine().isEmpty())
            .map(Hit::domain)
            .collect(Collectors.toSet()),
        use(ofSchool(scan.dayUse(), DayUse::school, school), people, of),
        ofSchool(scan.domains(), DomainUse::school, school).stream()
            .filter(use -> use.period() == period)
            .toList(),
        ofSchool(scan.categories(), SiteCategory::school, school).stream()
            .filter(one -> one.period() == period)
            .toList(),
        ofSchool(scan.refusedSearches(), RefusedSearch::school, school).stream()
            .filter(one -> one.period() == period)
            .toList(),
        coverage,
        unknownUsers(scan, school, period));
  }

  /** A school's part of a list that is sorted by school. */
  private static <T> List<T> ofSchool(List<T> sorted, ToIntFunction<T> schoolOf, int school) {
    return sorted.subList(
        firstFrom(sorted, schoolOf, school), firstFrom(sorted, schoolOf, school + 1));
  }

  private static <T> int firstFrom(List<T> sorted, ToIntFunction<T> schoolOf, int school) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (schoolOf.applyAsInt(sorted.get(middle)) < school) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** A loop and one comparison, because there is one for every person and day. */
  private static List<DayUse> use(List<DayUse> ofSchool, People people, Period period) {
    List<DayUse> use = new ArrayList<>();
    for (DayUse one : ofSchool) {
      if (period.contains(one.day())) {
        use.add(one);
      }
    }
    use.sort((one, other) -> compare(one, other, people));
    return use;
  }

  private static int compare(DayUse one, DayUse other, People people) {
    int byPerson = Integer.compare(person(one, people), person(other, people));
    if (byPerson != 0) {
      return byPerson;
    }
    int byDay = one.day().compareTo(other.day());
    return byDay != 0 ? byDay : Integer.compare(one.account(), other.account());
  }

  private static int person(DayUse use, People people) {
    return use.account() < 0 ? -1 : people.of(use.account());
  }

  private static int unknownUsers(ScanResult scan, int school, int period) {
    return school < scan.unknownUsers().size() && period < scan.unknownUsers().get(school).size()
        ? scan.unknownUsers().get(school).get(period)
        : 0;
  }

  private static LocalDate day(Hit hit, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(hit.time()), zone);
  }

  /** Domains that nobody is shown: a page of theirs may be a crime to open. */
  Set<String> withheldDomains() {
    Set<String> withheld = new HashSet<>(illegalDomains);
    hits.stream()
        .filter(hit -> hit.isWithheld() && hit.engine().isEmpty())
        .map(Hit::domain)
        .forEach(withheld::add);
    return withheld;
  }

  /** Whether there are logs of this school and period. */
  boolean hasLogs() {
    return !coverage.isEmpty();
  }
}
