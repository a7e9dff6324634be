package org.trendpack.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Named lists of words that patterns share: {@code <relative>} stands for all of the list's words,
 * as a choice of its own or among the choices of a bracket. A list may hold lists before it.
 */
final class WordLists {

  private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("<([^<>]*)>");

  private final Map<String, String> lists = new LinkedHashMap<>();

  /** All lists, written out. */
  Map<String, String> all() {
    return lists;
  }

  /** Adds lists that are written out. */
  void putAll(Map<String, String> writtenOut) {
    lists.putAll(writtenOut);
  }

  boolean has(String name) {
    return lists.containsKey(name);
  }

  /**
   * Adds a list of a new name.
   *
   * @throws IllegalArgumentException if it holds a list that is not known
   */
  void put(String name, List<String> words) {
    lists.put(name, expand(String.join("|", words)));
  }

  /**
   * A pattern with its lists written out.
   *
   * @throws IllegalArgumentException if it names a list that is not known
   */
  String expand(String pattern) {
    Matcher names = NAME.matcher(pattern);
    StringBuilder whole = new StringBuilder();
    int from = 0;
    while (names.find()) {
      whole.append(pattern, from, names.start());
      String words = lists.get(names.group(1));
      if (words == null) {
        throw new IllegalArgumentException("no list of words is called " + names.group(1));
      }
      whole.append('(').append(words).append(')');
      from = names.end();
    }
    return whole.append(pattern, from, pattern.length()).toString();
  }
}
