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
  private static final int FEWEST_SPACED_LETTERS = 3;
  private static final int RUN_TOGETHER = 9;

  private static final Pattern SPACED_OUT =
      Pattern.compile("(?:\\p{L}[.\\-_*~/ ]){2,}\\p{L}(?:[.!?]*)");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
  private static final Pattern QUOTES_AND_STOPS = Pattern.compile("^[\"'(,.:;]+|[\"'),.:;?]+$");

  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "");

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

  private final Vocabulary vocabulary;
  private final Misspellings misspellings = new Misspellings();
  private final Map<String, String> shortForms = shortForms();

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
    String[] tokens = SPACES.split(plain.strip());
    for (int i = 0; i < tokens.length; i++) {
      int letters = spacedLetters(tokens, i);
      String joined = String.join("", List.of(tokens).subList(i, i + letters));
      if (letters >= SPACED_LETTERS || isShortWord(joined)) {
        work.joined(joined);
        i += letters - 1;
      } else {
        work.token(tokens[i]);
      }
    }
    boolean alike = !plain.equals(Words.fold(text));
    return work.changed || alike ? new Meant(words, work.guessed) : null;
  }

  /** Whether so few letters, which stood apart, are a word together; {@code a b c} are none. */
  private boolean isShortWord(String letters) {
    return letters.length() == FEWEST_SPACED_LETTERS && vocabulary.id(letters) > 0;
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
        String letters = lettersOf(token);
        if (letters.length() >= SPACED_LETTERS || isShortWord(letters)) {
          joined(letters);
          return;
        }
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
      String meant = shortForms.get(word);
      if (meant == null && !isKnown(word)) {
        meant = shortened(word);
      }
      if (meant == null && !isKnown(word)) {
        meant = withUsualEnd(word);
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

  /** A word whose end is spelled as it sounds ({@code feelin, girlz}); null if it is none. */
  private @Nullable String withUsualEnd(String word) {
    String usual =
        word.endsWith("in")
            ? word + "g"
            : word.endsWith("z") ? word.substring(0, word.length() - 1) + "s" : "";
    return word.length() > 3 && vocabulary.id(usual) > 0 ? usual : null;
  }

  /** A token whose digits and signs stand for letters; null if that makes no known word. */
  private @Nullable String lettersFor(String token) {
    if (!hasSign(token)) {
      return null;
    }
    String bare = QUOTES_AND_STOPS.matcher(token).replaceAll("");
    boolean hasLetter = bare.chars().anyMatch(Character::isLetter);
    if (!hasLetter || !hasSign(bare) || bare.length() < 3 || bare.length() > 24) {
      return null;
    }
    if (bare.indexOf('*') > 0) {
      return starred(bare);
    }
    for (int choice = 0; choice < 2; choice++) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < bare.length(); i++) {
        char c = bare.charAt(i);
        String letters = SIGNS.get(c);
        word.append(letters == null ? c : letters.charAt(Math.min(choice, letters.length() - 1)));
      }
      String found = lettersOf(word.toString());
      if (vocabulary.id(found) > 0) {
        return found;
      }
    }
    return null;
  }

  private static boolean hasSign(String token) {
    return token.chars().anyMatch(c -> c == '*' || SIGNS.containsKey((char) c));
  }

  private static String lettersOf(String token) {
    return NO_LETTER.matcher(token).replaceAll("");
  }

  /** A word with a vowel under each asterisk, the same under all; null if that is no known word. */
  private @Nullable String starred(String token) {
    for (String vowel : VOWELS) {
      String word = lettersOf(token.replace("*", vowel));
      if (vocabulary.id(word) > 0) {
        return word;
      }
    }
    return null;
  }

  private static Map<String, String> shortForms() {
    Map<String, String> forms = new HashMap<>();
    for (String line : Misspellings.lines("/lexicon/text-speak.txt")) {
      int space = line.indexOf(' ');
      forms.put(line.substring(0, space), line.substring(space + 1));
    }
    return Map.copyOf(forms);
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
