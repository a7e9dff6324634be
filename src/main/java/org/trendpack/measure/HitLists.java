package org.trendpack.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Lists that the DSL reads one by one: whom to see, what was searched for, what was sanctioned. */
final class HitLists {

  private static final int LISTED_SEARCHES = 50;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private HitLists() {}

  /**
   * Everybody with such an episode: most severe, then surer, then most episodes, then latest first.
   */
  static List<PersonSummary> mostSevereFirst(List<Episode> episodes, People people) {
    return summaries(episodes, people).stream()
        .sorted(
            Comparator.comparingInt(PersonSummary::maxSeverity)
                .thenComparing(PersonSummary::isSure)
                .thenComparingInt(PersonSummary::totalEpisodes)
                .thenComparingLong(PersonSummary::lastSeen)
                .reversed()
                .thenComparing(HitLists::name))
        .toList();
  }

  /** Everybody with such an episode, latest first. */
  static List<PersonSummary> latestFirst(List<Episode> episodes, People people) {
    return summaries(episodes, people).stream()
        .sorted(
            Comparator.comparingLong(PersonSummary::lastSeen)
                .reversed()
                .thenComparing(HitLists::name))
        .toList();
  }

  private static String name(PersonSummary summary) {
    return summary.person().username();
  }

  private record Who(int account, String username) {}

  private static List<PersonSummary> summaries(List<Episode> episodes, People people) {
    Map<Who, List<Episode>> byPerson =
        new TreeMap<>(Comparator.comparingInt(Who::account).thenComparing(Who::username));
    for (Episode episode : episodes) {
      Person person = episode.person();
      byPerson
          .computeIfAbsent(new Who(person.account(), person.username()), who -> new ArrayList<>())
          .add(episode);
    }
    return byPerson.values().stream().map(own -> summary(own, people)).toList();
  }

  private static PersonSummary summary(List<Episode> episodes, People people) {
    Map<Topic, Integer> byTopic = new TreeMap<>();
    Episode latest = episodes.get(0);
    Verdict worst = Verdict.BLOCKED;
    int severity = 0;
    long hits = 0;
    for (Episode episode : episodes) {
      byTopic.merge(episode.topic(), 1, Integer::sum);
      latest = episode.end() > latest.end() ? episode : latest;
      worst = EpisodeFinder.worse(worst, episode.worst());
      severity = Math.max(severity, episode.severity());
      hits += episode.hits().size();
    }
    int account = latest.person().account();
    Optional<Spell> spell = account < 0 ? Optional.empty() : people.on(account, latest.day());
    return new PersonSummary(
        latest.person(),
        latest.year(),
        spell.map(Spell::flags).orElse(Set.of()),
        severity,
        isSure(episodes, severity),
        byTopic,
        hits,
        worst,
        latest.end());
  }

  private static boolean isSure(List<Episode> episodes, int severity) {
    return episodes.stream()
        .flatMap(episode -> episode.hits().stream())
        .anyMatch(hit -> hit.severity() == severity && hit.confidence() != Confidence.LOW);
  }

  private static final class Searched {
    private final Set<Theme> themes = new TreeSet<>();
    private final Set<String> entries = new TreeSet<>();
    private final Set<String> moments = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final Set<Integer> learners = new HashSet<>();
    private final Set<String> years = new TreeSet<>();
    private int severity;
    private Tone tone = Tone.HARM;

    void add(Episode episode, Hit hit) {
      Person person = episode.person();
      String moment = person.account() + " " + person.username() + " " + hit.time();
      themes.add(hit.theme());
      entries.add(hit.entry());
      moments.add(moment);
      if (hit.verdict() == Verdict.ALLOWED) {
        allowed.add(moment);
      } else if (hit.verdict() == Verdict.BLOCKED) {
        blocked.add(moment);
      }
      if (person.role() == Role.LEARNER) {
        learners.add(person.account());
      }
      SchoolYear year = episode.year();
      years.add(year == null ? "" : year.title());
      severity = Math.max(severity, hit.severity());
      tone = hit.tone() == Tone.HELP_SEEKING ? Tone.HELP_SEEKING : tone;
    }

