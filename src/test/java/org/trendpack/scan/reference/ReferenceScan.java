package org.trendpack.scan.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.roaringbitmap.RoaringBitmap;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.read.Reject;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;
import org.trendpack.scan.DayCoverage;
import org.trendpack.scan.DayUse;
import org.trendpack.scan.DomainUse;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.Hit;
import org.trendpack.scan.RefusedSearch;
import org.trendpack.scan.RejectedRows;
import org.trendpack.scan.ScanInputs;
import org.trendpack.scan.ScanResult;
import org.trendpack.scan.SiteCategory;

/**
 * The scan again, slow and obvious: every rule in a few lines, on rows that need no reading.
 *
 * <p>Shares no code with the engine but the matcher, the category map and the roster's records.
 */
@NullUnmarked
public final class ReferenceScan {

  private enum Fate {
    COUNTED,
    DUPLICATE,
    OUTSIDE,
    NOT_VISIT
  }

  private final ScanInputs inputs;
  private final List<GeneratedFile> files;
  private final Duplicates duplicates;
  private final List<Seen> visits = new ArrayList<>();
  private final List<Seen> present = new ArrayList<>();
  private final long[][] fates;

  private ReferenceScan(ScanInputs inputs, List<GeneratedFile> files) {
    this.inputs = inputs;
    this.files = files;
    duplicates = new Duplicates(files);
    fates = new long[files.size()][Fate.values().length];
    sort();
  }

  /** What a scan of these files must give; hits are in no order. */
  public static ScanResult of(ScanInputs inputs, List<GeneratedFile> files) {
    return new ReferenceScan(inputs, files).result();
  }

