package org.trendpack.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendpack.detect.Theme;
import org.trendpack.job.YamlValue;
import org.trendpack.scan.DomainUse;
import org.trendpack.scan.Hit;
import org.trendpack.scan.SiteCategory;

/** Finds what the filter may refuse without need. */
final class OverBlockings {

  private static final String FILE = "lesson-categories.yaml";
  private static final int LOW_RISK = 2;
  private static final int SITES = 25;
  private static final int SEARCHES = 50;

  private OverBlockings() {}

  private static final class Holder {
    /** Words of category names that speak of lessons. */
    static final Set<String> LESSONS = load();
  }

  private record Candidate(
      DomainUse use, int refused, List<String> categories, boolean forLessons, Set<Theme> themes) {}

  static OverBlocking of(
      SchoolData data, People people, LearnerCohorts cohorts, Denominators denominators) {
    Map<String, Set<Theme>> themes = themesOf(data);
    Map<String, List<String>> categories =
        data.categories().stream()
            .collect(
                Collectors.groupingBy(
                    SiteCategory::domain,
                    TreeMap::new,
                    Collectors.mapping(SiteCategory::category, Collectors.toList())));
    List<OverBlocking.Site> sites = new ArrayList<>();
    Map<String, Boolean> forLessons = new HashMap<>();
    Set<String> withheld = data.withheldDomains();
    data.domains().stream()
        .filter(use -> !use.blockedLearners().isEmpty() && !withheld.contains(use.domain()))
        .map(use -> candidate(use, people, categories, themes, forLessons))
        .filter(one -> one.forLessons() || isLowRisk(one.themes()))
        .sorted(
            Comparator.comparing((Candidate one) -> !one.forLessons())
                .thenComparing(one -> -one.refused())
                .thenComparing(one -> one.use().domain()))
        .limit(SITES)
        .forEach(one -> addCohorts(one, cohorts, denominators, sites));
    return new OverBlocking(sites, searches(data, people));
  }

  private static Map<String, Set<Theme>> themesOf(SchoolData data) {
    Map<String, Set<Theme>> themes = new TreeMap<>();
    for (Hit hit : data.hits()) {
      themes.computeIfAbsent(hit.domain(), domain -> new TreeSet<>()).add(hit.theme());
    }
    return themes;
  }

  private static Candidate candidate(
      DomainUse use,
      People people,
      Map<String, List<String>> categories,
      Map<String, Set<Theme>> themes,
      Map<String, Boolean> forLessons) {
    List<String> own = categories.getOrDefault(use.domain(), List.of());
    return new Candidate(
        use,
        people.count(use.blockedLearners()),
        own,
        own.stream().anyMatch(one -> forLessons.computeIfAbsent(one, OverBlockings::isForLessons)),
        themes.getOrDefault(use.domain(), Set.of()));
  }

  private static boolean isLowRisk(Set<Theme> themes) {
    return themes.stream().allMatch(theme -> theme.severity() <= LOW_RISK);
  }

  static boolean isForLessons(String category) {
    return Arrays.stream(category.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .anyMatch(Holder.LESSONS::contains);
  }

  private static void addCohorts(
      Candidate one,
      LearnerCohorts cohorts,
      Denominators denominators,
      List<OverBlocking.Site> sites) {
    int[] refused = cohorts.count(one.use().blockedLearners());
    for (int cohort = 0; cohort < refused.length; cohort++) {
      if (refused[cohort] > 0) {
        CohortSize size = denominators.size(cohort);
        sites.add(
            new OverBlocking.Site(
                one.use().domain(),
                one.categories(),
                one.forLessons(),
                List.copyOf(one.themes()),
                size.cohort(),
                size.everIn(),
                refused[cohort],
                Intervals.proportion(Math.min(refused[cohort], size.everIn()), size.everIn())
                    .times(100)));
      }
    }
  }

  private static List<OverBlocking.Search> searches(SchoolData data, People people) {
    return data.refusedSearches().stream()
        .map(one -> new OverBlocking.Search(one.terms(), one.times(), people.count(one.learners())))
        .sorted(
            Comparator.comparingInt(OverBlocking.Search::learners)
                .thenComparingLong(OverBlocking.Search::times)
                .reversed()
                .thenComparing(OverBlocking.Search::terms))
        .limit(SEARCHES)
        .toList();
  }

  private static Set<String> load() {
    try (InputStream in =
        Objects.requireNonNull(OverBlockings.class.getResourceAsStream("/measure/" + FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlValue.parse(FILE, text).list().stream()
          .map(YamlValue::text)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
