package org.trendpack.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;

/**
 * Decides what is planted in a school's logs: trends, a burst, calls for help, a sanctioned topic,
 * concerns of staff, of class logins and of unknown devices, and a domain that rises.
 */
final class PlantPlan {

  static final String RISING_DOMAIN = "snapfizz.app";

  /** So many learners more are no chance, however small the school. */
  private static final int CLEARLY = 22;

  /** A theme's planned course through the two periods. */
  record Trend(Theme theme, String course) {}

  private final Setting setting;
  private final ConcernTexts texts;
  private final Searches searches;
  private final Site opened;
  private final Site rising;
  private final Dice dice;
  private final double scale;
  private final List<Planted> planted = new ArrayList<>();

  private PlantPlan(
      Setting setting, ConcernTexts texts, Searches searches, Sites sites, double scale) {
    this.setting = setting;
    this.texts = texts;
    this.searches = searches;
    this.opened = sites.site("www." + setting.opened().domain(), "Reference", List.of("/"));
    this.rising = sites.site("www." + RISING_DOMAIN, "Technology", List.of("/feed/####"));
    this.dice = Dice.of(setting.seed(), 19, setting.school().number());
    this.scale = scale;
  }

  /**
   * Everything planted, in order of its first row.
   *
   * @param scale 1 for the full plan, less if the logs are too short for it
   */
  static List<Planted> of(
      Setting setting, ConcernTexts texts, Searches searches, Sites sites, double scale) {
    PlantPlan plan = new PlantPlan(setting, texts, searches, sites, scale);
    for (int period = 0; period < setting.periods().size(); period++) {
      if (!setting.unlogged().contains(period) && setting.loggedSchoolDays(period).size() >= 10) {
        plan.fill(period);
      }
    }
    return plan.planted.stream().sorted(Comparator.comparingLong(Planted::begins)).toList();
  }

  static List<Trend> trends(School school) {
    List<Trend> trends = new ArrayList<>();
    for (CSVRecord line : Data.table("trends.csv")) {
      if (line.get("phase").equals(school.phase())) {
        trends.add(new Trend(Theme.of(line.get("theme")).orElseThrow(), line.get("trend")));
      }
    }
    return trends;
  }

  private void fill(int period) {
    List<Actor> learners = learners(period);
    int few = Math.max(4, (int) Math.round(learners.size() * 0.012 * scale));
    int many = Math.max(few * 3, few + CLEARLY);
    for (Trend trend : trends(setting.school())) {
      int count =
          switch (trend.course()) {
            case "rising" -> period == 0 ? few : many;
            case "falling" -> period == 0 ? many : few;
            case "flat" -> few * 3 / 2;
            case "sparse" -> scaled(dice.between(1, 3));
            default -> 0;
          };
      for (Actor learner : some(learners, count)) {
        incident(Planted.Kind.LEARNER, period, learner, trend.theme(), dice.between(1, 3));
      }
      if (trend.course().equals("burst") && period == 1) {
        burst(learners, trend.theme());
      }
    }
    help(period, learners);
    others(period);
    rise(period, learners, few);
    if (period == 1) {
      sanctioned(learners);
    }
  }

  private int scaled(int count) {
    return Math.max(1, (int) Math.round(count * scale));
  }

  /** Learners from Year 3 on who are on the roll for the whole period. */
  private List<Actor> learners(int period) {
    return setting.crowd().actors().stream()
        .filter(actor -> actor.role() == Role.LEARNER)
        .filter(actor -> old(actor, setting.periods().get(period).from()))
        .filter(actor -> old(actor, setting.periods().get(period).to()))
        .toList();
  }

  private static boolean old(Actor actor, LocalDate day) {
    return yearOf(actor, day).filter(year -> year.compareTo(SchoolYear.Y2) > 0).isPresent();
  }

  private static Optional<SchoolYear> yearOf(Actor actor, LocalDate day) {
    return actor.account().flatMap(account -> account.on(day)).map(Account.Spell::year);
  }

