package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * How one engine's address holds its search terms.
 *
 * @param engine the name a reader sees
 * @param isSuggestion whether it is asked at every keystroke
 * @param fragmentParts so many parts between slashes stand before terms that are a part of the
 *     fragment; 0 if none are
 */
record SearchRule(
    String engine,
    boolean isSuggestion,
    List<byte[]> paths,
    List<byte[]> parameters,
    List<byte[]> fragmentParameters,
    List<TermPath> termPaths,
    int fragmentParts) {

  private static final String FRAGMENT = "#path:";

  /** What stands before and after terms that are a part of the path. */
  record TermPath(byte[] before, byte[] after) {

    private static TermPath of(String form) {
      String[] ends = form.split("\\{terms}", -1);
      return new TermPath(
          ends[0].getBytes(StandardCharsets.UTF_8), ends[1].getBytes(StandardCharsets.UTF_8));
    }
  }

  static SearchRule of(String engine, String path, String parameters, String kind) {
    List<String> names = split(parameters);
    return new SearchRule(
        engine,
        kind.equals("suggest"),
        bytes(split(path)),
        bytes(names.stream().filter(SearchRule::isParameter).toList()),
        bytes(
            names.stream()
                .filter(name -> name.startsWith("#") && !name.startsWith(FRAGMENT))
                .map(name -> name.substring(1))
                .toList()),
        names.stream()
            .filter(name -> name.startsWith("path:"))
            .map(name -> TermPath.of(name.substring(5)))
            .toList(),
        names.stream()
            .filter(name -> name.startsWith(FRAGMENT))
            .mapToInt(name -> (int) name.chars().filter(sign -> sign == '/').count())
            .sum());
  }

  private static boolean isParameter(String name) {
    return !name.startsWith("#") && !name.startsWith("path:");
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static List<byte[]> bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  boolean fitsPath(byte[] address, int from, int to) {
    if (paths.isEmpty()) {
      return true;
    }
    for (int i = 0; i < paths.size(); i++) {
      byte[] path = paths.get(i);
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
