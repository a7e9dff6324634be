package org.trendpack.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/** What all tasks counted, added up. */
final class ScanTotals implements Serializable {

  private static final long serialVersionUID = 1L;

  final CountTable dayUse = new CountTable(4);
  final CountTable coverage = new CountTable(Tally.HOUR + 24);
  final CountTable files = new CountTable(Tally.REASON + org.trendpack.read.Reject.values().length);
  final CountTable unknownUsers = new CountTable(1);
  final Map<DomainKey, DomainTotal> domains = new HashMap<>();
  final List<Hit> hits = new ArrayList<>();
  final List<Tally.SplitEnd> ends = new ArrayList<>();
  final List<Tally.RejectedRun> rejected = new ArrayList<>();

  record DomainKey(int school, int period, String domain)
      implements Comparable<DomainKey>, Serializable {

    private static final Comparator<DomainKey> ORDER =
        Comparator.comparingInt(DomainKey::school)
            .thenComparingInt(DomainKey::period)
            .thenComparing(DomainKey::domain);

    @Override
    public int compareTo(DomainKey other) {
      return ORDER.compare(this, other);
    }
  }

  static final class DomainTotal implements Serializable {

    private static final long serialVersionUID = 1L;

    long visits;
    long blocked;
    final RoaringBitmap learners = new RoaringBitmap();
    final RoaringBitmap blockedLearners = new RoaringBitmap();
  }

  void add(Tally tally) {
    dayUse.addAll(tally.dayUse);
    coverage.addAll(tally.coverage);
    files.addAll(tally.files);
    addUnknown(tally.unknownUsers);
    addDomains(tally);
    hits.addAll(tally.hits);
    ends.addAll(tally.ends);
    rejected.addAll(tally.rejected);
  }

  void add(ScanTotals other) {
    dayUse.addAll(other.dayUse);
    coverage.addAll(other.coverage);
    files.addAll(other.files);
    addUnknown(other.unknownUsers);
    other.domains.forEach(
        (key, more) -> {
          DomainTotal total = domains.computeIfAbsent(key, none -> new DomainTotal());
          total.visits += more.visits;
          total.blocked += more.blocked;
          total.learners.or(more.learners);
          total.blockedLearners.or(more.blockedLearners);
        });
    hits.addAll(other.hits);
    ends.addAll(other.ends);
    rejected.addAll(other.rejected);
  }

  /** The same name is the same in every tally, so it is marked and not added. */
  private void addUnknown(CountTable users) {
    for (int row = 0; row < users.size(); row++) {
      unknownUsers.mark(unknownUsers.row(users.key(row)), users.count(row, 0));
    }
  }

  private void addDomains(Tally tally) {
    List<DomainTotal> totals = new ArrayList<>();
    for (int row = 0; row < tally.domains.size(); row++) {
      long key = tally.domains.key(row);
      long school = key >>> 31;
      DomainKey name =
          new DomainKey(
              (int) (school >>> 16),
              (int) (school & 0xFFFF),
              tally.domainNames.text((int) (key & 0x7FFFFFFF)));
      DomainTotal total = domains.computeIfAbsent(name, none -> new DomainTotal());
      total.visits += tally.domains.count(row, 0);
      total.blocked += tally.domains.count(row, 1);
      totals.add(total);
    }
    for (int row = 0; row < tally.learners.size(); row++) {
      long key = tally.learners.key(row);
      DomainTotal total = totals.get((int) (key >>> 32));
      int account = (int) key;
      total.learners.add(account);
      if ((tally.learners.count(row, 0) & Tally.WAS_BLOCKED) != 0) {
        total.blockedLearners.add(account);
      }
    }
  }

  /** Files of which a part did not end where the next begins: a line end in quotes deceived. */
  Set<Integer> brokenSeams(List<Split> splits) {
    Set<Integer> broken = new TreeSet<>();
    TreeMap<Long, Long> until = new TreeMap<>();
    for (Split split : splits) {
      until.put(key(split.file(), split.part()), split.to());
    }
    for (Tally.SplitEnd end : ends) {
      long to = until.getOrDefault(key(end.file(), end.part()), Long.MAX_VALUE);
      if (to != Long.MAX_VALUE && end.landed() != to && end.fault().isEmpty()) {
        broken.add(end.file());
      }
    }
    return broken;
  }

  private static long key(int file, int part) {
    return (long) file << 32 | part;
  }

  /** The true spans of the files, by file. */
  List<Overlaps.Span> spans(int fileCount) {
    List<Overlaps.Span> spans = new ArrayList<>();
    for (int file = 0; file < fileCount; file++) {
      spans.add(Overlaps.Span.EMPTY);
    }
    for (Tally.SplitEnd end : ends) {
      Overlaps.Span span = spans.get(end.file());
      spans.set(
          end.file(),
          new Overlaps.Span(Math.min(span.from(), end.first()), Math.max(span.to(), end.last())));
    }
    return spans;
  }
}
