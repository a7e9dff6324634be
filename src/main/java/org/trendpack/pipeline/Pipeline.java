package org.trendpack.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.trendpack.detect.CategoryMap;
import org.trendpack.detect.Lexicon;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.detect.Matcher;
import org.trendpack.disclose.Releases;
import org.trendpack.job.JobSpec;
import org.trendpack.measure.History;
import org.trendpack.measure.MeasureInput;
import org.trendpack.measure.Measures;
import org.trendpack.pack.HitReferences.Decided;
import org.trendpack.pack.KeyFile;
import org.trendpack.pack.PackWriter;
import org.trendpack.pack.Pseudonyms;
import org.trendpack.pack.edition.Setting;
import org.trendpack.problem.UserProblem;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.Hit;
import org.trendpack.scan.LogScan;
import org.trendpack.scan.ScanInputs;
import org.trendpack.scan.ScanResult;

/** A whole run, stage by stage. */
public final class Pipeline {

  private Pipeline() {}

  /**
   * Runs a job.
   *
   * @throws UserProblem if the job, all of its inputs or the output is at fault
   */
  public static RunSummary run(JobSpec job, RunOptions options, Progress progress) {
    JobSpec spec = options.applyTo(job);
    try (SparkEngine spark = SparkEngine.starting(options.master())) {
      // Where one thread must do both, fonts can wait for longer than Spark.
      CompletableFuture<Void> fonts = CompletableFuture.runAsync(PackWriter::warmUp);
      progress.stage("Reading rosters, reports and the lexicon", 0);
      UsableInputs inputs = UsableInputs.read(spec);

      progress.stage("Reading filter logs", inputs.bytes());
      ScanResult scan = scan(spark, spec, inputs, progress);
      spark.stop();

      progress.stage("Measuring", 0);
      History history = History.in(spec.output().resolve("history"));
      Pseudonyms pseudonyms =
          new Pseudonyms(KeyFile.readOrMake(spec.privacy().key()), spec, inputs.roster());
      Decided decided = pseudonyms.hits().decided(scan.hits());
      Measures measures = measure(spec, inputs, scan, decided.notConcerns(), history);

      progress.stage("Writing packs", 0);
      fonts.join();
      try (History.Staged past = history.stage(measures.past())) {
        List<Path> packs = write(spec, options, inputs, pseudonyms, measures);
        past.publish();
        return Closing.summary(spec, inputs, scan, decided, measures, packs);
      }
    }
  }

  private static ScanResult scan(
      SparkEngine spark, JobSpec spec, UsableInputs inputs, Progress progress) {
    ScanInputs scanned =
        new ScanInputs(
            inputs.logs(),
            spec.timezone(),
            spec.periods(),
            spec.schools(),
            inputs.roster(),
            new Matcher(inputs.lexicon()),
            inputs.categories(),
            spec.privacy().rejectedText());
    ScanResult result =
        LogScan.run(spark.context(), scanned, (rows, done, total) -> progress.advance(done, rows));
    result.files().forEach(Pipeline::requireBalance);
    return result.withUnread(inputs.unread());
  }

  /** A row that is in no account, or in two, makes every figure doubtful. */
  private static void requireBalance(FileAccount file) {
    if (!file.balances()) {
      throw new IllegalStateException("the accounts of a file's rows do not balance");
    }
  }

  private static Measures measure(
      JobSpec spec, UsableInputs inputs, ScanResult scan, Set<Hit> decided, History history) {
    Set<String> entries = new TreeSet<>();
    inputs.lexicon().entries().stream().map(LexiconEntry::id).forEach(entries::add);
    Measures measures =
        Measures.of(
            new MeasureInput(
                spec,
                inputs.roster(),
                scan,
                decided,
                inputs.reports(),
                inputs.categories().stream().map(CategoryMap::themes).toList(),
                entries),
            history);
    if (measures.schools().isEmpty()) {
      throw UserProblem.input(
          spec.file(),
          "no log or report has a row in any of the job's periods",
          "Check the periods' dates and the files");
    }
    return measures;
  }

  private static List<Path> write(
      JobSpec spec,
      RunOptions options,
      UsableInputs inputs,
      Pseudonyms pseudonyms,
      Measures measures) {
    Lexicon lexicon = inputs.lexicon();
    Setting setting =
        Setting.of(spec, pseudonyms, lexicon.entries(), Version.CURRENT, lexicon.version());
    Measures wanted =
        options.schools().isEmpty()
            ? measures
            : new Measures(measures.schools(), List.of(), measures.it());
    return new ArrayList<>(
        PackWriter.write(
            setting,
            wanted,
            Releases.in(spec.output().resolve("history").resolve("releases")),
            spec.output()));
  }
}
