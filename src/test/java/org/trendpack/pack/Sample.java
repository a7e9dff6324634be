package org.trendpack.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.Contact;
import org.trendpack.job.ContactDetails;
import org.trendpack.job.FilterChange;
import org.trendpack.job.JobSpec;
import org.trendpack.job.Language;
import org.trendpack.job.Period;
import org.trendpack.job.RosterSource;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolSpec;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.measure.BlockedDomain;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortSize;
import org.trendpack.measure.CohortUse;
import org.trendpack.measure.Count;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.DomainTrend;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.Finding;
import org.trendpack.measure.GroupMeasures;
import org.trendpack.measure.ItMeasures;
import org.trendpack.measure.Measures;
import org.trendpack.measure.NamedUse;
import org.trendpack.measure.OverBlocking;
import org.trendpack.measure.PastPeriod.UseKind;
import org.trendpack.measure.Person;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.Rates;
import org.trendpack.measure.Reconciliation;
import org.trendpack.measure.RisingUse;
import org.trendpack.measure.SanctionedUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.StaffMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopSearch;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.measure.Week;
import org.trendpack.measure.WeekPoint;
import org.trendpack.pack.edition.Setting;
import org.trendpack.read.Account;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.Hit;
import org.trendpack.scan.RejectedRows;

/** Made-up measures of three schools and two periods; every text a log can hold is settable. */
final class Sample {

  private static final List<Theme> THEMES =
      List.of(
          Theme.SELF_HARM,
          Theme.SUICIDE,
          Theme.PORNOGRAPHY,
          Theme.GANGS_CRIMINAL_EXPLOITATION,
          Theme.DRUGS_ALCOHOL_VAPING,
          Theme.GAMBLING,
          Theme.FILTER_CIRCUMVENTION);
  private static final List<SchoolYear> YEARS =
      List.of(SchoolYear.Y7, SchoolYear.Y8, SchoolYear.Y9, SchoolYear.Y10, SchoolYear.Y11);

