package org.trendpack.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/**
 * What all tasks counted, added up.
 *
 * @param sum of every task's tally
 */
record ScanTotals(Tally sum) {

  private static final Comparator<DomainUse> DOMAIN_ORDER =
      Comparator.comparingInt(DomainUse::school)
          .thenComparingInt(DomainUse::period)
          .thenComparing(DomainUse::domain);

  /** The use of every domain, by school, period and name. */
  List<DomainUse> domains() {
    CountTable table = sum.domains;
    List<DomainUse> uses = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      uses.add(
          new DomainUse(
              Tally.school(table.key(row)),
              Tally.period(table.key(row)),
              sum.domainNames.text(Tally.domain(table.key(row))),
              table.count(row, 0),
              table.count(row, 1),
              new RoaringBitmap(),
              new RoaringBitmap()));
    }
    addLearners(uses);
    uses.sort(DOMAIN_ORDER);
    return uses;
  }

  /** Bitmaps grow cheaply only in order. */
  private void addLearners(List<DomainUse> uses) {
    for (long mark : sum.learners.sorted()) {
      DomainUse use = uses.get(LearnerMarks.row(mark));
      use.learners().add(LearnerMarks.account(mark));
      if (LearnerMarks.wasBlocked(mark)) {
        use.blockedLearners().add(LearnerMarks.account(mark));
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
    for (Tally.SplitEnd end : sum.ends) {
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
    for (Tally.SplitEnd end : sum.ends) {
      Overlaps.Span span = spans.get(end.file());
      spans.set(
          end.file(),
          new Overlaps.Span(Math.min(span.from(), end.first()), Math.max(span.to(), end.last())));
    }
    return spans;
  }
}
