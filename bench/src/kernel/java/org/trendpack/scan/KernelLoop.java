package org.trendpack.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.CategoryMapReader;
import org.trendpack.detect.LexiconReader;
import org.trendpack.detect.Matcher;
import org.trendpack.job.JobSpec;
import org.trendpack.job.JobSpecReader;
import org.trendpack.job.LogSource;
import org.trendpack.job.SchoolSpec;
import org.trendpack.read.LogFile;
import org.trendpack.read.LogFiles;
import org.trendpack.read.Roster;
import org.trendpack.read.RosterReader;

/** A yardstick: the scan's kernel in a plain loop on two threads, without Spark and without packs. */
public final class KernelLoop {

  private static final int THREADS = 2;
  private static final int BUCKETS = 4;

  private KernelLoop() {}

  /** Scans the logs of a job folder and prints what it counted. */
  public static void main(String[] args) throws Exception {
    JobSpec spec = JobSpecReader.read(Path.of(args[0]));
    List<LogFile> files = new ArrayList<>();
    for (int school = 0; school < spec.schools().size(); school++) {
      for (LogSource source : spec.schools().get(school).logs()) {
        for (Path file : source.files()) {
          files.add(LogFiles.recognise(school, file, file.toString(), source));
        }
      }
    }
    ScanPlan plan = ScanPlan.of(files, Set.of(), ScanPlan.partSize(files, THREADS), THREADS);
    ScanJob job = job(spec, files);
    Tally totals = new Tally();
    List<List<byte[]>> searches = new ArrayList<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      searches.add(new ArrayList<>());
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> tasks = new ArrayList<>();
    for (List<Split> splits : plan.tasks()) {
      tasks.add(pool.submit(() -> read(job, splits, totals, searches)));
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    tasks.clear();
    for (List<byte[]> bucket : searches) {
      tasks.add(
          pool.submit(
              () -> {
                Tally tally = new Tally();
                new SearchKernel(job, tally).scan(bucket.iterator());
                byte[] packed = PackedTally.of(tally);
                synchronized (totals) {
                  PackedTally.add(packed, totals);
                }
              }));
    }
    for (Future<?> task : tasks) {
      task.get();
    }
    pool.shutdown();
    System.out.println(totals.hits.size() + " hits, " + totals.domains.size() + " domains");
  }

  private static void read(
      ScanJob job, List<Split> splits, Tally totals, List<List<byte[]>> searches) {
    Tally tally = new Tally();
    SearchBlock[] blocks = new SearchBlock[BUCKETS];
    Arrays.setAll(blocks, bucket -> new SearchBlock());
    splits.forEach(split -> new RowKernel(job, split, tally, blocks).scan());
    byte[] packed = PackedTally.of(tally);
    synchronized (totals) {
      PackedTally.add(packed, totals);
      for (int bucket = 0; bucket < BUCKETS; bucket++) {
        searches.get(bucket).add(blocks[bucket].toBytes());
      }
    }
  }

  private static ScanJob job(JobSpec spec, List<LogFile> files) {
    Roster roster = RosterReader.read(spec).roster();
    List<CategoryMap> categories =
        spec.schools().stream().map(one -> CategoryMapReader.read(one.categoryMaps())).toList();
    return new ScanJob(
        files,
        spec.schools().stream().map(SchoolSpec::id).toList(),
        files.stream().map(file -> Windows.NONE).toList(),
        DuplicateOwners.NONE,
        new Days(
            spec.timezone(),
            spec.periods(),
            spec.schools().stream().map(SchoolSpec::calendar).toList()),
        new AccountTable(roster, spec.schools().size()),
        new Matcher(LexiconReader.read(spec.lexicon())),
        categories,
        spec.schools().stream().map(SchoolSpec::unblocking).toList(),
        ScanJob.RejectedText.DROP,
        new Acquaintances.Pool());
  }
}
