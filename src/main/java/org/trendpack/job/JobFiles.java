package org.trendpack.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Paths as a job writes them: relative to its folder, with globs and folders. */
final class JobFiles {

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final Set<String> NO_DATA = Set.of("thumbs.db", "desktop.ini");
  private static final Comparator<Path> ORDER =
      Comparator.comparing(path -> path.toString().replace('\\', '/'));

  private final Path folder;

  JobFiles(Path jobFile) {
    folder = Optional.ofNullable(jobFile.getParent()).orElse(Path.of(""));
  }

  /** A path that need not exist. */
  Path path(String text) {
    boolean home = text.equals("~") || text.startsWith("~/");
    Path path = home ? Path.of(System.getProperty("user.home") + text.substring(1)) : Path.of(text);
    return folder.resolve(path).normalize();
  }

  /** A path that need not exist. */
  Path path(YamlValue value) {
    try {
      return path(value.text());
    } catch (InvalidPathException wrong) {
      throw value.fault("Write a path, relative to the job's folder.");
    }
  }

  /** A file that is there and may be read. */
  Path file(YamlValue value) {
    Path path = path(value);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw value.fault("There is no such file at " + path + ".");
    }
    return path;
  }

  /** Files, one path or several. */
  List<Path> files(YamlValue textOrList) {
    return textOrList.textOrList().stream().map(this::file).toList();
  }

  /** All files that paths, folders and globs name, sorted, each once. */
  List<Path> matching(YamlValue textOrList) {
    List<Path> found = new ArrayList<>();
    for (YamlValue value : textOrList.textOrList()) {
      List<Path> files = expand(value);
      if (files.isEmpty()) {
        throw value.fault("It matches no file; looked from " + path(".").toAbsolutePath() + ".");
      }
      found.addAll(files);
    }
    return found.stream().distinct().sorted(ORDER).toList();
  }

  private List<Path> expand(YamlValue value) {
    String text = value.text();
    try {
      Matcher glob = GLOB.matcher(text);
      if (!glob.find() || exists(text)) {
        return beneath(path(value));
      }
      int slash = text.lastIndexOf('/', glob.start());
      Path base = path(slash == 0 ? "/" : text.substring(0, Math.max(0, slash)));
      return glob(base, text.substring(slash + 1));
    } catch (UncheckedIOException | IOException unreadable) {
      throw value.fault("A folder on its way cannot be read; see its permissions.");
    } catch (InvalidPathException | PatternSyntaxException wrong) {
      throw value.fault("Write a path, a folder or a glob such as logs/*.csv.");
    }
  }

  private boolean exists(String text) {
    try {
      return Files.exists(path(text));
    } catch (InvalidPathException glob) {
      return false;
    }
  }

  private static List<Path> glob(Path base, String pattern) throws IOException {
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + pattern);
    PathMatcher shallow = base.getFileSystem().getPathMatcher("glob:" + pattern.replace("**/", ""));
    int depth = pattern.contains("**") ? Integer.MAX_VALUE : pattern.split("/", -1).length;
    List<Path> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(base, depth, FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path below = base.relativize(path);
        if (!path.equals(base) && (matcher.matches(below) || shallow.matches(below))) {
          found.addAll(beneath(path));
        }
      }
    }
    return found;
  }

  /** A file, or every file of data in a folder. */
  private static List<Path> beneath(Path start) throws IOException {
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(start, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.equals(start) || isData(start.relativize(path)))
          .filter(path -> isData(path.getFileName()))
          .toList();
    }
  }

  private static boolean isData(Path below) {
    for (Path part : below) {
      String name = part.toString();
      if (name.startsWith(".") || NO_DATA.contains(name.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** The files in which the job describes log formats of its own. */
  List<Path> descriptions() {
    Path formats = folder.resolve("formats");
    if (!Files.isDirectory(formats)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(formats)) {
      return found
          .filter(path -> path.getFileName().toString().matches("[^.].*\\.ya?ml"))
          .sorted(ORDER)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
