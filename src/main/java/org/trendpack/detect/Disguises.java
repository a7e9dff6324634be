package org.trendpack.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes the ways in which words are hidden, shortened or mistyped: look-alike letters, digits and
 * signs for letters, letters drawn out or spaced out, words run together, text-speak, and common
 * misspellings. Only words that the lexicon does not know are changed, and only into words that it
 * knows.
 */
final class Disguises {

  private static final int SPACED_LETTERS = 4;
  private static final int RUN_TOGETHER = 9;

  private static final Pattern SPACED_OUT =
      Pattern.compile("(?:\\p{L}[.\\-_*~/ ]){3,}\\p{L}(?:[.!?]*)");

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  /** Letters of other scripts that look like Latin ones. */
  private static final Map<Character, Character> LOOK_ALIKES = lookAlikes();

  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('@', "a"),
          Map.entry('4', "a"),
          Map.entry('8', "b"),
          Map.entry('3', "e"),
          Map.entry('6', "g"),
          Map.entry('1', "il"),
          Map.entry('!', "i"),
          Map.entry('|', "il"),
          Map.entry('0', "o"),
          Map.entry('5', "s"),
          Map.entry('$', "s"),
          Map.entry('7', "t"),
          Map.entry('+', "t"),
          Map.entry('2', "z"));

  private static final Map<String, String> SHORT_FORMS =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("urself", "yourself"),
          Map.entry("r", "are"),
          Map.entry("2", "to"),
          Map.entry("4", "for"),
          Map.entry("b4", "before"),
          Map.entry("n", "and"),
          Map.entry("wanna", "want to"),
          Map.entry("gonna", "going to"),
          Map.entry("gotta", "got to"),
          Map.entry("ppl", "people"),
          Map.entry("smth", "something"),
          Map.entry("sth", "something"),
          Map.entry("sum1", "someone"),
          Map.entry("smone", "someone"),
          Map.entry("som1", "someone"),
          Map.entry("every1", "everyone"),
          Map.entry("any1", "anyone"),
          Map.entry("no1", "no one"),
          Map.entry("bf", "boyfriend"),
          Map.entry("gf", "girlfriend"),
          Map.entry("pics", "pictures"),
          Map.entry("vid", "video"),
          Map.entry("vids", "videos"),
          Map.entry("wen", "when"),
          Map.entry("wat", "what"),
          Map.entry("wot", "what"),
          Map.entry("wiv", "with"),
          Map.entry("da", "the"),
          Map.entry("dat", "that"),
          Map.entry("iam", "i am"),
          Map.entry("becuz", "because"),
          Map.entry("cuz", "because"),
          Map.entry("coz", "because"),
          Map.entry("bc", "because"),
          Map.entry("tho", "though"),
          Map.entry("plz", "please"),
          Map.entry("pls", "please"),
          Map.entry("myslef", "myself"),
          Map.entry("mysef", "myself"),
          Map.entry("meself", "myself"));

  private final Vocabulary vocabulary;
  private final Misspellings misspellings = new Misspellings();

  Disguises(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A text as it was meant.
   *
   * @param isGuess whether a misspelling was put right, which is the least sure of all
   */
  record Meant(List<String> words, boolean isGuess) {}

  /** What a text means beneath its disguise; null if it wears none. */
  @Nullable Meant of(String text) {
    String plain = latin(Words.fold(text));
    List<String> words = new ArrayList<>();
    Work work = new Work(words);
    String[] tokens = plain.strip().split("\\s+");
    for (int i = 0; i < tokens.length; i++) {
      int letters = spacedLetters(tokens, i);
      if (letters >= SPACED_LETTERS) {
        work.joined(String.join("", List.of(tokens).subList(i, i + letters)));
        i += letters - 1;
      } else {
        work.token(tokens[i]);
      }
    }
    boolean alike = !plain.equals(Words.fold(text));
    return work.changed || alike ? new Meant(words, work.guessed) : null;
  }

  private static int spacedLetters(String[] tokens, int from) {
    int count = 0;
    while (from + count < tokens.length
        && tokens[from + count].length() == 1
        && Character.isLetter(tokens[from + count].charAt(0))) {
      count++;
    }
    return count;
  }

  /** The words of one text, as they are put right. */
  private final class Work {

    private final List<String> words;
    private boolean changed;
    private boolean guessed;

    Work(List<String> words) {
      this.words = words;
    }

    void token(String token) {
      if (SPACED_OUT.matcher(token).matches()) {
        joined(token.replaceAll("[^\\p{L}]", ""));
        return;
      }
      List<String> asWritten = Words.of(token);
      String letters = lettersFor(token);
      if (letters != null) {
        changed = true;
        words.add(letters);
      } else {
        asWritten.forEach(this::word);
      }
    }

    private boolean isKnown(String word) {
      return vocabulary.id(word) > 0;
    }

    private void word(String word) {
      String meant = SHORT_FORMS.get(word);
      if (meant == null && !isKnown(word)) {
        meant = shortened(word);
      }
      if (meant == null && !isKnown(word)) {
        meant = split(word);
      }
      if (meant == null && !isKnown(word)) {
        meant = misspellings.of(word);
        guessed |= meant != null;
      }
      changed |= meant != null;
      words.addAll(List.of((meant == null ? word : meant).split(" ")));
    }

    /** Letters that stood apart. */
    void joined(String letters) {
      changed = true;
      String meant = isKnown(letters) ? letters : split(letters);
      words.addAll(List.of((meant == null ? letters : meant).split(" ")));
    }

    private @Nullable String split(String word) {
      return word.length() < RUN_TOGETHER ? null : RunTogether.split(word, vocabulary);
    }
  }

  /** A word with its drawn-out letters as they should be; null if that is no known word. */
  private @Nullable String shortened(String word) {
    if (!DRAWN_OUT.matcher(word).find()) {
      return null;
    }
    String single = DRAWN_OUT.matcher(word).replaceAll("$1");
    if (vocabulary.id(single) > 0) {
      return single;
    }
    String twice = DRAWN_OUT.matcher(word).replaceAll("$1$1");
    return vocabulary.id(twice) > 0 ? twice : null;
  }

  /** A token whose digits and signs stand for letters; null if that makes no known word. */
  private @Nullable String lettersFor(String token) {
    String bare = token.replaceAll("^[\"'(,.:;]+|[\"'),.:;?]+$", "");
    boolean hasLetter = bare.chars().anyMatch(Character::isLetter);
    boolean hasSign = bare.chars().anyMatch(c -> SIGNS.containsKey((char) c));
    if (!hasLetter || !hasSign || bare.length() < 3 || bare.length() > 24) {
      return null;
    }
    for (int choice = 0; choice < 2; choice++) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < bare.length(); i++) {
        char c = bare.charAt(i);
        String letters = SIGNS.get(c);
        word.append(letters == null ? c : letters.charAt(Math.min(choice, letters.length() - 1)));
      }
      String found = word.toString().replaceAll("[^\\p{L}]", "");
      if (vocabulary.id(found) > 0) {
        return found;
      }
    }
    return null;
  }

  private static String latin(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 128;
    }
    if (plain) {
      return text;
    }
    StringBuilder latin = new StringBuilder(text);
    for (int i = 0; i < latin.length(); i++) {
      latin.setCharAt(i, LOOK_ALIKES.getOrDefault(latin.charAt(i), latin.charAt(i)));
    }
    return latin.toString();
  }

  /** Cyrillic, Greek and phonetic letters, each before the Latin one that it is drawn like. */
  private static Map<Character, Character> lookAlikes() {
    String pairs =
        "\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j"
            + "\u0455s\u0501d\u0261g\u043Ak\u043Cm\u0442t\u043Dh\u0432b\u04BBh"
            + "\u051Bq\u051Dw\u03B1a\u03BFo\u03C1p\u03B5e\u03BDv\u03C4t\u03BAk"
            + "\u03B9i\u03C5u\u03C7x\u03B7n\u0131i\u0251a";
    Map<Character, Character> table = new HashMap<>();
    for (int i = 0; i < pairs.length(); i += 2) {
      table.put(pairs.charAt(i), pairs.charAt(i + 1));
    }
    return Map.copyOf(table);
  }
}
