package org.trendpack.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.trendpack.problem.UserProblem;

/**
 * The store of finished periods: {@code <folder>/<school>/<period>.parquet}. It holds counts and
 * denominators, no person and no text. A file is staged beside its place and moved there when
 * whole, so storing a period again replaces it at once.
 */
public final class History {

  private static final String SUFFIX = ".parquet";

  private final Path folder;
  private final Map<String, List<PastPeriod>> known = new HashMap<>();

  private History(Path folder) {
    this.folder = folder;
  }

  /** The history under a folder, which need not exist yet. */
  public static History in(Path folder) {
    return new History(folder);
  }

  /** Every stored period of a school, in time order. */
  public List<PastPeriod> periods(String school) {
    return known.computeIfAbsent(school, this::read);
  }

  private List<PastPeriod> read(String school) {
    Path schoolFolder = folder.resolve(school);
    if (!Files.isDirectory(schoolFolder)) {
      return List.of();
    }
    List<PastPeriod> periods = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(schoolFolder, "*" + SUFFIX)) {
      for (Path file : files) {
        if (!file.getFileName().toString().startsWith(".")) {
          periods.add(readFile(file));
        }
      }
    } catch (IOException e) {
      throw UserProblem.output(
          schoolFolder, "the history cannot be read", "Check the folder's permissions.", e);
    }
    periods.sort(Comparator.comparing(past -> past.period().to()));
    return List.copyOf(periods);
  }

  private static PastPeriod readFile(Path file) {
    try {
      return HistoryFile.read(file);
    } catch (IOException | RuntimeException e) {
      throw UserProblem.output(
          file,
          "this period of the history cannot be read",
          "Restore it from a backup, or remove it and run its period again.",
          e);
    }
  }

  /**
   * Stores periods, each in place of any of the same school and id.
   *
   * @throws UserProblem if a file cannot be written
   */
  public void store(List<PastPeriod> periods) {
    try (Staged staged = stage(periods)) {
      staged.publish();
    }
  }

  /** Begins to write periods beside their places; nothing is stored before they are published. */
  public Staged stage(List<PastPeriod> periods) {
    return new Staged(periods);
  }

  /** Periods on their way to the store. What is not published is removed when this is closed. */
  public final class Staged implements AutoCloseable {

    private final List<PastPeriod> periods;
    private final CompletableFuture<Void> written;

    private Staged(List<PastPeriod> periods) {
      this.periods = List.copyOf(periods);
      written =
          CompletableFuture.runAsync(() -> this.periods.parallelStream().forEach(this::write));
    }

    /**
     * Moves each to its place, in place of any of the same school and id.
     *
     * @throws UserProblem if a file cannot be written
     */
    public void publish() {
      await();
      for (PastPeriod past : periods) {
        attempt(
            past,
            () ->
                Files.move(
                    staged(past),
                    file(past),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING));
        known.remove(past.school());
      }
    }

    private void await() {
      try {
        written.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof UserProblem problem ? problem : failed;
      }
    }

    private void write(PastPeriod past) {
      attempt(
          past,
          () -> {
            Path staged = staged(past);
            makeFolder(folder.resolve(past.school()));
            Files.deleteIfExists(staged);
            HistoryFile.write(past, staged);
            if (isPosix(staged)) {
              Files.setPosixFilePermissions(staged, PosixFilePermissions.fromString("rw-------"));
            }
          });
    }

    @Override
    public void close() {
      written.exceptionally(failed -> null).join();
      for (PastPeriod past : periods) {
        attempt(past, () -> Files.deleteIfExists(staged(past)));
      }
    }
  }

  private Path file(PastPeriod past) {
    return folder.resolve(past.school()).resolve(past.period().id() + SUFFIX);
  }

  private Path staged(PastPeriod past) {
    return folder.resolve(past.school()).resolve("." + past.period().id() + SUFFIX + ".staged");
  }

  /** A step that may fail. */
  private interface Step {
    void run() throws IOException;
  }

  private void attempt(PastPeriod past, Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw UserProblem.output(
          file(past), "the history cannot be written", "Check space and permissions.", e);
    }
  }

  private static synchronized void makeFolder(Path wanted) throws IOException {
    if (Files.isDirectory(wanted)) {
      return;
    }
    Path parent = wanted.toAbsolutePath().getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    Files.createDirectory(wanted);
    if (isPosix(wanted)) {
      Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
