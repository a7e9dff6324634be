package org.trendpack.scan;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/** Tells of each task that has read its parts of files. */
final class ScanListener extends SparkListener {

  private final long[] sizes;
  private final LongAccumulator rows;
  private final ScanProgress progress;
  private final long total;
  private long done;

  ScanListener(List<List<Split>> tasks, LongAccumulator rows, ScanProgress progress) {
    sizes = tasks.stream().mapToLong(ScanPlan::size).toArray();
    this.rows = rows;
    this.progress = progress;
    total = LongStream.of(sizes).sum();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    boolean reading = end.taskType().equals("ShuffleMapTask") && end.taskInfo().successful();
    if (reading && end.taskInfo().index() < sizes.length) {
      done += sizes[end.taskInfo().index()];
      progress.advanced(rows.sum(), done, total);
    }
  }
}