  private void sort() {
    List<Seen> searches = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      for (LogLine line : files.get(i).lines()) {
        if (line.row() != null) {
          sort(Seen.of(inputs, line.row(), i), line, searches);
        }
      }
    }
    Set<Seen> keystrokes = Collections.newSetFromMap(new IdentityHashMap<>());
    keystrokes.addAll(Typing.keystrokes(searches));
    for (Seen search : searches) {
      if (keystrokes.contains(search)) {
        fate(search, Fate.NOT_VISIT);
      } else {
        visits.add(search);
      }
    }
    visits.forEach(visit -> fate(visit, Fate.COUNTED));
  }

  private void sort(Seen seen, LogLine line, List<Seen> searches) {
    if (seen.period() < 0) {
      fate(seen, Fate.OUTSIDE);
      return;
    }
    if (duplicates.contains(seen.file(), line)) {
      fate(seen, Fate.DUPLICATE);
      return;
    }
    present.add(seen);
    switch (seen.row().kind()) {
      case NOT_VISIT -> fate(seen, Fate.NOT_VISIT);
      case SEARCH, SUGGESTION -> searches.add(seen);
      case PAGE, STRIPPED -> visits.add(seen);
    }
  }

  private void fate(Seen seen, Fate fate) {
    fates[seen.file()][fate.ordinal()]++;
  }

  private ScanResult result() {
    List<Hit> hits = new ArrayList<>();
    visits.forEach(visit -> hits.addAll(new ReferenceHits(inputs, visit).all()));
    List<FileAccount> accounts = new ArrayList<>();
    List<RejectedRows> rejected = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      accounts.add(account(i));
      rejected.addAll(rejected(files.get(i)));
    }
    return new ScanResult(
        hits,
        dayUse(),
        domains(),
        categories(),
        refusedSearches(),
        coverage(),
        unknownUsers(),
        accounts,
        rejected);
  }

  private record Key(int school, int account, LocalDate day) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Arrays.compare(
          new long[] {school, account, day.toEpochDay()},
          new long[] {other.school, other.account, other.day.toEpochDay()});
    }
  }

  private List<DayUse> dayUse() {
    Map<Key, DayUse> use = new TreeMap<>();
    for (Seen visit : visits) {
      Key key = new Key(visit.school(), visit.account(), visit.day());
      DayUse one =
          new DayUse(
              visit.school(),
              visit.account(),
              visit.day(),
              1,
              isBlocked(visit) ? 1 : 0,
              visit.row().isSearch() ? 1 : 0,
              isSchoolTime(visit) ? 0 : 1);
      use.merge(key, one, ReferenceScan::sum);
    }
    return List.copyOf(use.values());
  }

  private static DayUse sum(DayUse a, DayUse b) {
    return new DayUse(
        a.school(),
        a.account(),
        a.day(),
        a.visits() + b.visits(),
        a.blocked() + b.blocked(),
        a.searches() + b.searches(),
        a.outOfHours() + b.outOfHours());
  }

  private boolean isSchoolTime(Seen visit) {
    SchoolCalendar calendar = inputs.schools().get(visit.school()).calendar();
    return calendar.isSchoolDay(visit.day())
        && visit.minute() >= calendar.opens().toSecondOfDay() / 60
        && visit.minute() < calendar.closes().toSecondOfDay() / 60;
  }

  private static boolean isBlocked(Seen visit) {
    return visit.row().verdict() == Verdict.BLOCKED;
  }

  private static boolean isByLearner(Seen visit) {
    return visit.role() == Role.LEARNER || visit.role() == Role.SHARED;
  }

  private List<DomainUse> domains() {
    Map<String, List<Seen>> byDomain = new TreeMap<>();
    for (Seen visit : visits) {
      if (isByLearner(visit)) {
        byDomain
            .computeIfAbsent(
                visit.school() + " " + visit.period() + " " + visit.row().domain(),
                none -> new ArrayList<>())
            .add(visit);
      }
    }
    return byDomain.values().stream().map(ReferenceScan::domain).toList();
  }

  private static DomainUse domain(List<Seen> visits) {
    RoaringBitmap learners = new RoaringBitmap();
    RoaringBitmap blocked = new RoaringBitmap();
    for (Seen visit : visits) {
      if (visit.role() == Role.LEARNER) {
        learners.add(visit.account());
        if (isBlocked(visit)) {
          blocked.add(visit.account());
        }
      }
    }
    Seen one = visits.get(0);
    long refused = visits.stream().filter(ReferenceScan::isBlocked).count();
    return new DomainUse(
        one.school(), one.period(), one.row().domain(), visits.size(), refused, learners, blocked);
  }

  private List<SiteCategory> categories() {
    return visits.stream()
        .filter(visit -> !visit.row().isSearch() && !visit.row().category().isEmpty())
        .map(
            visit ->
                new SiteCategory(
                    visit.school(), visit.period(), visit.row().domain(), visit.row().category()))
        .distinct()
        .sorted()
        .toList();
  }

  private List<RefusedSearch> refusedSearches() {
    Map<String, List<Seen>> byTerms = new TreeMap<>();
    for (Seen visit : visits) {
      if (visit.row().isSearch()
          && isBlocked(visit)
          && isByLearner(visit)
          && new ReferenceHits(inputs, visit).all().isEmpty()) {
        byTerms
            .computeIfAbsent(
                visit.school() + " " + visit.period() + " " + folded(visit.row().terms()),
                none -> new ArrayList<>())
            .add(visit);
      }
    }
    return byTerms.values().stream().map(ReferenceScan::refused).toList();
  }

  private static String folded(String terms) {
    return terms.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static RefusedSearch refused(List<Seen> visits) {
    RoaringBitmap learners = new RoaringBitmap();
    visits.stream()
        .filter(visit -> visit.role() == Role.LEARNER)
        .forEach(visit -> learners.add(visit.account()));
    Seen one = visits.get(0);
    return new RefusedSearch(
        one.school(), one.period(), folded(one.row().terms()), visits.size(), learners);
  }

  private List<DayCoverage> coverage() {
    Map<Key, List<Seen>> rows = new TreeMap<>();
    present.forEach(
        seen ->
            rows.computeIfAbsent(new Key(seen.school(), 0, seen.day()), none -> new ArrayList<>())
                .add(seen));
    List<DayCoverage> list = new ArrayList<>();
    rows.forEach((key, seen) -> list.add(coverage(key, seen.size())));
    return list;
  }

  private DayCoverage coverage(Key key, int rows) {
    List<Seen> ofDay =
        visits.stream()
            .filter(visit -> visit.school() == key.school() && visit.day().equals(key.day()))
            .toList();
    Long[] hours = new Long[24];
    Arrays.fill(hours, 0L);
    ofDay.stream()
        .filter(ReferenceScan::isByLearner)
        .forEach(visit -> hours[visit.minute() / 60]++);
    List<Seen> nobody = ofDay.stream().filter(visit -> visit.account() < 0).toList();
    return new DayCoverage(
        key.school(),
        key.day(),
        rows,
        ofDay.size(),
        nobody.stream().filter(visit -> !visit.user().isEmpty()).count(),
        nobody.stream().filter(visit -> visit.user().isEmpty()).count(),
        ofDay.stream().filter(visit -> visit.row().path().isEmpty()).count(),
        ofDay.stream().filter(visit -> visit.row().kind() == LogRow.Kind.STRIPPED).count(),
        List.of(hours));
  }

  private List<List<Integer>> unknownUsers() {
    List<List<Integer>> counts = new ArrayList<>();
    for (int school = 0; school < inputs.schools().size(); school++) {
      List<Integer> ofSchool = new ArrayList<>();
      for (int period = 0; period < inputs.periods().size(); period++) {
        Set<String> names = new HashSet<>();
        for (Seen visit : visits) {
          if (visit.school() == school && visit.period() == period && !visit.user().isEmpty()) {
            names.add(visit.user());
          }
        }
        ofSchool.add(names.size());
      }
      counts.add(ofSchool);
    }
    return counts;
  }

  private FileAccount account(int number) {
    GeneratedFile file = files.get(number);
    Map<String, Long> reasons = new TreeMap<>();
    file.lines().stream()
        .map(LogLine::reason)
        .filter(Objects::nonNull)
        .forEach(reason -> reasons.merge(reason.text(), 1L, Long::sum));
    long bad = reasons.values().stream().mapToLong(Long::longValue).sum();
    long[] fate = fates[number];
    return new FileAccount(
        file.file().school(),
        file.file().name(),
        file.file().format().name(),
        file.rows().size() + bad,
        fate[Fate.COUNTED.ordinal()],
        fate[Fate.DUPLICATE.ordinal()],
        fate[Fate.OUTSIDE.ordinal()],
        fate[Fate.NOT_VISIT.ordinal()],
        reasons,
        Map.of(),
        duplicates.earliest(number),
        duplicates.latest(number),
        null);
  }

  private List<RejectedRows> rejected(GeneratedFile file) {
    List<RejectedRows> runs = new ArrayList<>();
    long line = 1;
    for (LogLine one : file.lines()) {
      if (one.reason() != null) {
        add(runs, file.file().name(), line, one.reason(), one.text());
      }
      line += one.lines();
    }
    return runs;
  }

  private void add(List<RejectedRows> runs, String file, long line, Reject why, String text) {
    String shown = inputs.keepRejectedText() ? text : null;
    RejectedRows last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    boolean goesOn =
        shown == null
            && last != null
            && last.lastLine() == line - 1
            && last.reason().equals(why.text());
    if (goesOn) {
      runs.set(runs.size() - 1, new RejectedRows(file, last.firstLine(), line, why.text(), null));
    } else {
      runs.add(new RejectedRows(file, line, line, why.text(), shown));
    }
  }
}
