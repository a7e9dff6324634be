package org.trendpack.scan;

import java.util.List;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/** Tells of each part of a file that is done. */
final class ScanListener extends SparkListener {

  private final List<Split> splits;
  private final LongAccumulator rows;
  private final ScanProgress progress;
  private final long total;
  private long done;

  ScanListener(List<Split> splits, LongAccumulator rows, ScanProgress progress) {
    this.splits = splits;
    this.rows = rows;
    this.progress = progress;
    total = splits.stream().mapToLong(Split::size).sum();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    boolean reading = end.taskType().equals("ShuffleMapTask") && end.taskInfo().successful();
    if (reading && end.taskInfo().index() < splits.size()) {
      done += splits.get(end.taskInfo().index()).size();
      progress.advanced(rows.sum(), done, total);
    }
  }
}
