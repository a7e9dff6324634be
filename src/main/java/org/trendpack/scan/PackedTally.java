package org.trendpack.scan;

import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.trendpack.read.Reject;

/**
 * A tally on its way to the task that adds it to others. It is packed as numbers and texts, and
 * added from them without being made again.
 */
final class PackedTally {

  private static final Reject[] REASONS = Reject.values();

  private PackedTally() {}

  static byte[] of(Tally tally) {
    int room = tally.dayUse.size() * 10 + tally.learners.size() * 3 + (1 << 16);
    PackedNumbers.Writer packed = new PackedNumbers.Writer(0, room);
    tally.dayUse.pack(packed);
    tally.coverage.pack(packed);
    tally.files.pack(packed);
    tally.unknownUsers.pack(packed);
    packed.names(tally.domainNames);
    tally.domains.pack(packed);
    tally.learners.pack(packed);
    tally.refusals.pack(packed);
    PackedHits.pack(tally.hits, packed);
    packWords(tally.unknownVerdicts, packed);
    packEnds(tally.ends, packed);
    packRejected(tally.rejected, packed);
    return packed.toBytes();
  }

  static void add(byte[] bytes, Tally sum) {
    PackedNumbers.Reader packed = new PackedNumbers.Reader(bytes, 0);
    sum.dayUse.addAll(packed, LongUnaryOperator.identity());
    sum.coverage.addAll(packed, LongUnaryOperator.identity());
    sum.files.addAll(packed, LongUnaryOperator.identity());
    sum.unknownUsers.takeAll(packed);
    // A domain's number and row are a tally's own.
    int[] domains = packed.names(sum.domainNames);
    int[] rows =
        sum.domains.addAll(packed, key -> Tally.withDomain(key, domains[Tally.domain(key)]));
    sum.learners.addAll(packed, rows);
    sum.refusals.addAll(packed, domains);
    PackedHits.addAll(packed, sum.hits);
    addWords(packed, sum.unknownVerdicts);
    addEnds(packed, sum.ends);
    addRejected(packed, sum.rejected);
  }

  private static void packWords(Map<Tally.FileWord, Long> words, PackedNumbers.Writer packed) {
    packed.number(words.size());
    words.forEach(
        (word, count) -> {
          packed.number(word.file());
          packed.text(word.word());
          packed.number(count);
        });
  }

  private static void addWords(PackedNumbers.Reader packed, Map<Tally.FileWord, Long> words) {
    for (long left = packed.number(); left > 0; left--) {
      Tally.FileWord word = new Tally.FileWord((int) packed.number(), packed.text());
      words.merge(word, packed.number(), Long::sum);
    }
  }

  private static void packEnds(List<Tally.SplitEnd> ends, PackedNumbers.Writer packed) {
    packed.number(ends.size());
    for (Tally.SplitEnd end : ends) {
      packed.number(end.file());
      packed.number(end.part());
      packed.number(end.landed());
      packed.number(end.lines());
      packed.number(end.first());
      packed.number(end.last());
      packed.text(end.fault());
    }
  }

  private static void addEnds(PackedNumbers.Reader packed, List<Tally.SplitEnd> ends) {
    for (long left = packed.number(); left > 0; left--) {
      ends.add(
          new Tally.SplitEnd(
              (int) packed.number(),
              (int) packed.number(),
              packed.number(),
              packed.number(),
              packed.number(),
              packed.number(),
              packed.text()));
    }
  }

  private static void packRejected(List<Tally.RejectedRun> runs, PackedNumbers.Writer packed) {
    packed.number(runs.size());
    for (Tally.RejectedRun run : runs) {
      packed.number(run.file());
      packed.number(run.part());
      packed.number(run.firstLine());
      packed.number(run.lastLine());
      packed.number(run.reason().ordinal());
      packed.text(run.text());
    }
  }

  private static void addRejected(PackedNumbers.Reader packed, List<Tally.RejectedRun> runs) {
    for (long left = packed.number(); left > 0; left--) {
      runs.add(
          new Tally.RejectedRun(
              (int) packed.number(),
              (int) packed.number(),
              packed.number(),
              packed.number(),
              REASONS[(int) packed.number()],
              packed.text()));
    }
  }
}
