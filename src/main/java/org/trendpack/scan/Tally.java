package org.trendpack.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trendpack.read.Reject;
import org.trendpack.read.Role;
import org.trendpack.read.SliceTable;

/**
 * What one task has counted. Everything in it can be added to another's, in any order; see {@link
 * PackedTally}.
 */
final class Tally {

  /** So many different words are no verdicts. */
  private static final int MANY_WORDS = 50;

  // Columns of dayUse.
  static final int VISITS = 0;
  static final int BLOCKED = 1;
  static final int SEARCHES = 2;
  static final int OUT_OF_HOURS = 3;

  // Columns of coverage; the hours of the day follow.
  static final int ROWS = 0;
  static final int COUNTED = 1;
  static final int UNKNOWN_USER = 2;
  static final int NO_USER = 3;
  static final int DOMAIN_ONLY = 4;
  static final int STRIPPED = 5;
  static final int HOUR = 6;

  // Columns of files; the reasons for rejection follow.
  static final int READ = 0;
  static final int FILE_COUNTED = 1;
  static final int DUPLICATE = 2;
  static final int OUTSIDE = 3;
  static final int NOT_VISIT = 4;
  static final int REASON = 5;

  /** By account and day. */
  final CountTable dayUse = new CountTable(4);

  /** By school and day. */
  final CountTable coverage = new CountTable(HOUR + 24);

  /** By file. */
  final CountTable files = new CountTable(REASON + Reject.values().length);

  /** By school, period and {@link #domainNames}: visits, blocked. */
  final CountTable domains = new CountTable(2);

  /** By row of {@link #domains} and account. */
  final LearnerMarks learners = new LearnerMarks();

  /** By hash of the name: school and period, plus 1. */
  final CountTable unknownUsers = new CountTable(1);

  /** Words for what the filter did that say neither allowed nor blocked. */
  final Map<FileWord, Long> unknownVerdicts = new HashMap<>();

  final SliceTable domainNames = new SliceTable();
  final Refusals refusals = new Refusals();
  final List<Hit> hits = new ArrayList<>();
  final List<SplitEnd> ends = new ArrayList<>();
  final List<RejectedRun> rejected = new ArrayList<>();

  /** A filter's word in a file. */
  record FileWord(int file, String word) {}

  /** A run of neighbouring rejected lines of a split, counted from the split's first line. */
  record RejectedRun(
      int file, int part, long firstLine, long lastLine, Reject reason, String text) {}

  /**
   * How a split ended.
   *
   * @param landed where the row after its last begins
   * @param first epoch milliseconds of the earliest row
   * @param fault why it could not be read to its end; empty if it could
   */
  record SplitEnd(
      int file, int part, long landed, long lines, long first, long last, String fault) {}

  static long dayKey(int account, int day) {
    return (long) account << 16 | day;
  }

  static long schoolKey(int school, int periodOrDay) {
    return (long) school << 16 | periodOrDay;
  }

  static long domainKey(int school, int period, int domain) {
    return schoolKey(school, period) << 31 | domain;
  }

  static int school(long domainKey) {
    return (int) (domainKey >>> 31 + 16);
  }

  static int period(long domainKey) {
    return (int) (domainKey >>> 31) & 0xFFFF;
  }

  /** The number of a key's domain. */
  static int domain(long domainKey) {
    return (int) (domainKey & 0x7FFFFFFF);
  }

  /** The same school and period, with another domain. */
  static long withDomain(long domainKey, int domain) {
    return domainKey >>> 31 << 31 | domain;
  }

  /** Neighbouring rows are of one file and of one day. */
  private int lastFile = -1;

  private int lastFileRow;
  private long lastDay = -1;
  private int lastDayRow;

  /** The row of each account's last day in {@link #dayUse}. */
  private final LastRows dayRows = new LastRows();

  /** The row of each domain's last school and period in {@link #domains}. */
  private final LastRows domainRows = new LastRows();

  void file(int file, int column) {
    if (file != lastFile) {
      lastFile = file;
      lastFileRow = files.row(file);
    }
    files.add(lastFileRow, column, 1);
  }

  /** A row whose word for what the filter did is not known. */
  void unknownVerdict(int file, String word) {
    FileWord key = new FileWord(file, word);
    if (unknownVerdicts.size() < MANY_WORDS || unknownVerdicts.containsKey(key)) {
      unknownVerdicts.merge(key, 1L, Long::sum);
    }
  }

  /** A row that is neither rejected nor a duplicate. */
  void row(int school, int day) {
    coverage.add(coverageRow(school, day), ROWS, 1);
  }

  private int coverageRow(int school, int day) {
    long key = schoolKey(school, day);
    if (key != lastDay) {
      lastDay = key;
      lastDayRow = coverage.row(key);
    }
    return lastDayRow;
  }

  /** Counts a visit everywhere but in hits. */
  void visit(Visit visit, Moment moment, ScanJob job) {
    file(visit.file, FILE_COUNTED);
    boolean inSchool = job.days().isSchoolTime(visit.school, moment.day, moment.minute);
    boolean blocked = visit.verdict == org.trendpack.read.Verdict.BLOCKED;
    int account = visit.accountKey(job.accounts().size());
    int use = dayRows.row(dayUse, account, dayKey(account, moment.day));
    dayUse.add(use, VISITS, 1);
    dayUse.add(use, BLOCKED, blocked ? 1 : 0);
    dayUse.add(use, SEARCHES, visit.isSearch ? 1 : 0);
    dayUse.add(use, OUT_OF_HOURS, inSchool ? 0 : 1);
    Role role = job.accounts().role(visit.account, moment.epochDay);
    boolean byLearner = role == Role.LEARNER || role == Role.SHARED;
    cover(visit, moment, byLearner ? 1 : 0);
    if (byLearner) {
      domain(visit, moment.period, blocked ? 1 : 0, role);
    }
    if (visit.account < 0 && !visit.user.isEmpty()) {
      unknown(visit, moment.period);
    }
  }

  private void cover(Visit visit, Moment moment, int byLearner) {
    int row = coverageRow(visit.school, moment.day);
    coverage.add(row, COUNTED, 1);
    coverage.add(row, HOUR + moment.hour(), byLearner);
    if (visit.isDomainOnly) {
      coverage.add(row, DOMAIN_ONLY, 1);
    }
    if (visit.isStripped) {
      coverage.add(row, STRIPPED, 1);
    }
    if (visit.account < 0) {
      coverage.add(row, visit.user.isEmpty() ? NO_USER : UNKNOWN_USER, 1);
    }
  }

  private void domain(Visit visit, int period, int blocked, Role role) {
    int row = domainRows.row(domains, visit.domain, domainKey(visit.school, period, visit.domain));
    domains.add(row, 0, 1);
    domains.add(row, 1, blocked);
    if (role == Role.LEARNER) {
      learners.add(row, visit.account, LearnerMarks.VISITED | blocked * LearnerMarks.WAS_BLOCKED);
    }
  }

  private void unknown(Visit visit, int period) {
    byte[] name = visit.user.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    long key = SliceTable.hash(name, 0, name.length) * 31 + schoolKey(visit.school, period);
    int row = unknownUsers.row(key);
    if (unknownUsers.count(row, 0) == 0) {
      unknownUsers.add(row, 0, (int) schoolKey(visit.school, period) + 1);
    }
  }
}
