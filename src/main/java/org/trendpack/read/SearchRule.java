package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one engine's address holds its search terms. Kept in arrays: rules are asked for every page
 * of a host that can be searched.
 */
final class SearchRule {

  private static final String IN_PATH = "path:";
  private static final String IN_FRAGMENT = "#path:";

  private final String engine;
  private final boolean isSuggestion;

  /** How the path may begin; any path will do if there is none. */
  private final byte[][] paths;

  private final byte[][] parameters;
  private final byte[][] fragmentParameters;
  private final TermPath[] termPaths;
  private final int fragmentParts;
  private final long openings;

  /** What stands before and after terms that are a part of the path. */
  record TermPath(byte[] before, byte[] after) {

    private static TermPath of(String form) {
      String[] ends = form.split("\\{terms}", -1);
      return new TermPath(
          ends[0].getBytes(StandardCharsets.UTF_8), ends[1].getBytes(StandardCharsets.UTF_8));
    }
  }

  private SearchRule(String engine, boolean isSuggestion, List<String> paths, List<String> names) {
    this.engine = engine;
    this.isSuggestion = isSuggestion;
    this.paths = bytes(paths.stream());
    parameters = bytes(names.stream().filter(SearchRule::isParameter));
    fragmentParameters =
        bytes(
            names.stream()
                .filter(name -> name.startsWith("#") && !name.startsWith(IN_FRAGMENT))
                .map(name -> name.substring(1)));
    termPaths =
        names.stream()
            .filter(name -> name.startsWith(IN_PATH))
            .map(name -> TermPath.of(name.substring(IN_PATH.length())))
            .toArray(TermPath[]::new);
    fragmentParts =
        names.stream()
            .filter(name -> name.startsWith(IN_FRAGMENT))
            .mapToInt(name -> (int) name.chars().filter(sign -> sign == '/').count())
            .sum();
    openings = needed().map(SearchRule::opening).reduce(0L, (all, one) -> all | one);
  }

  static SearchRule of(String engine, String path, String parameters, String kind) {
    return new SearchRule(engine, kind.equals("suggest"), split(path), split(parameters));
  }

  private static boolean isParameter(String name) {
    return !name.startsWith("#") && !name.startsWith(IN_PATH);
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static byte[][] bytes(Stream<String> texts) {
    return texts.map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /** With one of these an address must begin, so that anything is found in it. */
  private Stream<byte[]> needed() {
    boolean inPathAlone =
        parameters.length == 0 && fragmentParameters.length == 0 && fragmentParts == 0;
    return paths.length == 0 && inPathAlone
        ? Arrays.stream(termPaths).map(TermPath::before)
        : paths.length == 0 ? Stream.of(new byte[0]) : Arrays.stream(paths);
  }

  /** All bits where no sign after the slash is asked for. */
  private static long opening(byte[] path) {
    return path.length < 2 ? -1 : opening(path, 0, path.length);
  }

  /** A bit of the sign after an address's first slash; few rules have a use for it. */
  static long opening(byte[] address, int from, int to) {
    return from + 1 < to ? 1L << address[from + 1] : 1;
  }

  /** The name a reader sees. */
  String engine() {
    return engine;
  }

  /** Whether it is asked at every keystroke. */
  boolean isSuggestion() {
    return isSuggestion;
  }

  /** Names of parameters of a query that hold terms. */
  byte[][] parameters() {
    return parameters;
  }

  /** Names of parameters after a number sign that hold terms. */
  byte[][] fragmentParameters() {
    return fragmentParameters;
  }

  /** Forms of a path that holds terms. */
  TermPath[] termPaths() {
    return termPaths;
  }

  /**
   * So many parts between slashes stand before terms that are a part of the fragment; 0 if none
   * are.
   */
  int fragmentParts() {
    return fragmentParts;
  }

  /** The bits of all {@link #opening}s that it has a use for. */
  long openings() {
    return openings;
  }

  boolean fitsPath(byte[] address, int from, int to) {
    if (paths.length == 0) {
      return true;
    }
    for (byte[] path : paths) {
      if (startsWith(address, from, to, path) && endsWord(address, from, to, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWord(byte[] address, int from, int to, byte[] path) {
    int after = from + path.length;
    return after >= to || path[path.length - 1] == '/' || "/?#;&.".indexOf(address[after]) >= 0;
  }

  static boolean endsWith(byte[] address, int from, int to, byte[] ending) {
    return to - from >= ending.length
        && Arrays.equals(address, to - ending.length, to, ending, 0, ending.length);
  }

  static boolean startsWith(byte[] address, int from, int to, byte[] prefix) {
    return to - from >= prefix.length
        && Arrays.equals(address, from, from + prefix.length, prefix, 0, prefix.length);
  }
}