  private final Random random;
  private final String text;
  private final Path key;
  private final Language language;
  private final List<Period> periods =
      List.of(
          new Period(
              "autumn-2025", "Autumn 2025", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19)),
          new Period(
              "spring-2026", "Spring 2026", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 27)));

  /**
   * @param text stands in every field that a log or a roster fills
   */
  Sample(long seed, String text, Path key) {
    this(seed, text, key, Language.ENGLISH);
  }

  Sample(long seed, String text, Path key, Language language) {
    this.language = language;
    this.random = new Random(seed);
    this.text = text;
    this.key = key;
  }

  Roster roster() {
    List<Account> accounts = new ArrayList<>();
    for (int school = 0; school < 3; school++) {
      for (int i = 0; i < 200; i++) {
        accounts.add(new Account(school, "user" + i, "REF" + i, "Name " + i, List.of()));
      }
    }
    return new Roster(accounts);
  }

  JobSpec job() {
    List<SchoolSpec> schools = new ArrayList<>();
    for (String name : List.of("Oakfield School", "Riverside Academy", "St Bede’s")) {
      schools.add(school(name));
    }
    Map<String, String> flags = new TreeMap<>(Map.of("sen", "SEN support", "pp", "Pupil premium"));
    return new JobSpec(
        Path.of("job.yaml"),
        "northern",
        "Northern Schools Trust",
        ZoneId.of("Europe/London"),
        Path.of("out"),
        periods,
        schools,
        flags,
        List.of(),
        new JobSpec.LexiconChanges(List.of(), Set.of(), Map.of()),
        List.of(),
        new JobSpec.Privacy(key, false, true, 5, 10),
        language,
        Map.of(
            Contact.LADO,
            new ContactDetails("Sam Officer", "01632 960002", "https://example.org/lado")));
  }

  Setting setting() {
    JobSpec job = job();
    List<LexiconEntry> lexicon =
        THEMES.stream()
            .map(
                theme ->
                    new LexiconEntry(
                        theme.id() + ".one",
                        theme,
                        theme.severity(),
                        Tone.HARM,
                        List.of("x"),
                        List.of(),
                        "Suggests that the learner may be at risk."))
            .toList();
    return Setting.of(
        job, new Pseudonyms(KeyFile.readOrMake(key), job, roster()), lexicon, "0.1.0", "2026.1");
  }

  Measures measures() {
    JobSpec job = job();
    List<SchoolMeasures> schools = new ArrayList<>();
    List<GroupMeasures> groups = new ArrayList<>();
    List<ItMeasures> it = new ArrayList<>();
    for (int period = 0; period < periods.size(); period++) {
      List<SchoolMeasures> these = new ArrayList<>();
      for (int school = 0; school < job.schools().size(); school++) {
        these.add(measures(school, job.schools().get(school), period));
      }
      schools.addAll(these);
      groups.add(group(period, these));
      it.add(it(period, these));
    }
    return new Measures(schools, groups, it);
  }

  private SchoolSpec school(String name) {
    SchoolCalendar calendar =
        new SchoolCalendar(
            List.of(
                new SchoolCalendar.Span(
                    "autumn", LocalDate.of(2025, 9, 2), LocalDate.of(2025, 12, 18)),
                new SchoolCalendar.Span(
                    "spring", LocalDate.of(2026, 1, 6), LocalDate.of(2026, 3, 27))),
            List.of(
                new SchoolCalendar.Span(
                    "half-term", LocalDate.of(2025, 10, 27), LocalDate.of(2025, 10, 31)),
                new SchoolCalendar.Span(
                    "half-term", LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 20))),
            LocalTime.of(8, 30),
            LocalTime.of(15, 30));
    String id = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-");
    return new SchoolSpec(
        id,
        name,
        "secondary",
        new RosterSource(List.of(), List.of(), 0),
        calendar,
        List.of(),
        List.of(),
        List.of(),
        new UnblockingRegister(List.of()),
        List.of());
  }

  private SchoolMeasures measures(int index, SchoolSpec spec, int periodIndex) {
    Period period = periods.get(periodIndex);
    List<Week> weeks = weeks(spec.calendar(), period);
    List<CohortSize> cohorts = cohorts();
    List<TopicMeasure> topics = new ArrayList<>();
    for (Topic topic : topics()) {
      for (CohortSize size : cohorts) {
        topics.add(measure(topic, size, weeks, periodIndex > 0));
      }
    }
    TopicMeasure rising = topics.get(0);
    List<Finding> findings =
        periodIndex > 0
            ? List.of(
                new Finding(Finding.Kind.URGENT, topics.get(0)),
                new Finding(Finding.Kind.ROSE, rising),
                new Finding(Finding.Kind.GOT_THROUGH, topics.get(cohorts.size())),
                new Finding(Finding.Kind.HELP_SOUGHT, topics.get(topics.size() - cohorts.size())),
                new Finding(Finding.Kind.DATA_MISSING, null))
            : List.of(
                new Finding(Finding.Kind.URGENT, topics.get(0)),
                new Finding(Finding.Kind.NO_EARLIER_PERIOD, null));
    List<Episode> episodes = episodes(index, period, Role.LEARNER, 60);
    return new SchoolMeasures(
        index,
        spec,
        period,
        periodIndex > 0 ? periods.get(periodIndex - 1) : null,
        null,
        findings,
        weeks,
        cohorts,
        topics,
        List.of(),
        List.of(),
        people(episodes.stream().filter(e -> e.topic().tone() == Tone.HARM).toList()),
        people(episodes.stream().filter(e -> e.topic().tone() != Tone.HARM).toList()),
        episodes,
        episodes(index, period, Role.LEARNER, 2),
        List.of(
            new TopSearch(
                text,
                List.of(Theme.SELF_HARM),
                List.of("self_harm.one"),
                4,
                Tone.HARM,
                14,
                6,
                13,
                1,
                null),
            new TopSearch(
                "how to talk about feeling sad",
                List.of(Theme.SELF_HARM),
                List.of("self_harm.help"),
                2,
                Tone.HELP_SEEKING,
                4,
                3,
                4,
                0,
                "Year 9")),
        List.of(
            new DomainTrend(
                "chat-ai.example",
                1840,
                12,
                96,
                new Estimate(.31, .26, .36),
                22,
                new Estimate(.07, .05, .1),
                change(true)),
            new DomainTrend(
                "games.example",
                400,
                380,
                40,
                new Estimate(.12, .1, .16),
                -1,
                null,
                change(false))),
        List.of(
            new RisingUse(
                UseKind.CATEGORY,
                "Artificial intelligence",
                90,
                new Estimate(.3, .26, .35),
                30,
                change(true)),
            new RisingUse(
                UseKind.SEARCH,
                "self_harm.one",
                14,
                new Estimate(.05, .03, .08),
                6,
                change(false))),
        List.of(
            new BlockedDomain(
                "bbc.example", 900, 700, 120, 110, new Estimate(.78, .75, .8), List.of()),
            new BlockedDomain(
                "bets.example", 90, 90, 20, 20, new Estimate(1, .96, 1), List.of(Theme.GAMBLING))),
        new OverBlocking(
            List.of(
                new OverBlocking.Site(
                    "bbc.example",
                    List.of("Education"),
                    true,
                    List.of(),
                    Cohort.ALL,
                    812,
                    110,
                    new Estimate(13.5, 11.4, 16.1))),
            List.of(new OverBlocking.Search(text, 31, 12))),
        cohorts.stream().map(this::use).toList(),
        List.of(
            new NamedUse(
                "generative_ai",
                "Generative AI tools",
                Cohort.ALL,
                350,
                120,
                12,
                new Estimate(34.3, 29.5, 39.4),
                change(true))),
        byHour(),
        List.of(
            new SanctionedUse(
                new UnblockingRegister.Entry(
                    "casino-maths.example",
                    LocalDate.of(2026, 1, 12),
                    LocalDate.of(2026, 2, 6),
                    "10",
                    text,
                    "Ms Head of Maths",
                    "Deputy head"),
                36,
                28,
                List.of(topics().get(5)))),
        List.of(new FilterChange(LocalDate.of(2026, 2, 3), text, "New list", "IT lead")),
        new Coverage(
            68,
            List.of(LocalDate.of(2026, 1, 21), LocalDate.of(2026, 1, 22)),
            2_400_000,
            812_345,
            31_000,
            44,
            1200,
            52_000,
            900,
            38_000),
        List.of(file(index)),
        null,
        new Reconciliation(
            List.of(
                new Reconciliation.Line(
                    "requests", 812_345, 809_000, -0.0041, Reconciliation.Agreement.AGREES)),
            2,
            List.of("minutes")),
        staff(index, period),
        null);
  }

  private StaffMeasures staff(int school, Period period) {
    List<Episode> episodes = episodes(school, period, Role.STAFF, 3);
    return new StaffMeasures(
        List.of(), people(episodes), episodes, episodes(school, period, Role.STAFF, 1));
  }

  static List<Topic> topics() {
    List<Topic> topics =
        new ArrayList<>(
            THEMES.stream().map(t -> new Topic(t, Hit.Kind.KEYWORD, Tone.HARM)).toList());
    topics.add(new Topic(Theme.PORNOGRAPHY, Hit.Kind.CATEGORY, Tone.HARM));
    topics.add(new Topic(Theme.SELF_HARM, Hit.Kind.KEYWORD, Tone.HELP_SEEKING));
    return topics;
  }

  private static List<CohortSize> cohorts() {
    List<CohortSize> cohorts = new ArrayList<>();
    cohorts.add(new CohortSize(Cohort.ALL, 804.2, 812, 52_000));
    for (SchoolYear year : YEARS) {
      cohorts.add(new CohortSize(Cohort.of(year), 160, 162, 10_000));
    }
    cohorts.add(new CohortSize(Cohort.keyStageOf(SchoolYear.Y7), 480, 484, 31_000));
    cohorts.add(new CohortSize(Cohort.keyStageOf(SchoolYear.Y10), 320, 328, 21_000));
    cohorts.add(new CohortSize(Cohort.flagged("sen", "SEN support", 0), 90, 94, 6000));
    cohorts.add(new CohortSize(Cohort.notFlagged("sen", "SEN support", 0), 710, 722, 46_000));
    cohorts.add(new CohortSize(Cohort.flagged("lac", "Looked after", 1), 6, 6, 400));
    return cohorts;
  }

  private TopicMeasure measure(Topic topic, CohortSize size, List<Week> weeks, boolean hasEarlier) {
    double expected = size.everIn() * (0.004 + 0.008 * (topic.theme().severity() % 3 + 1));
    int learners =
        Math.min(size.everIn(), (int) Math.round(expected * (0.5 + random.nextDouble())));
    long hits = learners * 3L;
    List<Count> severities = new ArrayList<>();
    for (int severity = 1; severity <= 4; severity++) {
      boolean own = severity == topic.theme().severity();
      severities.add(own ? new Count(hits, learners) : new Count(0, 0));
    }
    long allowed = hits / 3;
    Tally tally =
        new Tally(
            hits,
            learners * 2L,
            learners,
            severities,
            new Count(allowed, (int) Math.min(learners, allowed)),
            new Count(hits - allowed, learners),
            new Count(0, 0));
    double rate = 100.0 * learners / Math.max(1, size.everIn());
    Estimate per100 = new Estimate(rate, rate * .7, rate * 1.5 + 1);
    List<WeekPoint> points = new ArrayList<>();
    for (Week week : weeks) {
      boolean known = week.schoolDaysWithData() > 0;
      points.add(
          new WeekPoint(
              week,
              known ? new WeekPoint.Counts(5, 4, 3) : null,
              known ? rate * (0.1 + 0.15 * random.nextDouble()) : null));
    }
    return new TopicMeasure(
        topic,
        size.cohort(),
        tally,
        new Rates(new Estimate(rate / 10, rate / 14, rate / 7), per100, per100),
        hits == 0 ? null : new Estimate(.33, .25, .42),
        points,
        hasEarlier ? change(topic.theme() == Theme.SELF_HARM) : noEarlier(),
        noEarlier());
  }

  private Change change(boolean rose) {
    return new Change(
        rose ? Change.Direction.ROSE : Change.Direction.NO_CLEAR_CHANGE,
        "autumn-2025",
        new Estimate(2.4, 1.3, 4.6),
        1.2,
        .5,
        31,
        13,
        .001,
        .012,
        3,
        2,
        new Estimate(2.2, 1.1, 4.9));
  }

  private static Change noEarlier() {
    return new Change(Change.Direction.NO_EARLIER_PERIOD, null, null, 0, 0, 0, 0, 1, 1, 0);
  }

  private List<Episode> episodes(int school, Period period, Role role, int count) {
    List<Episode> episodes = new ArrayList<>();
    List<Topic> topics = topics();
    for (int i = 0; i < count; i++) {
      Topic topic = topics.get(random.nextInt(topics.size()));
      int who = random.nextInt(30) + (role == Role.STAFF ? 150 : 0);
      LocalDate day = period.from().plusDays(random.nextInt(70));
      long time =
          day.atTime(8 + random.nextInt(12), random.nextInt(60))
              .atZone(ZoneId.of("Europe/London"))
              .toInstant()
              .toEpochMilli();
      Hit hit =
          new Hit(
              school,
              who,
              "",
              time,
              topic.kind(),
              topic.theme(),
              topic.theme().severity(),
              topic.tone(),
              Confidence.HIGH,
              topic.theme().id() + ".one",
              text,
              text,
              "search.example",
              "Example Search",
              i % 3 == 0 ? Verdict.ALLOWED : Verdict.BLOCKED,
              false);
      Person person = new Person(role, who, "user" + who, "REF" + who, text);
      episodes.add(
          new Episode(
              person,
              topic,
              day,
              role == Role.LEARNER ? YEARS.get(who % 5) : null,
              topic.theme().severity(),
              hit.verdict(),
              List.of(hit)));
    }
    return episodes;
  }

  private static List<PersonSummary> people(List<Episode> episodes) {
    Map<Integer, List<Episode>> byPerson = new TreeMap<>();
    episodes.forEach(
        e -> byPerson.computeIfAbsent(e.person().account(), a -> new ArrayList<>()).add(e));
    List<PersonSummary> people = new ArrayList<>();
    for (List<Episode> one : byPerson.values()) {
      Map<Topic, Integer> topics = new TreeMap<>();
      one.forEach(e -> topics.merge(e.topic(), 1, Integer::sum));
      people.add(
          new PersonSummary(
              one.get(0).person(),
              one.get(0).year(),
              one.get(0).person().account() % 4 == 0 ? Set.of("sen") : Set.of(),
              one.stream().mapToInt(Episode::severity).max().orElse(0),
              true,
              topics,
              one.size(),
              one.get(0).worst(),
              one.stream().mapToLong(Episode::end).max().orElse(0)));
    }
    people.sort(java.util.Comparator.comparingInt(PersonSummary::maxSeverity).reversed());
    return people;
  }

  private CohortUse use(CohortSize size) {
    double share = .05 + .1 * random.nextDouble();
    return new CohortUse(
        size.cohort(),
        size.everIn() * 900L,
        size.everIn() * 60L,
        size.everIn() * 80L,
        size.everIn(),
        (long) (size.everIn() * 900L * share),
        size.everIn() / 2,
        new Estimate(share, share - .01, share + .02));
  }

  private List<List<Long>> byHour() {
    List<List<Long>> week = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      List<Long> hours = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        boolean lesson = day < 5 && hour >= 8 && hour < 16;
        hours.add(hour < 6 ? 0L : lesson ? 3000L + random.nextInt(4000) : random.nextInt(600));
      }
      week.add(hours);
    }
    return week;
  }

  private static List<Week> weeks(SchoolCalendar calendar, Period period) {
    List<Week> weeks = new ArrayList<>();
    LocalDate monday = period.from().with(java.time.DayOfWeek.MONDAY);
    for (; !monday.isAfter(period.to()); monday = monday.plusWeeks(1)) {
      int days = (int) monday.datesUntil(monday.plusDays(5)).filter(calendar::isSchoolDay).count();
      weeks.add(new Week(monday, days, days, days));
    }
    return weeks;
  }

  private GroupMeasures group(int period, List<SchoolMeasures> schools) {
    List<CohortSize> sizes = new ArrayList<>();
    for (CohortSize one : schools.get(0).cohorts()) {
      sizes.add(
          new CohortSize(one.cohort(), one.average() * 3, one.everIn() * 3, one.learnerDays() * 3));
    }
    List<TopicMeasure> topics = new ArrayList<>();
    for (Topic topic : topics()) {
      for (CohortSize size : sizes) {
        TopicMeasure first = schools.get(0).topic(topic, size.cohort()).orElseThrow();
        List<Tally> tallies =
            schools.stream()
                .map(school -> school.topic(topic, size.cohort()).orElseThrow().tally())
                .toList();
        topics.add(
            new TopicMeasure(
                topic,
                size.cohort(),
                sum(tallies),
                first.rates(),
                first.gotThrough(),
                List.of(),
                first.change(),
                first.lastYear()));
      }
    }
    return new GroupMeasures(periods.get(period), schools, sizes, topics);
  }

  private static Tally sum(List<Tally> tallies) {
    List<Count> severities = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int at = i;
      severities.add(sumCounts(tallies.stream().map(t -> t.bySeverity().get(at)).toList()));
    }
    return new Tally(
        tallies.stream().mapToLong(Tally::hits).sum(),
        tallies.stream().mapToLong(Tally::episodes).sum(),
        tallies.stream().mapToInt(Tally::learners).sum(),
        severities,
        sumCounts(tallies.stream().map(Tally::allowed).toList()),
        sumCounts(tallies.stream().map(Tally::blocked).toList()),
        sumCounts(tallies.stream().map(Tally::other).toList()));
  }

  private static Count sumCounts(List<Count> counts) {
    return new Count(
        counts.stream().mapToLong(Count::hits).sum(),
        counts.stream().mapToInt(Count::learners).sum());
  }

  private ItMeasures it(int period, List<SchoolMeasures> schools) {
    return new ItMeasures(
        periods.get(period),
        schools.stream()
            .map(
                one ->
                    new ItMeasures.SchoolData(
                        one.spec().id(),
                        one.spec().name(),
                        one.weeks(),
                        one.coverage(),
                        one.reconciliation()))
            .toList(),
        schools.stream().flatMap(one -> one.files().stream()).toList(),
        List.of(new RejectedRows("logs/0.csv", 17, 17, "no time", text)),
        List.of());
  }

  private static FileAccount file(int school) {
    return new FileAccount(
        school,
        "logs/" + school + ".csv",
        "csv",
        1_000_010,
        900_000,
        50_000,
        10_000,
        40_000,
        Map.of("no time", 10L),
        Map.of(),
        0,
        1,
        null);
  }
}
