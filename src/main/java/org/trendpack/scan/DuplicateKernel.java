package org.trendpack.scan;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import org.trendpack.read.LogFile;
import org.trendpack.read.Row;
import org.trendpack.read.RowStream;
import org.trendpack.read.SliceTable;

/** Finds the rows that several overlapping exports have; only those files pay for it. */
final class DuplicateKernel {

  private DuplicateKernel() {}

  /** A row's hash; the same row in another school's log is another row. */
  static long hash(Row row, int school) {
    return SliceTable.hash(row.buffer, row.from, row.to) + school * 0x9E3779B97F4A7C15L;
  }

  /** Hashes of the rows of a part that lie in its file's windows, by bucket. */
  static LongList[] hashes(LogFile file, Windows windows, Split split, int buckets) {
    LongList[] hashes = new LongList[buckets];
    Arrays.setAll(hashes, bucket -> new LongList());
    Row row = new Row();
    try (RowStream rows = new RowStream(file.open(split.from()), file.format().open())) {
      while (split.from() + rows.consumed() < split.to() && rows.next(row)) {
        if (row.status == Row.Status.EVENT && windows.contains(row.time)) {
          long hash = hash(row, file.school());
          hashes[(int) Math.floorMod(hash >>> 7, (long) buckets)].add(hash);
        }
      }
    } catch (IOException broken) {
      // What could be read is compared; the scan gives account of the rest.
    }
    return hashes;
  }

  /**
   * Who counts the rows of one bucket that more than one file has.
   *
   * @param parts for each part of a file its number, then the hashes
   */
  static DuplicateOwners owners(Iterator<long[]> parts) {
    CountTable counts = new CountTable(2);
    CountTable byFile = new CountTable(1);
    LongList pairs = new LongList();
    LongList files = new LongList();
    while (parts.hasNext()) {
      long[] part = parts.next();
      for (int i = 1; i < part.length; i++) {
        // One row for each hash in each file; a mix of both is as unlikely to clash as the hash.
        int row = byFile.row(part[i] * 0x9E3779B97F4A7C15L + part[0]);
        if (byFile.count(row, 0) == 0) {
          pairs.add(part[i]);
          files.add(part[0]);
        }
        byFile.add(row, 0, 1);
      }
    }
    for (int i = 0; i < pairs.size(); i++) {
      counts.add(counts.row(pairs.at(i)), 0, 1);
    }
    return choose(pairs, files, byFile, counts);
  }

  private static DuplicateOwners choose(
      LongList pairs, LongList files, CountTable byFile, CountTable counts) {
    java.util.TreeMap<Long, int[]> best = new java.util.TreeMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (counts.count(counts.row(pairs.at(i)), 0) > 1) {
        int file = (int) files.at(i);
        int times = byFile.count(i, 0);
        int[] known = best.computeIfAbsent(pairs.at(i), none -> new int[] {file, times});
        if (times > known[1] || (times == known[1] && file < known[0])) {
          known[0] = file;
          known[1] = times;
        }
      }
    }
    return new DuplicateOwners(
        best.keySet().stream().mapToLong(Long::longValue).toArray(),
        best.values().stream().mapToInt(one -> one[0]).toArray());
  }
}
