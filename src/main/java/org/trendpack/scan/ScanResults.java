package org.trendpack.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.trendpack.detect.IllegalContent;
import org.trendpack.read.Account;
import org.trendpack.read.LogFile;
import org.trendpack.read.Reject;

/** Totals in the form and order in which the rest of the run works with them. */
final class ScanResults {

  private static final Comparator<Hit> HIT_ORDER =
      Comparator.comparingInt(Hit::school)
          .thenComparingLong(Hit::time)
          .thenComparingInt(Hit::account)
          .thenComparing(Hit::user)
          .thenComparing(Hit::kind)
          .thenComparing(Hit::theme)
          .thenComparing(Hit::entry)
          .thenComparing(Hit::text)
          .thenComparing(Hit::engine)
          .thenComparing(Hit::domain)
          .thenComparing(Hit::verdict)
          .thenComparing(Hit::matched)
          .thenComparing(Hit::sanctioned);

  private final ScanInputs inputs;
  private final ScanTotals totals;
  private final Days days;

  private ScanResults(ScanInputs inputs, ScanTotals totals) {
    this.inputs = inputs;
    this.totals = totals;
    days =
        new Days(
            inputs.timezone(),
            inputs.periods(),
            inputs.schools().stream().map(school -> school.calendar()).toList());
  }

  static ScanResult of(ScanInputs inputs, ScanTotals totals) {
    return new ScanResults(inputs, totals).result();
  }

  private ScanResult result() {
    CompletableFuture<List<DomainUse>> domains = CompletableFuture.supplyAsync(totals::domains);
    return new ScanResult(
        totals.sum().hits.stream().sorted(HIT_ORDER).toList(),
        dayUse(),
        domains.join(),
        totals.sum().refusals.categories(totals.sum().domainNames),
        totals.sum().refusals.searches(),
        coverage(),
        unknownUsers(),
        files(),
        rejected());
  }

  /** In order of school, account and day. */
  private List<DayUse> dayUse() {
    List<Account> accounts = inputs.roster().accounts();
    int schools = inputs.schools().size();
    CountTable table = totals.sum().dayUse;
    int[] places = places(accounts, schools);
    int[] order =
        RowOrder.of(table, places.length, key -> places[(int) (key >>> 16)], ScanResults::day);
    LocalDate[] dates = new LocalDate[days.count()];
    Arrays.setAll(dates, days::date);
    DayUse[] uses = new DayUse[order.length];
    for (int at = 0; at < uses.length; at++) {
      int row = order[at];
      int account = (int) (table.key(row) >>> 16);
      boolean known = account < accounts.size();
      uses[at] =
          new DayUse(
              known ? accounts.get(account).school() : account - accounts.size(),
              known ? account : AccountTable.UNKNOWN,
              dates[day(table.key(row))],
              table.count(row, Tally.VISITS),
              table.count(row, Tally.BLOCKED),
              table.count(row, Tally.SEARCHES),
              table.count(row, Tally.OUT_OF_HOURS));
    }
    return Arrays.asList(uses);
  }

  private static int day(long key) {
    return (int) (key & 0xFFFF);
  }

  /**
   * The place of each account among those of all schools, then of each school's unknown names,
   * which come before its accounts.
   */
  private static int[] places(List<Account> accounts, int schools) {
    int[] places = new int[accounts.size() + schools];
    int account = 0;
    for (int school = 0; school < schools; school++) {
      places[accounts.size() + school] = account + school;
      while (account < accounts.size() && accounts.get(account).school() == school) {
        places[account] = account + school + 1;
        account++;
      }
    }
    return places;
  }

