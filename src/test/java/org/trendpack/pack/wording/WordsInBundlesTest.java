package org.trendpack.pack.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code names messages that exist, and has no words of its own for a reader. */
class WordsInBundlesTest {

  private static final Path CODE = Path.of("src/main/java/org/trendpack/pack");
  private static final Path PAGES = Path.of("src/main/jte");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern NAMED =
      Pattern.compile("(?:\\bsay|\\bheading|\\b[Cc]olumns\\.\\w+)\\(\\s*\"([^\"]+)\"");

  /** Two words in a row, the second small: more than an id, less than a sentence. */
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,;:.”]? \\p{Ll}{2,}");

  /** What tells a programmer of a bug may stand in the code. */
  private static final Pattern OF_A_BUG = Pattern.compile("(?s)new \\w+Exception\\(.*?\\);");

  /** A class of the style sheet, and dates as a spreadsheet formats them. */
  private static final Set<String> NOT_WORDS =
      Set.of("fold long", "d mmm yyyy", "d mmm yyyy hh:mm");

  private static List<String> sources;
  private static Set<String> literals;
  private static Set<String> keys;

  @BeforeAll
  static void readSources() {
    sources = new ArrayList<>(read(CODE, ".java"));
    sources.addAll(read(PAGES, ".jte"));
    literals = new HashSet<>();
    sources.forEach(
        source -> LITERAL.matcher(source).results().forEach(one -> literals.add(one.group(1))));
    keys = new TreeSet<>(Wording.bundle("headings").keySet());
    Wording.ENGLISH_BUNDLES.forEach(bundle -> keys.addAll(Wording.bundle(bundle).keySet()));
  }

  @Test
  void everyMessageThatTheCodeNamesExists() {
    Set<String> missing = new TreeSet<>();
    for (String source : sources) {
      NAMED
          .matcher(source)
          .results()
          .map(named -> named.group(1))
          .filter(named -> !exists(named))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyMessageIsUsed() {
    Set<String> unused = new TreeSet<>(keys);
    unused.removeIf(
        key ->
            literals.contains(key)
                || literals.stream().anyMatch(one -> one.endsWith(".") && key.startsWith(one)));
    assertThat(unused).isEmpty();
  }

  @Test
  void noSentenceIsLeftInTheCode() {
    List<String> left = new ArrayList<>();
    for (String part : List.of("edition", "chart", "html", "model", "xlsx")) {
      for (String source : read(CODE.resolve(part), ".java")) {
        LITERAL
            .matcher(OF_A_BUG.matcher(source).replaceAll(""))
            .results()
            .map(literal -> literal.group(1))
            .filter(literal -> WORDS.matcher(literal).find())
            .filter(literal -> !literal.startsWith("<") && !NOT_WORDS.contains(literal))
            .forEach(left::add);
      }
    }
    assertThat(left).isEmpty();
  }

  /** A key as it stands, or the beginning of keys to which the code adds their end. */
  private static boolean exists(String named) {
    return named.endsWith(".")
        ? keys.stream().anyMatch(key -> key.startsWith(named))
        : keys.contains(named);
  }

  private static List<String> read(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(WordsInBundlesTest::source)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
