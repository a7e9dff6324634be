package org.trendpack.read;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;
import org.trendpack.problem.UserProblem;

/**
 * The tables of a OneRoster export, in a folder or a zip.
 *
 * @param folder that has {@code users.csv}
 * @param name as messages name it
 */
record OneRosterExport(Path folder, String name) {

  private static final String USERS = "users.csv";
  private static final String ORGS = "orgs.csv";
  private static final Set<String> TABLES =
      Set.of(
          "academicsessions.csv",
          "categories.csv",
          "classes.csv",
          "classresources.csv",
          "courseresources.csv",
          "courses.csv",
          "demographics.csv",
          "enrollments.csv",
          "lineitemlearningobjectiveids.csv",
          "lineitems.csv",
          "lineitemscorescales.csv",
          "manifest.csv",
          ORGS,
          "resources.csv",
          "resultlearningobjectiveids.csv",
          "results.csv",
          "resultscorescales.csv",
          "roles.csv",
          "scorescales.csv",
          "userprofiles.csv",
          "userresources.csv",
          USERS);

  /** What a roster file of a job is to this reader. */
  enum Part {
    /** The whole: a zip, or the table of users in a folder of tables. */
    EXPORT,
    /** Another table of such a folder, which is read with it. */
    TABLE,
    /** Something else. */
    NONE
  }

  static Part part(Path file) {
    String name = fileName(file);
    if (name.endsWith(".zip")) {
      return Part.EXPORT;
    }
    if (!TABLES.contains(name)) {
      return Part.NONE;
    }
    Path folder = folderOf(file);
    boolean whole = table(folder, USERS).isPresent() && table(folder, ORGS).isPresent();
    if (!whole) {
      return Part.NONE;
    }
    return name.equals(USERS) ? Part.EXPORT : Part.TABLE;
  }

  /**
   * Reads an export.
   *
   * @param file a zip, or the table of users
   * @throws UserProblem of configuration, if it cannot be read
   */
  static <T> T read(Path file, Function<OneRosterExport, T> reader) {
    if (!fileName(file).endsWith(".zip")) {
      Path folder = folderOf(file);
      return reader.apply(new OneRosterExport(folder, String.valueOf(file.getParent())));
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path root = zip.getPath("/");
      try (Stream<Path> inside = Files.walk(root, 3)) {
        Path users =
            inside
                .filter(path -> path.getFileName() != null && fileName(path).equals(USERS))
                .findFirst()
                .orElseThrow(
                    () -> fault(file, USERS, "A zip of accounts is a OneRoster export, in CSV."));
        return reader.apply(new OneRosterExport(folderOf(users), file.toString()));
      }
    } catch (IOException unreadable) {
      throw UserProblem.configuration(
          file, 0, "file", "unreadable", "See that it is a whole zip without a password.");
    }
  }

  private static UserProblem fault(Path file, String table, String remedy) {
    return UserProblem.configuration(file, 0, table, null, remedy);
  }

  /** The rows of a table that are not marked as deleted; none if the export lacks the table. */
  List<CsvRow> rows(String table, CsvColumn... columns) {
    Optional<Path> path = table(folder, table);
    if (path.isEmpty()) {
      return List.of();
    }
    List<CsvColumn> all =
        Stream.concat(Stream.of(CsvColumn.optional("status")), Stream.of(columns)).toList();
    return CsvTable.rows(path.get(), name + "/" + path.get().getFileName(), all).stream()
        .filter(row -> !row.text("status").equalsIgnoreCase("tobedeleted"))
        .toList();
  }

  boolean has(String table) {
    return table(folder, table).isPresent();
  }

  private static Optional<Path> table(Path folder, String name) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> fileName(file).equals(name)).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
