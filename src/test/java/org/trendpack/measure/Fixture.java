package org.trendpack.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.detect.Confidence;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.job.JobSpec;
import org.trendpack.job.Language;
import org.trendpack.job.Period;
import org.trendpack.job.RosterSource;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.job.SchoolCalendar.Span;
import org.trendpack.job.SchoolSpec;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.read.Account;
import org.trendpack.read.Account.Spell;
import org.trendpack.read.Role;
import org.trendpack.read.Roster;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.UsageReport;
import org.trendpack.read.Verdict;
import org.trendpack.scan.DayCoverage;
import org.trendpack.scan.DayUse;
import org.trendpack.scan.DomainUse;
import org.trendpack.scan.Hit;
import org.trendpack.scan.RefusedSearch;
import org.trendpack.scan.ScanResult;
import org.trendpack.scan.SiteCategory;

/** One school open every weekday of 2012 to 2027, and what its learners did. */
@NullUnmarked
public final class Fixture {

  public static final Topic SELF_HARM = new Topic(Theme.SELF_HARM, Hit.Kind.KEYWORD, Tone.HARM);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final List<Period> periods = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<Hit> hits = new ArrayList<>();
  private final java.util.Set<Hit> decided = new java.util.HashSet<>();
  private final List<DayUse> use = new ArrayList<>();
  private final List<DomainUse> domains = new ArrayList<>();
  private final List<UsageReport.Row> reportRows = new ArrayList<>();
  private final List<UnblockingRegister.Entry> register = new ArrayList<>();
  private final Set<LocalDate> withoutData = new TreeSet<>();
  private final Set<String> entries = new TreeSet<>(Set.of("self_harm.cut"));
  private final List<JobSpec.Cross> crosses = new ArrayList<>();
  private final List<SiteCategory> categories = new ArrayList<>();
  private final List<RefusedSearch> refused = new ArrayList<>();
  private final List<Span> terms = new ArrayList<>();
  private final List<Span> timetables = new ArrayList<>();
  private boolean logs = true;

  public Fixture period(String id, String from, String to) {
    periods.add(new Period(id, id, LocalDate.parse(from), LocalDate.parse(to)));
    return this;
  }

  public int learner(String name, SchoolYear year, String... flags) {
    return account(name, name + "-ref", Role.LEARNER, year, flags);
  }

  public int account(String name, String reference, Role role, SchoolYear year, String... flags) {
    return account(
        name,
        reference,
        new Spell(
            LocalDate.parse("2012-01-01"),
            LocalDate.parse("2027-12-31"),
            role,
            year,
            Set.of(flags)));
  }

  public int account(String name, String reference, Spell... spells) {
    accounts.add(new Account(0, name, reference, name.toUpperCase(Locale.ROOT), List.of(spells)));
    return accounts.size() - 1;
  }

  public Fixture learners(int number, SchoolYear year) {
    for (int next = 0; next < number; next++) {
      learner(year.name().toLowerCase(Locale.ROOT) + "-" + next, year);
    }
    return this;
  }

  public Fixture noData(String from, String to) {
    LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(withoutData::add);
    return this;
  }

  public Fixture entry(String id) {
    entries.add(id);
    return this;
  }

  /** The word list is these entries and no other. */
  public Fixture entriesAlone(String... ids) {
    entries.clear();
    entries.addAll(List.of(ids));
    return this;
  }

  public Fixture sanction(String domain, String cohort) {
    register.add(
        new UnblockingRegister.Entry(
            domain,
            LocalDate.parse("2022-01-01"),
            LocalDate.parse("2027-12-31"),
            cohort,
            "course work",
            "a teacher",
            "a head"));
    return this;
  }

  public Fixture cross(String one, String other) {
    crosses.add(new JobSpec.Cross(one, other));
    return this;
  }

  public Fixture withoutLogs() {
    logs = false;
    return this;
  }

  public Fixture report(UsageReport.Row row) {
    reportRows.add(row);
    return this;
  }

  public Fixture visits(int account, String day, int visits, int outOfHours) {
    use.add(new DayUse(0, account, LocalDate.parse(day), visits, 0, 0, outOfHours));
    return this;
  }

  public Fixture domain(int period, String domain, int visits, int blocked, int... learners) {
    RoaringBitmap who = RoaringBitmap.bitmapOf(learners);
    domains.add(
        new DomainUse(
            0, period, domain, visits, blocked, who, blocked > 0 ? who : new RoaringBitmap()));
    return this;
  }