  private List<DayCoverage> coverage() {
    List<DayCoverage> list = new ArrayList<>();
    CountTable table = totals.sum().coverage;
    for (int row = 0; row < table.size(); row++) {
      List<Long> hours = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        hours.add((long) table.count(row, Tally.HOUR + hour));
      }
      list.add(
          new DayCoverage(
              (int) (table.key(row) >>> 16),
              days.date((int) (table.key(row) & 0xFFFF)),
              table.count(row, Tally.ROWS),
              table.count(row, Tally.COUNTED),
              table.count(row, Tally.UNKNOWN_USER),
              table.count(row, Tally.NO_USER),
              table.count(row, Tally.DOMAIN_ONLY),
              table.count(row, Tally.STRIPPED),
              hours));
    }
    list.sort(Comparator.comparingInt(DayCoverage::school).thenComparing(DayCoverage::day));
    return list;
  }

  private List<List<Integer>> unknownUsers() {
    int[][] counts = new int[inputs.schools().size()][inputs.periods().size()];
    CountTable table = totals.sum().unknownUsers;
    for (int row = 0; row < table.size(); row++) {
      int key = table.count(row, 0) - 1;
      counts[key >>> 16][key & 0xFFFF]++;
    }
    List<List<Integer>> list = new ArrayList<>();
    for (int[] bySchool : counts) {
      list.add(java.util.Arrays.stream(bySchool).boxed().toList());
    }
    return list;
  }

  private List<FileAccount> files() {
    List<Overlaps.Span> spans = totals.spans(inputs.files().size());
    Map<Integer, String> faults = new TreeMap<>();
    for (Tally.SplitEnd end : totals.sum().ends) {
      if (!end.fault().isEmpty()) {
        faults.merge(end.file(), end.fault(), (one, other) -> one);
      }
    }
    List<FileAccount> list = new ArrayList<>();
    for (int i = 0; i < inputs.files().size(); i++) {
      list.add(file(i, spans.get(i), faults.get(i)));
    }
    return list;
  }

  private FileAccount file(
      int number, Overlaps.Span span, @org.jspecify.annotations.Nullable String fault) {
    LogFile file = inputs.files().get(number);
    CountTable table = totals.sum().files;
    int row = table.row(number);
    Map<String, Long> rejections = new TreeMap<>();
    for (Reject reason : Reject.values()) {
      int count = table.count(row, Tally.REASON + reason.ordinal());
      if (count > 0) {
        rejections.put(reason.text(), (long) count);
      }
    }
    return new FileAccount(
        file.school(),
        file.name(),
        file.format().name(),
        table.count(row, Tally.READ),
        table.count(row, Tally.FILE_COUNTED),
        table.count(row, Tally.DUPLICATE),
        table.count(row, Tally.OUTSIDE),
        table.count(row, Tally.NOT_VISIT),
        rejections,
        unknownVerdicts(number),
        span.from(),
        span.to(),
        fault);
  }

  private Map<String, Long> unknownVerdicts(int file) {
    Map<String, Long> words = new TreeMap<>();
    totals
        .sum()
        .unknownVerdicts
        .forEach(
            (word, count) -> {
              if (word.file() == file) {
                words.put(word.word(), count);
              }
            });
    return words;
  }

  /** Lines are counted within parts; here they become lines of their files. */
  private List<RejectedRows> rejected() {
    Map<Long, Long> linesBefore = linesBefore();
    List<RejectedRows> runs = new ArrayList<>();
    totals.sum().rejected.stream()
        .sorted(
            Comparator.comparingInt(Tally.RejectedRun::file)
                .thenComparingInt(Tally.RejectedRun::part)
                .thenComparingLong(Tally.RejectedRun::firstLine))
        .forEach(
            run -> {
              long before = linesBefore.getOrDefault(key(run.file(), run.part()), 0L);
              addRun(
                  runs,
                  new RejectedRows(
                      inputs.files().get(run.file()).name(),
                      before + run.firstLine(),
                      before + run.lastLine(),
                      run.reason().text(),
                      mayBeShown(run.text()) ? run.text() : null));
            });
    return runs;
  }

  /** A row that nobody could read may still be one of an illegal address. */
  private static boolean mayBeShown(String text) {
    return !text.isEmpty() && !IllegalContent.isIllegal(text);
  }

  /** A run that began in the part before goes on. */
  private static void addRun(List<RejectedRows> runs, RejectedRows run) {
    int last = runs.size() - 1;
    if (last >= 0 && run.follows(runs.get(last))) {
      run =
          new RejectedRows(
              run.file(), runs.get(last).firstLine(), run.lastLine(), run.reason(), null);
      runs.remove(last);
    }
    runs.add(run);
  }

  private Map<Long, Long> linesBefore() {
    TreeMap<Long, Long> lines = new TreeMap<>();
    totals.sum().ends.forEach(end -> lines.put(key(end.file(), end.part()), end.lines()));
    Map<Long, Long> before = new TreeMap<>();
    long sum = 0;
    long file = -1;
    for (Map.Entry<Long, Long> entry : lines.entrySet()) {
      sum = entry.getKey() >>> 32 == file ? sum : 0;
      file = entry.getKey() >>> 32;
      before.put(entry.getKey(), sum);
      sum += entry.getValue();
    }
    return before;
  }

  private static long key(int file, int part) {
    return (long) file << 32 | part;
  }
}