    @Nullable String onlyYear() {
      String year = years.iterator().next();
      return years.size() > 1 || year.isEmpty() ? null : year;
    }
  }

  /** Searches that hit, the most severe and most widely made first. */
  static List<TopSearch> searches(List<Episode> episodes) {
    Map<String, Searched> byTerms = new TreeMap<>();
    for (Episode episode : episodes) {
      for (Hit hit : episode.hits()) {
        if (hit.kind() == Hit.Kind.KEYWORD && !hit.engine().isEmpty() && !hit.isWithheld()) {
          byTerms.computeIfAbsent(folded(hit.text()), terms -> new Searched()).add(episode, hit);
        }
      }
    }
    List<TopSearch> searches = new ArrayList<>();
    byTerms.forEach(
        (terms, searched) ->
            searches.add(
                new TopSearch(
                    terms,
                    List.copyOf(searched.themes),
                    List.copyOf(searched.entries),
                    searched.severity,
                    searched.tone,
                    searched.moments.size(),
                    searched.learners.size(),
                    searched.allowed.size(),
                    searched.blocked.size(),
                    searched.onlyYear())));
    searches.sort(
        Comparator.comparingInt(TopSearch::severity)
            .thenComparingInt(TopSearch::learners)
            .thenComparingLong(TopSearch::times)
            .reversed()
            .thenComparing(TopSearch::terms));
    return searches.stream().limit(LISTED_SEARCHES).toList();
  }

  private static String folded(String text) {
    return SPACES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Every register entry live in the period, with the hits under it. */
  static List<SanctionedUse> sanctioned(
      SchoolData data, List<Hit> hits, EpisodeFinder finder, People people) {
    Map<UnblockingRegister.Entry, List<Hit>> byEntry = new java.util.LinkedHashMap<>();
    for (UnblockingRegister.Entry entry : data.spec().unblocking().entries()) {
      if (data.days().touches(entry.from(), entry.to())) {
        byEntry.put(entry, new ArrayList<>());
      }
    }
    for (Hit hit : hits) {
      LocalDate day = finder.day(hit);
      byEntry.keySet().stream()
          .filter(entry -> covers(entry, hit, day, people))
          .max(Comparator.comparingInt(entry -> entry.domain().length()))
          .ifPresent(entry -> byEntry.getOrDefault(entry, new ArrayList<>()).add(hit));
    }
    List<SanctionedUse> uses = new ArrayList<>();
    byEntry.forEach((entry, own) -> uses.add(sanctioned(entry, own, finder, people)));
    return uses;
  }

  private static SanctionedUse sanctioned(
      UnblockingRegister.Entry entry, List<Hit> hits, EpisodeFinder finder, People people) {
    long learners =
        hits.stream()
            .filter(hit -> hit.account() >= 0)
            .filter(hit -> people.roleOn(people.of(hit.account()), finder.day(hit)) == Role.LEARNER)
            .map(hit -> people.of(hit.account()))
            .distinct()
            .count();
    return new SanctionedUse(
        entry,
        hits.size(),
        (int) learners,
        hits.stream().map(Topic::of).distinct().sorted().toList());
  }

  /** The scan says that a hit was sanctioned; its entry is the longest domain it fits under. */
  private static boolean covers(
      UnblockingRegister.Entry entry, Hit hit, LocalDate day, People people) {
    String domain = entry.domain();
    boolean sameDomain =
        domain.equals(hit.domain())
            || domain.endsWith("." + hit.domain())
            || hit.domain().endsWith("." + domain);
    return sameDomain
        && !day.isBefore(entry.from())
        && !day.isAfter(entry.to())
        && includes(entry.cohort(), hit, day, people);
  }

  private static boolean includes(String cohort, Hit hit, LocalDate day, People people) {
    if (cohort.equalsIgnoreCase("all")) {
      return true;
    }
    Optional<Spell> spell =
        hit.account() < 0 ? Optional.empty() : people.on(people.of(hit.account()), day);
    if (spell.isEmpty()) {
      return false;
    }
    SchoolYear year = spell.get().year();
    return spell.get().flags().contains(cohort)
        || (year != null
            && (cohort.equalsIgnoreCase(year.code()) || cohort.equalsIgnoreCase(year.keyStage())));
  }
}