  /** A term, in place of one a calendar year. */
  public Fixture term(String from, String to) {
    terms.add(new Span(from, LocalDate.parse(from), LocalDate.parse(to)));
    return this;
  }

  private static List<Span> calendarYears() {
    return IntStream.rangeClosed(2012, 2027)
        .mapToObj(year -> new Span("" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .toList();
  }

  public Fixture timetable(String day, String name) {
    timetables.add(new Span(name, LocalDate.parse(day), LocalDate.parse(day)));
    return this;
  }

  public Fixture filed(int period, String domain, String category) {
    categories.add(new SiteCategory(0, period, domain, category));
    return this;
  }

  public Fixture refused(int period, String terms, long times, int... learners) {
    refused.add(new RefusedSearch(0, period, terms, times, RoaringBitmap.bitmapOf(learners)));
    return this;
  }

  /** A blocked keyword hit of self-harm at a local time. */
  public Fixture hit(int account, String time) {
    return hit(hitAt(account, time));
  }

  /** A hit that the DSL decided to be no concern. */
  public Fixture decided(Hit hit) {
    decided.add(hit);
    return hit(hit);
  }

  public Fixture hit(Hit hit) {
    hits.add(hit);
    return this;
  }

  public static Hit hitAt(int account, String time) {
    return new Hit(
        0,
        account,
        account < 0 ? "stranger" : "",
        LocalDateTime.parse(time).atZone(LONDON).toInstant().toEpochMilli(),
        Hit.Kind.KEYWORD,
        Theme.SELF_HARM,
        4,
        Tone.HARM,
        Confidence.HIGH,
        "self_harm.cut",
        "cut myself",
        "How to cut myself",
        "google.com",
        "Google",
        Verdict.BLOCKED,
        false);
  }

  public MeasureInput input() {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("send-support", "SEN support");
    SchoolCalendar calendar =
        new SchoolCalendar(
            terms.isEmpty() ? calendarYears() : terms,
            List.of(),
            timetables,
            LocalTime.of(8, 30),
            LocalTime.of(16, 0));
    SchoolSpec school =
        new SchoolSpec(
            "hill",
            "Hill School",
            "secondary",
            new RosterSource(List.of(), List.of(), 0),
            calendar,
            List.of(),
            List.of(),
            List.of(),
            new UnblockingRegister(register),
            List.of());
    JobSpec job =
        new JobSpec(
            Path.of("job.yaml"),
            "group",
            "Group",
            LONDON,
            Path.of("out"),
            periods,
            List.of(school),
            flags,
            crosses,
            new JobSpec.LexiconChanges(List.of(), Set.of(), Map.of()),
            List.of(),
            new JobSpec.Privacy(Path.of("key"), false, false, 5, 10),
            Language.ENGLISH,
            Map.of());
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort(Comparator.comparingLong(Hit::time));
    return new MeasureInput(
        job,
        new Roster(accounts),
        new ScanResult(
            sorted,
            use.isEmpty() ? everybodyDaily() : use,
            domains,
            categories,
            refused,
            coverage(),
            List.of(Collections.nCopies(periods.size(), 1)),
            List.of(),
            List.of()),
        decided,
        List.of(new UsageReport(0, reportRows, reportRows.size(), List.of())),
        List.of(Map.of("self harm sites", Theme.SELF_HARM)),
        entries);
  }

  /** Where a test says nothing of use: a visit of everybody on every day with data. */
  private List<DayUse> everybodyDaily() {
    List<DayUse> daily = new ArrayList<>();
    for (DayCoverage day : coverage()) {
      for (int account = 0; account < accounts.size(); account++) {
        daily.add(new DayUse(0, account, day.day(), 1, 0, 0, 0));
      }
    }
    return daily;
  }

  private List<DayCoverage> coverage() {
    List<DayCoverage> days = new ArrayList<>();
    for (Period period : periods) {
      period
          .from()
          .datesUntil(period.to().plusDays(1))
          .filter(day -> logs && !withoutData.contains(day))
          .forEach(
              day ->
                  days.add(
                      new DayCoverage(
                          0, day, 200, 100, 10, 5, 50, 3, Collections.nCopies(24, 1L))));
    }
    return days;
  }

  /** The school's measures in every period, without any history. */
  public List<SchoolMeasures> measure() {
    return Measures.of(input(), History.in(Path.of("no-such-folder"))).schools();
  }

  /** The measures of the only period. */
  public SchoolMeasures measureOne() {
    return measure().get(0);
  }
}
