package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.Texts;

/**
 * A list as lines. Each line is UTF-8 or Windows-1252 for itself, because lists are gathered from
 * many sources; a file that begins with a UTF-16 mark is UTF-16.
 */
final class ListFile {

  /** Faults of a file that are told; the rest are likely of the same kind. */
  private static final int TOLD = 20;

  private static final Set<String> IN_A_FOLDER = Set.of("domains", "urls", "expressions");

  private final Path path;
  private final byte[] bytes;

  private ListFile(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @throws UserProblem if it cannot be read
   */
  static ListFile read(Path path) {
    try (InputStream plain = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
      return new ListFile(path, in.readAllBytes());
    } catch (IOException unreadable) {
      throw UserProblem.configuration(
          path, 0, "file", "unreadable", "See that it exists, is whole and may be read.");
    }
  }

  Path path() {
    return path;
  }

  /** The file's own name, without what says how it is packed or of what kind it is. */
  static String name(Path path) {
    return path.getFileName().toString().replaceAll("(\\.gz)?$", "").replaceAll("\\.\\w{1,4}$", "");
  }

  /** What all of the file is about: its name, or its folder's where files have the usual names. */
  static String category(Path path) {
    String name = name(path).toLowerCase(Locale.ROOT);
    Path folder = path.toAbsolutePath().getParent();
    boolean usual = IN_A_FOLDER.contains(name) || name.matches("(banned|weighted|exception).*");
    return usual && folder != null && folder.getFileName() != null
        ? folder.getFileName().toString()
        : name(path);
  }

  /** The folder that a file is a part of, or the file itself. */
  static Path whole(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return partOfFolder(path).isPresent() && folder != null ? folder : path;
  }

  /** The kind of SquidGuard's files that its name says it is. */
  static Optional<String> partOfFolder(Path path) {
    return Optional.of(name(path).toLowerCase(Locale.ROOT)).filter(IN_A_FOLDER::contains);
  }

  /** Whether it stands beside SquidGuard's files and is none, such as a note of how to use them. */
  static boolean isBesideParts(Path path) {
    return partOfFolder(path).isEmpty()
        && IN_A_FOLDER.stream()
            .anyMatch(
                name ->
                    Files.exists(path.resolveSibling(name))
                        || Files.exists(path.resolveSibling(name + ".gz")));
  }

  /** A line and its number, from 1. */
  record Line(ListFile of, int number, String text) {

    /** A fault of this line. */
    UserProblem fault(String field, String remedy) {
      return UserProblem.configuration(of.path, number, field, text, remedy);
    }
  }

  /** Takes a line. */
  interface Taker {
    /** May throw a {@link UserProblem} of the line. */
    void take(Line line);
  }

  /** Hands over each line that is not blank; of many faults the first ones are told. */
  void forEach(Problems problems, Taker taker) {
    List<UserProblem> faults = new ArrayList<>();
    int number = 0;
    for (String text : lines()) {
      number++;
      if (!text.isBlank()) {
        try {
          taker.take(new Line(this, number, text));
        } catch (UserProblem fault) {
          faults.add(fault);
        }
      }
    }
    faults.stream().limit(TOLD).forEach(problems::add);
    if (faults.size() > TOLD) {
      problems.add(
          UserProblem.configuration(
              path,
              0,
              "number of faulty lines",
              faults.size(),
              "Only the first " + TOLD + " are told."));
    }
  }

  /** Its first lines that are neither blank nor a comment. */
  List<String> head(int count) {
    List<String> head = new ArrayList<>();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#") && head.size() < count) {
        head.add(line.strip());
      }
    }
    return head;
  }

  private Iterable<String> lines() {
    Optional<Charset> wide = wide();
    return wide.<Iterable<String>>map(
            charset -> () -> new String(bytes, 2, bytes.length - 2, charset).lines().iterator())
        .orElse(Bytes::new);
  }

  private Optional<Charset> wide() {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE
        ? Optional.of(StandardCharsets.UTF_16LE)
        : mark == 0xFEFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
  }

  private final class Bytes implements java.util.Iterator<String> {

    private int at = startsWithMark() ? 3 : 0;

    @Override
    public boolean hasNext() {
      return at < bytes.length;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int to = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
      String line = Texts.decode(bytes, at, to);
      at = end + 1;
      return line;
    }

    private boolean startsWithMark() {
      return bytes.length > 2
          && (bytes[0] & 0xFF) == 0xEF
          && (bytes[1] & 0xFF) == 0xBB
          && (bytes[2] & 0xFF) == 0xBF;
    }
  }
}
