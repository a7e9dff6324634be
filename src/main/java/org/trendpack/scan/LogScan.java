package org.trendpack.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;
import org.trendpack.job.SchoolSpec;
import org.trendpack.read.LogFile;
import scala.Tuple2;

/**
 * The one pass over the raw logs.
 *
 * <ol>
 *   <li>A look at both ends of each file tells which exports overlap; only the rows of those are
 *       compared, to find the ones that must count once.
 *   <li>Each part of each file is read by one task, which counts visits and sends searches on,
 *       those of a person together.
 *   <li>Searches that were only keystrokes are dropped, the others counted and matched.
 *   <li>Totals are added up. If a file turned out to overlap another, or to have been divided
 *       within a row, neither of which the first look showed, the scan is done again knowing so.
 * </ol>
 */
public final class LogScan {

  /** A second look can show at most what the first did not; then all is known. */
  private static final int ATTEMPTS = 3;

  /** Bytes of logs whose searches one task holds in memory to put them in order. */
  private static final long BUCKET = 128L << 20;

  /** So many counts are made of much that reading has left. */
  private static final int MANY = 1_000_000;

  private final JavaSparkContext spark;
  private final ScanInputs inputs;
  private final ScanProgress progress;
  private final long partSize;
  private final int buckets;

  private LogScan(JavaSparkContext spark, ScanInputs inputs, ScanProgress progress, long partSize) {
    this.spark = spark;
    this.inputs = inputs;
    this.progress = progress;
    this.partSize = partSize;
    long share = LogFile.weight(inputs.files()) / BUCKET;
    buckets = (int) Math.max(spark.defaultParallelism() * 2L, Math.min(share, 1_000));
  }

  /** Reads all files and counts. */
  public static ScanResult run(JavaSparkContext spark, ScanInputs inputs, ScanProgress progress) {
    return run(
        spark, inputs, progress, ScanPlan.partSize(inputs.files(), spark.defaultParallelism()));
  }

  /** As {@link #run(JavaSparkContext, ScanInputs, ScanProgress)}, in parts of another size. */
  static ScanResult run(
      JavaSparkContext spark, ScanInputs inputs, ScanProgress progress, long partSize) {
    return new LogScan(spark, inputs, progress, partSize).run();
  }

  private ScanResult run() {
    List<Overlaps.Span> spans = inputs.files().stream().map(Overlaps::peek).toList();
    List<Windows> windows = Overlaps.windows(inputs.files(), spans);
    Set<Integer> whole = new TreeSet<>();
    for (int attempt = 1; ; attempt++) {
      ScanPlan plan = ScanPlan.of(inputs.files(), whole, partSize, spark.defaultParallelism());
      ScanTotals totals = scan(plan, windows);
      Set<Integer> broken = totals.brokenSeams(plan.splits());
      List<Windows> seen = Overlaps.windows(inputs.files(), totals.spans(inputs.files().size()));
      if (attempt == ATTEMPTS || (broken.isEmpty() && sameWindows(seen, windows))) {
        freeMemory(totals.sum());
        return ScanResults.of(inputs, totals);
      }
      whole.addAll(broken);
      windows = seen;
    }
  }

  /**
   * Frees what reading has left, where that is much, while little else is in use. Left to itself
   * the collector would do so in the midst of the packs, when most is in use, and take twice as
   * long.
   */
  private static void freeMemory(Tally sum) {
    if (sum.dayUse.size() + sum.learners.size() > MANY) {
      System.gc();
    }
  }

