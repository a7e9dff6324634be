package org.trendpack.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.trendpack.problem.UserProblem;

/**
 * Puts a folder in its place whole or not at all: its files are written to a hidden folder beside
 * it, and the folders change places by being renamed. What a crash left behind is cleared first.
 */
final class Staging {

  private final Path target;
  private final Path fresh;
  private final Path former;

  Staging(Path target) {
    this.target = target;
    String name = String.valueOf(target.getFileName());
    fresh = target.resolveSibling("." + name + ".new");
    former = target.resolveSibling("." + name + ".old");
  }

  /**
   * Writes the files and puts the folder in its place.
   *
   * @param files path inside the folder, with slashes, to content
   * @throws UserProblem if anything cannot be written; what stood there before still stands
   */
  void publish(SortedMap<String, byte[]> files) {
    try {
      recover();
      OwnerOnly.createFolders(fresh);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(fresh.resolve(file.getKey()), file.getValue());
      }
      if (Files.exists(target)) {
        Files.move(target, former);
      }
      Files.move(fresh, target);
      delete(former);
    } catch (IOException e) {
      abandon();
      throw UserProblem.output(
          target,
          "the pack cannot be written",
          "Check that the folder can be written to and that the disk has space, then run again.",
          e);
    }
  }

  /** Undoes what an interrupted run left: an older pack moved aside, a newer one half-written. */
  private void recover() throws IOException {
    if (Files.exists(former) && !Files.exists(target)) {
      Files.move(former, target);
    }
    delete(former);
    delete(fresh);
  }

  private void abandon() {
    try {
      recover();
    } catch (IOException e) {
      // The next run clears the hidden folders before it writes.
      return;
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      OwnerOnly.createFolders(folder);
    }
    OwnerOnly.createFile(file, content);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
