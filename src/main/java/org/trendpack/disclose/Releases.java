package org.trendpack.disclose;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trendpack.problem.UserProblem;

/**
 * What earlier runs have released, period by period: {@code <folder>/<period>.txt}. Readers may lay
 * a period beside the one before, and an edition beside the one that replaced it; what is kept back
 * in one must not follow from the other. Holds counts, no person and no text.
 */
public final class Releases {

  private static final String SUFFIX = ".txt";
  private static final String BEGIN = "release";

  private final @Nullable Path folder;
  private final Map<String, List<Release>> byPeriod = new TreeMap<>();
  private final Map<String, List<Release>> added = new TreeMap<>();

  private Releases(@Nullable Path folder) {
    this.folder = folder;
  }

  /** No earlier run, and nothing is kept. */
  public static Releases none() {
    return new Releases(null);
  }

  /**
   * The releases kept in a folder, which need not exist yet.
   *
   * @throws UserProblem (output) if one cannot be read
   */
  public static Releases in(Path folder) {
    Releases releases = new Releases(folder);
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          releases.byPeriod.put(name.substring(0, name.length() - SUFFIX.length()), readFile(file));
        }
      } catch (IOException e) {
        throw UserProblem.output(
            folder, "the record of releases cannot be read", "Check the folder's permissions.", e);
      }
    }
    return releases;
  }

  private static List<Release> readFile(Path file) {
    try {
      List<Release> releases = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        if (line.equals(BEGIN) && !lines.isEmpty()) {
          releases.add(Release.of(lines));
          lines.clear();
        } else if (!line.equals(BEGIN)) {
          lines.add(line);
        }
      }
      releases.add(Release.of(lines));
      return releases;
    } catch (IOException | IllegalArgumentException e) {
      throw UserProblem.output(
          file,
          "this record of a release cannot be read",
          "Restore it from a backup. Without it, small numbers may follow from two editions.",
          e);
    }
  }

  /** The columns that change little of all other periods, then earlier releases of this one. */
  synchronized List<Release> beside(String period, Set<String> lasting) {
    List<Release> beside = new ArrayList<>();
    byPeriod.forEach(
        (other, releases) -> {
          if (!other.equals(period)) {
            releases.forEach(release -> beside.add(release.only(lasting)));
          }
        });
    beside.addAll(byPeriod.getOrDefault(period, List.of()));
    return beside;
  }

  /** Keeps a release of a period; one that says nothing new is not kept twice. */
  synchronized void add(String period, Release release) {
    List<Release> known = byPeriod.computeIfAbsent(period, one -> new ArrayList<>());
    if (!known.contains(release)) {
      known.add(release);
      added.put(period, known);
    }
  }

  /**
   * Writes what was added, each period's file in place of the one before. To be called before the
   * editions are written: what might be seen must be on record.
   *
   * @throws UserProblem (output) if one cannot be written
   */
  public synchronized void store() {
    Path into = folder;
    if (into != null) {
      added.forEach((period, releases) -> store(into, period, releases));
      added.clear();
    }
  }

  private static void store(Path folder, String period, List<Release> releases) {
    Path file = folder.resolve(period + SUFFIX);
    Path staged = folder.resolve("." + period + SUFFIX + ".staged");
    List<String> lines = new ArrayList<>();
    for (Release release : releases) {
      lines.add(BEGIN);
      lines.addAll(release.lines());
    }
    try {
      Files.createDirectories(folder);
      own(folder, "rwx------");
      Files.write(staged, lines);
      own(staged, "rw-------");
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw UserProblem.output(
          file, "the record of releases cannot be written", "Check space and permissions.", e);
    }
  }

  private static void own(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
