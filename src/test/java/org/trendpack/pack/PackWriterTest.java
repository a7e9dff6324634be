package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run's packs as they stand on disk. */
class PackWriterTest {

  @Test
  void writesEveryEditionOfEverySchoolAndPeriod(@TempDir Path folder) throws IOException {
    Path output = folder.resolve("out");
    var written = write("how to hurt myself", folder, output);

    assertThat(written).hasSize(2 * (3 * 3 + 2));
    assertThat(written).allSatisfy(edition -> assertThat(edition.resolve("index.html")).exists());
    assertThat(output.resolve("spring-2026/oakfield-school/dsl/identities.csv")).exists();
    assertThat(output.resolve("spring-2026/it/rejected/oakfield-school.csv")).exists();
    assertThat(files(output).keySet()).noneMatch(name -> name.contains("/."));
  }

  @Test
  void twoRunsWriteTheSameBytes(@TempDir Path folder) throws IOException {
    write("how to hurt myself", folder, folder.resolve("one"));
    write("how to hurt myself", folder, folder.resolve("two"));

    assertThat(files(folder.resolve("two"))).isEqualTo(files(folder.resolve("one")));
  }

  private static List<Path> write(String text, Path folder, Path output) {
    Sample sample = new Sample(7, text, folder.resolve("key"));
    return PackWriter.write(sample.setting(), sample.measures(), output);
  }

  private static SortedMap<String, String> files(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Hashes.of(file));
      }
    }
    return files;
  }

  /** For looking at the packs: {@code PackWriterTest OUTPUT}. */
  public static void main(String[] arguments) {
    Path output = Path.of(arguments[0]);
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      Sample sample =
          new Sample(7, "how to hurt myself without anyone finding out", output.resolve("key"));
      PackWriter.write(sample.setting(), sample.measures(), output);
      System.out.println(
          (System.nanoTime() - start) / 1_000_000
              + " ms "
              + ProcessHandle.current().info().totalCpuDuration());
    }
  }
}
