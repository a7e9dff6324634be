package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.problem.UserProblem;

/** A folder is there whole or as it was before. */
class StagingTest {

  @Test
  void aNewPackTakesThePlaceOfTheOld(@TempDir Path folder) throws IOException {
    publish(folder, Map.of("old.txt", "old"));
    publish(folder, Map.of("csv/new.txt", "new"));

    assertThat(files(folder)).containsExactly("pack/csv/new.txt");
  }

  @Test
  void aFailedWriteLeavesTheOldPackAndNothingElse(@TempDir Path folder) throws IOException {
    publish(folder, Map.of("old.txt", "old"));

    // A file cannot also be a folder, so the second of these cannot be written.
    assertThatThrownBy(() -> publish(folder, Map.of("a", "1", "a/b", "2")))
        .isInstanceOfSatisfying(
            UserProblem.class,
            problem -> assertThat(problem.fault()).isEqualTo(UserProblem.Cause.OUTPUT));
    assertThat(files(folder)).containsExactly("pack/old.txt");
  }

  @Test
  void aFirstWriteThatFailsLeavesNothing(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> publish(folder, Map.of("a", "1", "a/b", "2")))
        .isInstanceOf(UserProblem.class);

    assertThat(files(folder)).isEmpty();
  }

  @Test
  void whatACrashLeftIsCleared(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".pack.new/csv"));
    Files.writeString(folder.resolve(".pack.new/csv/half.txt"), "half");
    publish(folder, Map.of("new.txt", "new"));

    assertThat(files(folder)).containsExactly("pack/new.txt");
  }

  @Test
  void aPackMovedAsideByACrashComesBackIfTheNextRunFails(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".pack.old"));
    Files.writeString(folder.resolve(".pack.old/old.txt"), "old");

    assertThatThrownBy(() -> publish(folder, Map.of("a", "1", "a/b", "2")))
        .isInstanceOf(UserProblem.class);
    assertThat(files(folder)).containsExactly("pack/old.txt");
  }

  private static void publish(Path folder, Map<String, String> texts) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((path, text) -> files.put(path, Manifest.bytes(text)));
    new Staging(folder.resolve("pack")).publish(files);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
