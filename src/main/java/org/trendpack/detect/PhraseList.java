package org.trendpack.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phrase lists of e2guardian and DansGuardian: {@code <one><and another><weight>} a line. All parts
 * must be in a text; a negative weight, or a list of exceptions, makes the line one of the contexts
 * in which the list's phrases are none.
 */
final class PhraseList {

  private static final Pattern INCLUDE =
      Pattern.compile("\\.include\\s*<([^<>]+)>\\s*(#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CATEGORY =
      Pattern.compile("#\\s*listcategory:\\s*\"?([^\"]*?)\"?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PART = Pattern.compile("\\s*,?\\s*<([^<>]*)>");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");
  private static final int SHORTEST_INFLECTED = 3;

  private final OwnListReader reader;
  private final ListFile file;
  private final boolean isException;
  private String category;

  PhraseList(OwnListReader reader, ListFile file) {
    this.reader = reader;
    this.file = file;
    category = ListFile.category(file.path());
    isException = ListFile.name(file.path()).toLowerCase(Locale.ROOT).startsWith("exception");
  }

  static boolean isInclude(String line) {
    return INCLUDE.matcher(line).matches();
  }

  void read() {
    file.forEach(
        reader.problems(),
        line -> {
          String text = line.text().strip();
          Matcher named = CATEGORY.matcher(text);
          Matcher include = INCLUDE.matcher(text);
          if (named.matches()) {
            category = named.group(1).isBlank() ? category : named.group(1);
          } else if (include.matches()) {
            include(line, include.group(1).strip());
          } else if (!text.startsWith("#")) {
            phrase(line, text);
          }
        });
  }

  private void include(ListFile.Line line, String named) {
    Path found =
        resolve(named)
            .orElseThrow(() -> line.fault(".Include", "There is no such file; see its path."));
    if (reader.isNew(found)) {
      new PhraseList(reader, ListFile.read(found)).read();
    }
  }

  /**
   * As named; or else below a folder that this list is in, as lists are moved with their folders.
   */
  private Optional<Path> resolve(String named) {
    String below = named.replace("__LISTDIR__", "").replaceAll("^/+", "");
    Path whole = Path.of(named);
    if (whole.isAbsolute() && Files.isRegularFile(whole)) {
      return Optional.of(whole);
    }
    for (Path name = Path.of(below); name.getNameCount() > 0; name = rest(name)) {
      for (Path folder = file.path().toAbsolutePath().getParent();
          folder != null;
          folder = folder.getParent()) {
        if (Files.isRegularFile(folder.resolve(name))) {
          return Optional.of(folder.resolve(name));
        }
      }
      if (name.getNameCount() == 1) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Path rest(Path name) {
    return name.subpath(1, name.getNameCount());
  }

  private void phrase(ListFile.Line line, String text) {
    List<String> parts = parts(line, text);
    int weight = 1;
    String last = parts.get(parts.size() - 1).strip();
    boolean weighted = parts.size() > 1 && NUMBER.matcher(last).matches();
    if (weighted) {
      weight = Integer.parseInt(last);
      parts.remove(parts.size() - 1);
    }
    String pattern = pattern(line, parts);
    try {
      if (isException || weight < 0) {
        reader.exclude(pattern);
      } else if (weight > 0 && (!weighted || weight >= reader.list().leastWeight())) {
        add(line, pattern);
      }
    } catch (IllegalArgumentException unusable) {
      throw line.fault("phrase", "Mend it: " + unusable.getMessage() + ".");
    }
  }

  private void add(ListFile.Line line, String pattern) {
    reader
        .theme(category)
        .ifPresent(
            theme ->
                reader.phrase(
                    theme,
                    pattern,
                    0,
                    "In the list " + reader.shown(file.path()) + ", line " + line.number() + ".",
                    Limits.Company.NONE,
                    category));
  }

  private static List<String> parts(ListFile.Line line, String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find(end) && part.start() == end) {
      parts.add(part.group(1));
      end = part.end();
    }
    String rest = text.substring(end).strip();
    if (parts.isEmpty() || !(rest.isEmpty() || rest.startsWith("#"))) {
      throw line.fault("phrase", "Write each part between < and >, the weight as the last.");
    }
    return parts;
  }

  /** An open end of a part stands for the word's regular endings; a space closes it. */
  private static String pattern(ListFile.Line line, List<String> parts) {
    List<String> patterns = new ArrayList<>();
    for (String part : parts) {
      List<String> words = Words.of(part);
      if (words.isEmpty()) {
        throw line.fault("phrase", "Write at least one word between < and >.");
      }
      String last = words.get(words.size() - 1);
      boolean open =
          !part.endsWith(" ")
              && last.length() >= SHORTEST_INFLECTED
              && last.chars().allMatch(c -> c >= 'a' && c <= 'z');
      patterns.add(String.join(" ", words) + (open ? "~" : ""));
    }
    return String.join(" & ", patterns);
  }
}
