package org.trendpack.synth;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.Account;
import org.trendpack.synth.Planted.Kind;
import org.trendpack.synth.Truth.PlantedHit;

/** States what a school's planted requests must show. */
final class PlantFacts {

  private static final long EPISODE_MILLIS = 30 * 60_000L;

  private final Setting setting;
  private final List<Planted> planted;
  private final List<Fact> facts = new ArrayList<>();

  private PlantFacts(Setting setting, List<Planted> planted) {
    this.setting = setting;
    this.planted = planted;
  }

  static List<Fact> of(Setting setting, List<Planted> planted) {
    PlantFacts made = new PlantFacts(setting, planted);
    for (int period = 0; period < setting.periods().size(); period++) {
      made.addPeriod(period);
    }
    made.addPlans();
    return made.facts;
  }

  static List<PlantedHit> hits(Setting setting, List<Planted> planted, LogLayout layout) {
    return planted.stream()
        .filter(item -> item.theme().isPresent())
        .map(item -> hit(setting, item, layout))
        .toList();
  }

  private static PlantedHit hit(Setting setting, Planted item, LogLayout layout) {
    Instant time = Instant.ofEpochMilli(item.millis());
    Instant logged = layout == LogLayout.CSV ? time.truncatedTo(ChronoUnit.SECONDS) : time;
    return new PlantedHit(
        setting.school().id(),
        setting.periods().get(item.period()).id(),
        logged.toString(),
        item.actor().username(),
        id(item.kind()),
        theme(item),
        item.tone().id(),
        item.verdict().id(),
        item.engine().map(Engine::name).orElse(""),
        item.phrase().text());
  }

  private static String id(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String theme(Planted item) {
    return item.theme().map(Theme::id).orElse("");
  }

  private static String reference(Planted item) {
    return item.actor().account().map(Account::reference).orElse("");
  }

  private Fact fact(String name, int period, Object value) {
    return Fact.of(name, setting.school().id(), setting.periods().get(period).id(), value);
  }

  private void addPeriod(int period) {
    List<Planted> all = planted.stream().filter(item -> item.period() == period).toList();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.DOMAIN) {
        by(all.stream().filter(item -> item.kind() == kind).toList(), PlantFacts::toneAndVerdict)
            .forEach(
                (key, items) ->
                    facts.add(
                        fact(id(kind) + "_hits", period, items.size())
                            .theme(theme(items.get(0)))
                            .note(toneAndVerdict(items.get(0)))));
      }
    }
    List<Planted> learners = all.stream().filter(item -> item.kind() == Kind.LEARNER).toList();
    for (Tone tone : Tone.values()) {
      addLearners(period, tone, learners.stream().filter(item -> item.tone() == tone).toList());
    }
    long domainVisits = all.stream().filter(item -> item.kind() == Kind.DOMAIN).count();
    facts.add(fact("domain_visits", period, domainVisits).domain(PlantPlan.RISING_DOMAIN));
  }

  private static String toneAndVerdict(Planted item) {
    return item.tone().id() + " " + item.verdict().id();
  }

  /** Grouped by theme and a further key. */
  private static Map<String, List<Planted>> by(List<Planted> items, Function<Planted, String> key) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> theme(item) + " " + key.apply(item), TreeMap::new, Collectors.toList()));
  }

  private void addLearners(int period, Tone tone, List<Planted> hits) {
    by(hits, item -> "")
        .forEach(
            (key, items) -> {
              String theme = theme(items.get(0));
              long learners = items.stream().map(PlantFacts::reference).distinct().count();
              facts.add(fact("distinct_learners", period, learners).theme(theme).note(tone.id()));
              facts.add(fact("episodes", period, episodes(items)).theme(theme).note(tone.id()));
              facts.add(
                  fact("out_of_hours_hits", period, items.stream().filter(this::late).count())
                      .theme(theme)
                      .note(tone.id()));
            });
    by(hits, item -> item.year().orElseThrow().name())
        .forEach(
            (key, items) ->
                facts.add(
                    fact("year_hits", period, items.size())
                        .theme(theme(items.get(0)))
                        .cohort(items.get(0).year().orElseThrow().code())
                        .note(tone.id())));
  }

  private boolean late(Planted item) {
    LocalTime time =
        Instant.ofEpochMilli(item.millis()).atZone(ZoneId.of("Europe/London")).toLocalTime();
    return time.isBefore(setting.calendar().opens()) || !time.isBefore(setting.calendar().closes());
  }

  /** Runs of one learner's hits with at most 30 minutes from each to the next. */
  private static long episodes(List<Planted> hits) {
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (Planted hit : hits) {
      times.computeIfAbsent(reference(hit), unused -> new ArrayList<>()).add(hit.millis());
    }
    long episodes = 0;
    for (List<Long> ofLearner : times.values()) {
      List<Long> sorted = ofLearner.stream().sorted().toList();
      long last = Long.MIN_VALUE / 2;
      for (long time : sorted) {
        episodes += time - last > EPISODE_MILLIS ? 1 : 0;
        last = time;
      }
    }
    return episodes;
  }

  private void addPlans() {
    String school = setting.school().id();
    boolean comparable = setting.unlogged().isEmpty();
    for (PlantPlan.Trend trend : PlantPlan.trends(setting.school())) {
      if (comparable && !trend.course().equals("sparse") && !trend.course().equals("burst")) {
        facts.add(Fact.of("trend", school, "", trend.course()).theme(trend.theme().id()));
      }
      if (trend.course().equals("burst")) {
        List<Planted> burst =
            planted.stream()
                .filter(item -> theme(item).equals(trend.theme().id()))
                .filter(item -> item.kind() == Kind.LEARNER && item.tone() == Tone.HARM)
                .toList();
        burst.stream()
            .findFirst()
            .ifPresent(
                item ->
                    facts.add(
                        fact("burst", item.period(), burst.size())
                            .theme(trend.theme().id())
                            .learner(reference(item))
                            .note("from " + item.date())));
      }
    }
    facts.add(
        Fact.of("sanctioned_entry", school, "", setting.opened().from())
            .cohort(setting.opened().cohort())
            .domain(setting.opened().domain())
            .note("to " + setting.opened().to()));
    if (comparable) {
      facts.add(Fact.of("rising_domain", school, "", "rising").domain(PlantPlan.RISING_DOMAIN));
    }
    setting.outage().forEach(day -> facts.add(Fact.of("outage_day", school, "", day)));
  }
}