  /** Wider windows than needed compare more rows than needed, but lose nothing. */
  private static boolean sameWindows(List<Windows> seen, List<Windows> planned) {
    for (int file = 0; file < seen.size(); file++) {
      Windows needed = seen.get(file);
      for (int i = 0; i < needed.from().length; i++) {
        if (!planned.get(file).covers(needed.from()[i], needed.to()[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private ScanTotals scan(ScanPlan plan, List<Windows> windows) {
    if (plan.tasks().isEmpty()) {
      return new ScanTotals(new Tally());
    }
    DuplicateOwners owners = owners(plan, windows);
    SharedJob job = SharedJob.of(spark, job(windows, owners));
    LongAccumulator rows = spark.sc().longAccumulator("rows");
    ScanListener listener = new ScanListener(plan.tasks(), rows, progress);
    spark.sc().addSparkListener(listener);
    try {
      return totals(plan, job, rows);
    } finally {
      spark.sc().removeSparkListener(listener);
      job.close();
    }
  }

  private ScanTotals totals(ScanPlan plan, SharedJob job, LongAccumulator rows) {
    int searchBuckets = buckets;
    JavaRDD<byte[]> counted =
        spark
            .parallelize(plan.tasks(), plan.tasks().size())
            .mapPartitionsToPair(tasks -> read(tasks, job.job(), searchBuckets, rows))
            .partitionBy(new BucketPartitioner(searchBuckets + 1))
            .values();
    List<byte[]> sums =
        collect(
            counted.mapPartitionsWithIndex(
                (bucket, packed) ->
                    List.of(
                            bucket == 0
                                ? job.send(addUp(packed))
                                : PackedTally.of(search(packed, job.job())))
                        .iterator(),
                true));
    Tally sum = job.counted(sums.get(0));
    sums.stream().skip(1).forEach(part -> PackedTally.add(part, sum));
    return new ScanTotals(sum);
  }

  /**
   * What tasks return. To wait for it oneself spares Spark's look, once all tasks are done, for
   * data sets to be kept, which none of them is and which begins with a JSON library's start.
   *
   * @throws IllegalStateException if a task failed, with the reason as its cause
   */
  private static <T> List<T> collect(JavaRDD<T> data) {
    try {
      return data.collectAsync().get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a task of the scan failed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was interrupted", stopped);
    }
  }

  /** Reads parts of files: counts go to partition 0, searches to their person's bucket after it. */
  private static Iterator<Tuple2<Integer, byte[]>> read(
      Iterator<List<Split>> tasks, ScanJob job, int buckets, LongAccumulator rows) {
    Tally tally = new Tally();
    SearchBlock[] searches = new SearchBlock[buckets];
    Arrays.setAll(searches, bucket -> new SearchBlock());
    while (tasks.hasNext()) {
      tasks.next().forEach(split -> new RowKernel(job, split, tally, searches).scan());
    }
    for (int row = 0; row < tally.files.size(); row++) {
      rows.add(tally.files.count(row, Tally.READ));
    }
    List<Tuple2<Integer, byte[]>> out = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (!searches[bucket].isEmpty()) {
        out.add(new Tuple2<>(bucket + 1, searches[bucket].toBytes()));
      }
    }
    out.add(new Tuple2<>(0, PackedTally.of(tally)));
    return out.iterator();
  }

  /** Adds tallies as they come, so that they need not all be held. */
  private static Tally addUp(Iterator<byte[]> tallies) {
    Tally sum = new Tally();
    tallies.forEachRemaining(tally -> PackedTally.add(tally, sum));
    return sum;
  }

  /** Counts a bucket's searches. */
  private static Tally search(Iterator<byte[]> searches, ScanJob job) {
    Tally sum = new Tally();
    new SearchKernel(job, sum).scan(searches);
    return sum;
  }

  private ScanJob job(List<Windows> windows, DuplicateOwners owners) {
    return new ScanJob(
        new ArrayList<>(inputs.files()),
        new ArrayList<>(inputs.schools().stream().map(SchoolSpec::id).toList()),
        new ArrayList<>(windows),
        owners,
        new Days(
            inputs.timezone(),
            inputs.periods(),
            inputs.schools().stream().map(SchoolSpec::calendar).toList()),
        new AccountTable(inputs.roster(), inputs.schools().size()),
        inputs.matcher(),
        new ArrayList<>(inputs.categories()),
        new ArrayList<>(inputs.schools().stream().map(SchoolSpec::unblocking).toList()),
        inputs.keepRejectedText() ? ScanJob.RejectedText.KEEP : ScanJob.RejectedText.DROP,
        new Acquaintances.Pool());
  }

  private DuplicateOwners owners(ScanPlan plan, List<Windows> windows) {
    List<Split> overlapping =
        plan.splits().stream().filter(split -> !windows.get(split.file()).isEmpty()).toList();
    if (overlapping.isEmpty()) {
      return DuplicateOwners.NONE;
    }
    List<LogFile> files = new ArrayList<>(inputs.files());
    List<Windows> shared = new ArrayList<>(windows);
    int count = buckets;
    return merge(
        collect(
            spark
                .parallelize(overlapping, overlapping.size())
                .flatMapToPair(split -> hashes(files, shared, split, count))
                .partitionBy(new BucketPartitioner(count))
                .mapPartitions(parts -> owners(parts))));
  }

  private static Iterator<Tuple2<Integer, long[]>> hashes(
      List<LogFile> files, List<Windows> windows, Split split, int buckets) {
    LongList[] hashes =
        DuplicateKernel.hashes(files.get(split.file()), windows.get(split.file()), split, buckets);
    List<Tuple2<Integer, long[]>> out = new ArrayList<>();
    for (int bucket = 0; bucket < buckets; bucket++) {
      out.add(new Tuple2<>(bucket, hashes[bucket].withFirst(split.file())));
    }
    return out.iterator();
  }

  private static Iterator<DuplicateOwners> owners(Iterator<Tuple2<Integer, long[]>> parts) {
    List<long[]> hashes = new ArrayList<>();
    parts.forEachRemaining(part -> hashes.add(part._2()));
    return List.of(DuplicateKernel.owners(hashes.iterator())).iterator();
  }

  private static DuplicateOwners merge(List<DuplicateOwners> buckets) {
    int size = buckets.stream().mapToInt(bucket -> bucket.hashes().length).sum();
    long[] order = new long[size];
    java.util.Map<Long, Integer> owners = new java.util.HashMap<>();
    int at = 0;
    for (DuplicateOwners bucket : buckets) {
      for (int i = 0; i < bucket.hashes().length; i++) {
        order[at++] = bucket.hashes()[i];
        owners.put(bucket.hashes()[i], bucket.owners()[i]);
      }
    }
    Arrays.sort(order);
    return new DuplicateOwners(
        order, Arrays.stream(order).mapToInt(hash -> owners.getOrDefault(hash, 0)).toArray());
  }
}
