package org.trendpack.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.trendpack.read.LogFile;

/**
 * How the files are divided among tasks.
 *
 * @param tasks the parts of files that each reads; the largest first, so that none is left over at
 *     the end
 */
record ScanPlan(List<List<Split>> tasks) {

  /** Parts for each processor: enough that tasks can be made of one size. */
  private static final int SHARES = 20;

  /** Tasks for each processor: enough that none waits long at the end for another. */
  private static final int TASKS = 5;

  private static final long SMALLEST = 32L << 20;
  private static final long LARGEST = 128L << 20;

  /** Bytes of a part: large enough to count much before merging, small enough to share out. */
  static long partSize(List<LogFile> files, int processors) {
    long share = LogFile.weight(files) / ((long) processors * SHARES);
    return Math.max(SMALLEST, Math.min(share, LARGEST));
  }

  /**
   * Plans files.
   *
   * @param whole numbers of files that must not be divided
   * @param partSize bytes of a part, about
   * @param processors at work at one time
   */
  static ScanPlan of(List<LogFile> files, Set<Integer> whole, long partSize, int processors) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      LogFile file = files.get(i);
      if (file.isSplittable() && file.size() > partSize * 3 / 2 && !whole.contains(i)) {
        divide(splits, i, file, partSize);
      } else {
        splits.add(new Split(i, 0, 0, Long.MAX_VALUE, file.weight()));
      }
    }
    return new ScanPlan(grouped(splits, processors));
  }

  /**
   * Neighbours are read by one task: they are of one school and time, so that what two tasks
   * counted of the same users and sites is little and soon added up. The last are of one part each,
   * so that all processors end at about the same time.
   */
  private static List<List<Split>> grouped(List<Split> splits, int processors) {
    long all = size(splits);
    long least = Math.min(all / ((long) processors * TASKS), LARGEST * SHARES / TASKS);
    long left = all;
    List<List<Split>> tasks = new ArrayList<>();
    List<Split> task = new ArrayList<>();
    for (Split split : splits) {
      task.add(split);
      left -= split.size();
      if (size(task) >= least || left < least * processors) {
        tasks.add(List.copyOf(task));
        task.clear();
      }
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    tasks.sort(Comparator.comparingLong(ScanPlan::size).reversed());
    return List.copyOf(tasks);
  }

  /** Bytes on disk. */
  static long size(List<Split> task) {
    return task.stream().mapToLong(Split::size).sum();
  }

  /** All parts. */
  List<Split> splits() {
    return tasks.stream().flatMap(List::stream).toList();
  }

  private static void divide(List<Split> splits, int number, LogFile file, long partSize) {
    long parts = Math.max(1, Math.round((double) file.size() / partSize));
    long from = 0;
    int part = 0;
    for (long i = 1; i <= parts; i++) {
      long to = i == parts ? file.size() : Seam.in(file, file.size() * i / parts);
      if (to > from) {
        splits.add(new Split(number, part++, from, to, to - from));
        from = to;
      }
    }
  }
}