  private List<Actor> some(List<Actor> actors, int count) {
    List<Actor> shuffled = dice.shuffled(actors);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  private LocalDate anyDay(int period) {
    return dice.pick(setting.loggedSchoolDays(period));
  }

  /** One to three searches on one theme within a few minutes, mostly in lessons. */
  private void incident(Planted.Kind kind, int period, Actor actor, Theme theme, int count) {
    boolean lesson = kind == Planted.Kind.SHARED || dice.chance(750);
    int hour = lesson ? dice.between(9, 14) : dice.between(16, 20);
    searches(kind, period, actor, theme, Tone.HARM, anyDay(period), hour, count);
  }

  private void searches(
      Planted.Kind kind,
      int period,
      Actor actor,
      Theme theme,
      Tone tone,
      LocalDate date,
      int hour,
      int count) {
    int minute = dice.between(2, 45);
    for (int search = 0; search < count; search++) {
      Engine engine = searches.centralEngine(dice);
      Phrase phrase = texts.any(theme, tone, dice);
      boolean types = engine.suggests() && dice.chance(400);
      long millis =
          new Day(date).at(hour, minute + 3 * search, dice.between(0, 50)) + dice.below(1000);
      planted.add(
          new Planted(
              kind,
              period,
              date,
              millis,
              actor,
              yearOf(actor, date),
              Optional.of(theme),
              tone,
              phrase,
              Optional.of(engine),
              types ? keystrokes(phrase.withPlus()) : List.of(),
              opened,
              "",
              tone == Tone.HARM && dice.chance(450) ? Verdict.BLOCKED : Verdict.ALLOWED));
    }
  }

  /** A request after each letter, but not inside a percent sign and its digits. */
  static List<Integer> keystrokes(byte[] encoded) {
    return IntStream.rangeClosed(1, Math.min(encoded.length, 28))
        .filter(end -> encoded[end - 1] != '%' && (end < 2 || encoded[end - 2] != '%'))
        .boxed()
        .toList();
  }

  /** One learner, one theme, three school days. */
  private void burst(List<Actor> learners, Theme theme) {
    List<LocalDate> days = setting.loggedSchoolDays(1);
    int first = dice.below(days.size() - 3);
    Actor learner = dice.pick(learners);
    for (LocalDate date : days.subList(first, first + 3)) {
      searches(Planted.Kind.LEARNER, 1, learner, theme, Tone.HARM, date, 10, scaled(3));
      searches(Planted.Kind.LEARNER, 1, learner, theme, Tone.HARM, date, 14, scaled(3));
    }
  }

  private void help(int period, List<Actor> learners) {
    for (Theme theme : texts.themes(Tone.HELP_SEEKING)) {
      for (Actor learner : some(learners, scaled(dice.between(1, 3)))) {
        int hour = dice.between(9, 20);
        searches(
            Planted.Kind.LEARNER,
            period,
            learner,
            theme,
            Tone.HELP_SEEKING,
            anyDay(period),
            hour,
            1);
      }
    }
  }

  private void others(int period) {
    List<Theme> themes = trends(setting.school()).stream().map(Trend::theme).toList();
    for (int member = 0; member < scaled(3); member++) {
      List<Actor> staff = withRole(Role.STAFF);
      incident(Planted.Kind.STAFF, period, dice.pick(staff), dice.pick(themes), 1);
    }
    for (int device = 0; device < scaled(2); device++) {
      Actor unknown = dice.pick(setting.crowd().unknown());
      incident(Planted.Kind.UNKNOWN_USER, period, unknown, dice.pick(themes), 1);
    }
    List<Actor> shared = withRole(Role.SHARED);
    for (int login = 0; login < scaled(2) && !shared.isEmpty(); login++) {
      incident(Planted.Kind.SHARED, period, dice.pick(shared), Theme.VIOLENCE_WEAPONS, 1);
    }
  }

  private List<Actor> withRole(Role role) {
    return setting.crowd().actors().stream().filter(actor -> actor.role() == role).toList();
  }

  private void rise(int period, List<Actor> learners, int few) {
    for (Actor learner : some(learners, period == 0 ? 2 : few * 3)) {
      for (int visit = period == 0 ? 1 : dice.between(1, 4); visit > 0; visit--) {
        page(Planted.Kind.DOMAIN, period, learner, Optional.empty(), anyDay(period), rising);
      }
    }
  }

  /** Requests inside the register's entry, and some that its dates or its cohort do not cover. */
  private void sanctioned(List<Actor> learners) {
    Theme theme =
        setting.opened().domain().startsWith("open")
            ? Theme.RADICALISATION
            : Theme.DRUGS_ALCOHOL_VAPING;
    List<LocalDate> days = setting.loggedSchoolDays(1);
    List<LocalDate> live =
        days.stream()
            .filter(day -> !day.isBefore(setting.opened().from()))
            .filter(day -> !day.isAfter(setting.opened().to()))
            .toList();
    List<LocalDate> before =
        days.stream().filter(day -> day.isBefore(setting.opened().from())).toList();
    List<Actor> cohort = learners.stream().filter(a -> covered(a, live.get(0))).toList();
    List<Actor> rest = learners.stream().filter(a -> !covered(a, live.get(0))).toList();
    for (Actor learner : some(cohort, scaled(12))) {
      page(Planted.Kind.SANCTIONED, 1, learner, Optional.of(theme), dice.pick(live), opened);
    }
    for (Actor learner : some(cohort, scaled(2))) {
      page(Planted.Kind.LEARNER, 1, learner, Optional.of(theme), dice.pick(before), opened);
    }
    page(Planted.Kind.LEARNER, 1, dice.pick(rest), Optional.of(theme), dice.pick(live), opened);
  }

  private boolean covered(Actor actor, LocalDate day) {
    String cohort = setting.opened().cohort();
    return yearOf(actor, day)
        .filter(year -> year.code().equals(cohort) || year.keyStage().equals(cohort))
        .isPresent();
  }

  private void page(
      Planted.Kind kind,
      int period,
      Actor actor,
      Optional<Theme> theme,
      LocalDate date,
      Site page) {
    Phrase phrase =
        theme.map(about -> texts.any(about, Tone.HARM, dice)).orElseGet(() -> new Phrase("feed"));
    planted.add(
        new Planted(
            kind,
            period,
            date,
            new Day(date).at(dice.between(9, 14), dice.between(0, 55), dice.between(0, 59)),
            actor,
            yearOf(actor, date),
            theme,
            Tone.HARM,
            phrase,
            Optional.empty(),
            List.of(),
            page,
            page == rising ? RISING_DOMAIN : setting.opened().domain(),
            Verdict.ALLOWED));
  }
}
