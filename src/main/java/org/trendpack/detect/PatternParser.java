package org.trendpack.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the pattern language; {@code docs/LEXICON.md} describes it.
 *
 * <pre>
 * pattern  = [ "=" ] part { "&amp;" part }
 * part     = element { element }
 * element  = ".." | ( word | "(" phrase { "|" phrase } ")" ) [ "?" ]
 * phrase   = ( word | "(" phrase { "|" phrase } ")" ) { … }
 * word     = letters and digits [ "~" ]
 * </pre>
 */
final class PatternParser {

  /** How many words a gap spans at the most. */
  static final int GAP = 3;

  private final Vocabulary vocabulary;

  /** Lists of words stand in many patterns, and words in many lists. */
  private final Map<String, Pattern.Element> lists = new HashMap<>();

  private final Map<String, int[]> positions = new HashMap<>();

  PatternParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException with the fault in words
   */
  Pattern parse(String text) {
    boolean whole = text.startsWith("=");
    List<Pattern.Part> parts = new ArrayList<>();
    for (String part : text.substring(whole ? 1 : 0).split("&", -1)) {
      parts.add(new Pattern.Part(elements(part.strip())));
    }
    List<Pattern.Part> all = List.copyOf(parts);
    return new Pattern(text, whole, () -> all);
  }

  private List<Pattern.Element> elements(String part) {
    List<Pattern.Element> elements = new ArrayList<>();
    int at = 0;
    while (at < part.length()) {
      char c = part.charAt(at);
      if (c == ' ') {
        at++;
      } else if (part.startsWith("..", at)) {
        elements.add(Pattern.Element.gap(GAP));
        at += 2;
      } else {
        int end = c == '(' ? closing(part, at) + 1 : wordEnd(part, at);
        boolean optional = end < part.length() && part.charAt(end) == '?';
        String body = c == '(' ? part.substring(at + 1, end - 1) : part.substring(at, end);
        Pattern.Element element = lists.computeIfAbsent(body, this::choice);
        elements.add(optional ? element.orNothing() : element);
        at = optional ? end + 1 : end;
      }
    }
    check(elements);
    return List.copyOf(elements);
  }

  private static void check(List<Pattern.Element> elements) {
    if (elements.stream().allMatch(Pattern.Element::isOptional)) {
      throw new IllegalArgumentException("a part asks for no word");
    }
    boolean gapAtEnd = elements.get(0).gap() > 0 || elements.get(elements.size() - 1).gap() > 0;
    if (gapAtEnd) {
      throw new IllegalArgumentException("a gap stands at an end");
    }
  }

  private static int closing(String part, int open) {
    int depth = 0;
    for (int at = open; at < part.length(); at++) {
      depth += part.charAt(at) == '(' ? 1 : part.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("a bracket does not close");
  }

  private static int wordEnd(String part, int from) {
    int end = from;
    while (end < part.length() && isWordSign(part.charAt(end))) {
      end++;
    }
    if (end == from) {
      throw new IllegalArgumentException("'" + part.charAt(from) + "' has no meaning here");
    }
    return end;
  }

  private static boolean isWordSign(char c) {
    return Character.isLetterOrDigit(c) || c == '~';
  }

  private Pattern.Element choice(String body) {
    return Pattern.Element.of(
        alternatives(body).stream()
            .flatMap(phrase -> writtenOut(phrase).stream())
            .map(this::phrase)
            .toArray(int[][][]::new));
  }

  /** What stands between the bars that are in no inner bracket. */
  private static List<String> alternatives(String body) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        alternatives.add(body.substring(from, at));
        from = at + 1;
      }
    }
    alternatives.add(body.substring(from));
    return alternatives;
  }

  /** A phrase with each choice of its inner bracket: {@code cut (my|your) arm} is two. */
  private static List<String> writtenOut(String phrase) {
    int open = phrase.indexOf('(');
    if (open < 0) {
      return List.of(phrase);
    }
    int close = closing(phrase, open);
    List<String> all = new ArrayList<>();
    for (String choice : alternatives(phrase.substring(open + 1, close))) {
      String whole = phrase.substring(0, open) + choice + phrase.substring(close + 1);
      all.addAll(writtenOut(whole));
    }
    return all;
  }

  private int[][] phrase(String phrase) {
    List<int[]> words = new ArrayList<>(4);
    int end = phrase.length();
    for (int at = 0; at < end; at++) {
      if (phrase.charAt(at) != ' ') {
        int space = phrase.indexOf(' ', at);
        int wordEnd = space < 0 ? end : space;
        words.add(positions.computeIfAbsent(phrase.substring(at, wordEnd), this::position));
        at = wordEnd;
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a choice is empty");
    }
    return words.toArray(int[][]::new);
  }

  private int[] position(String word) {
    boolean inflected = word.endsWith("~");
    String base = inflected ? word.substring(0, word.length() - 1) : word;
    if (base.isEmpty() || !base.chars().allMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("'" + word + "' is not a word");
    }
    Collection<String> forms = inflected ? Inflections.of(base) : Set.of(base);
    return forms.stream().mapToInt(vocabulary::add).sorted().distinct().toArray();
  }
}
