package org.trendpack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Plain phrases that the lexicon's patterns stand for: what a program without a lexicon can look
 * for.
 */
final class Phrases {

  private static final Pattern PIECE = Pattern.compile("\\(([^()]*)\\)\\??|[^\\s()]+\\??");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*");
  private static final int WAYS_OF_ONE_PATTERN = 200;
  private static final int SHORTEST = 5;

  private Phrases() {}

  /**
   * The first phrases of the lexicon, taken in turn from its patterns in the order of the files, so
   * that every theme has a share. Patterns with gaps, prefixes or conditions are left out, because
   * their parts alone would match ordinary text.
   */
  static List<String> first(int wanted, Path lexicon) throws IOException {
    List<List<String>> ways = new ArrayList<>();
    for (String pattern : patterns(lexicon)) {
      List<String> expanded = expand(pattern);
      if (!expanded.isEmpty()) {
        ways.add(expanded);
      }
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (int turn = 0; turn < WAYS_OF_ONE_PATTERN && phrases.size() < wanted; turn++) {
      for (List<String> way : ways) {
        if (turn < way.size() && phrases.size() < wanted) {
          phrases.add(way.get(turn));
        }
      }
    }
    if (phrases.size() < wanted) {
      throw new IOException(lexicon + " has only " + phrases.size() + " plain phrases");
    }
    return List.copyOf(new TreeSet<>(phrases));
  }

  private static List<String> patterns(Path lexicon) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(lexicon)) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> patterns = new ArrayList<>();
    for (Path file : files) {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      if (root instanceof Map<?, ?> map && map.get("entries") instanceof List<?> entries) {
        for (Object entry : entries) {
          if (entry instanceof Map<?, ?> fields && fields.get("match") instanceof List<?> match) {
            match.forEach(pattern -> patterns.add(String.valueOf(pattern)));
          }
        }
      }
    }
    return patterns;
  }

  private static List<String> expand(String pattern) {
    if (pattern.contains("&") || pattern.contains("..") || pattern.contains("@")) {
      return List.of();
    }
    List<String> soFar = List.of("");
    Matcher piece = PIECE.matcher(pattern);
    while (piece.find()) {
      String text = piece.group().replaceAll("^\\(|\\)?\\??$", "");
      List<String> longer = new ArrayList<>();
      for (String start : soFar) {
        for (String choice : text.split("\\|", -1)) {
          if (longer.size() < WAYS_OF_ONE_PATTERN && PLAIN.matcher(choice.strip()).matches()) {
            longer.add((start + " " + choice.strip()).strip());
          }
        }
        if (piece.group().endsWith("?") && longer.size() < WAYS_OF_ONE_PATTERN) {
          longer.add(start);
        }
      }
      soFar = longer;
    }
    return soFar.stream().filter(phrase -> phrase.length() >= SHORTEST).distinct().toList();
  }
}
