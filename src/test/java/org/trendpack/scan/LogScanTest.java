package org.trendpack.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.job.LogSource;
import org.trendpack.read.LogFile;
import org.trendpack.read.LogFiles;
import org.trendpack.scan.reference.GeneratedFile;
import org.trendpack.scan.reference.ReferenceScan;
import org.trendpack.scan.reference.Scenario;
import org.trendpack.testing.LocalSpark;

/** The engine against a reference that is slow and obvious, on random logs. */
@NullUnmarked
class LogScanTest {

  private static final long SMALL_PARTS = 16 << 10;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void equalsTheReferenceOnRandomLogs(long seed) throws IOException {
    List<GeneratedFile> files = Scenario.write(folder, seed);
    ScanInputs inputs = Scenario.inputs(files, seed % 2 == 0);

    ScanResult result = scan(4, inputs);

    assertSame(result, ReferenceScan.of(inputs, files));
    assertThat(result.files()).allMatch(FileAccount::balances);
    assertThat(result.hits())
        .isSortedAccordingTo(Comparator.comparingInt(Hit::school).thenComparingLong(Hit::time));
    assertThat(result.hits()).extracting(Hit::sanctioned).contains(true, false);
    assertThat(result.files()).anyMatch(file -> file.duplicate() > 0);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8})
  void threadsPartsAndOrderOfFilesChangeNothing(long seed) throws IOException {
    List<GeneratedFile> files = Scenario.write(folder, seed);
    List<GeneratedFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(seed));

    ScanResult many = scan(4, Scenario.inputs(shuffled, false));
    ScanResult one =
        LogScan.run(LocalSpark.with(1), Scenario.inputs(files, false), ScanProgress.SILENT);

    assertThat(many.hits()).isEqualTo(one.hits());
    assertThat(many.dayUse()).isEqualTo(one.dayUse());
    assertThat(many.domains()).isEqualTo(one.domains());
    assertThat(many.categories()).isEqualTo(one.categories());
    assertThat(many.refusedSearches()).isEqualTo(one.refusedSearches());
    assertThat(many.coverage()).isEqualTo(one.coverage());
    assertThat(many.unknownUsers()).isEqualTo(one.unknownUsers());
    assertThat(many.rejected()).containsExactlyInAnyOrderElementsOf(one.rejected());
    assertThat(many.files().stream().mapToLong(FileAccount::counted).sum())
        .isEqualTo(one.files().stream().mapToLong(FileAccount::counted).sum());
  }

  /** A context that does not say that its tasks are in this process sends them copies. */
  @Test
  void tasksElsewhereGetCopiesAndGiveCopiesBack() throws IOException {
    List<GeneratedFile> files = Scenario.write(folder, 11);
    ScanInputs inputs = Scenario.inputs(files, true);
    JavaSparkContext elsewhere =
        new JavaSparkContext(LocalSpark.with(4).sc()) {
          @Override
          public Boolean isLocal() {
            return false;
          }
        };

    ScanResult result = LogScan.run(elsewhere, inputs, ScanProgress.SILENT, SMALL_PARTS);

    assertSame(result, ReferenceScan.of(inputs, files));
  }

  @Test
  void rowsWithinQuotesThatLookLikeRowsDeceiveNobody() throws IOException {
    List<GeneratedFile> files = List.of(Scenario.deceptive(folder, 9));
    ScanInputs inputs = Scenario.inputs(files, false);

    assertSame(scan(4, inputs), ReferenceScan.of(inputs, files));
  }

  @Test
  void aFileThatBreaksOffLeavesTheOthersWhole() throws IOException {
    List<GeneratedFile> files =
        Scenario.write(folder, 10).stream()
            .filter(file -> file.file().name().startsWith("0-proxy"))
            .toList();
    Path broken = folder.resolve("broken.csv.gz");
    Files.write(broken, Truncated.gzip());
    LogSource source =
        new LogSource(List.of(broken), "auto", zone(), "auto", java.util.Map.of(), 1);
    LogFile file = LogFiles.recognise(1, broken, "broken.csv.gz", source);
    List<GeneratedFile> both = new ArrayList<>(files);
    both.add(new GeneratedFile(file, List.of()));

    ScanResult alone = scan(4, Scenario.inputs(files, false));
    ScanResult result = scan(4, Scenario.inputs(both, false));

    FileAccount account = result.files().get(1);
    assertThat(account.fault()).contains("breaks off").contains("EOFException");
    assertThat(account.read()).isBetween(1L, Truncated.ROWS - 1L);
    assertThat(account.balances()).isTrue();
    assertThat(result.files().get(0)).isEqualTo(alone.files().get(0));
    assertThat(result.hits()).isEqualTo(alone.hits());
  }

  private static java.time.ZoneId zone() {
    return java.time.ZoneId.of("Europe/London");
  }

  private static ScanResult scan(int threads, ScanInputs inputs) {
    return LogScan.run(LocalSpark.with(threads), inputs, ScanProgress.SILENT, SMALL_PARTS);
  }

  private static void assertSame(ScanResult result, ScanResult reference) {
    assertThat(result.files()).containsExactlyElementsOf(reference.files());
    assertThat(result.rejected()).containsExactlyElementsOf(reference.rejected());
    assertThat(result.coverage()).containsExactlyElementsOf(reference.coverage());
    assertThat(result.unknownUsers()).containsExactlyElementsOf(reference.unknownUsers());
    assertThat(result.dayUse()).containsExactlyElementsOf(reference.dayUse());
    assertThat(result.domains()).containsExactlyElementsOf(reference.domains());
    assertThat(result.categories()).containsExactlyElementsOf(reference.categories());
    assertThat(result.refusedSearches()).containsExactlyElementsOf(reference.refusedSearches());
    assertThat(result.hits()).containsExactlyInAnyOrderElementsOf(reference.hits());
  }
}
