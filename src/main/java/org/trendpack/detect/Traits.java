package org.trendpack.detect;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * What is weighed in a text: its words, words that stand together, pieces of words (so that a
 * misspelling is not a new word), the concepts it speaks of, and any two of them. Each trait is
 * known by a hash.
 */
final class Traits {

  /** Before the first word and behind the last. */
  static final String EDGE = "";

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 30;

  private static final int STEM = 1;
  private static final int PIECE = 2;
  private static final int NEIGHBOURS = 3;
  private static final int CONCEPT = 4;
  private static final int CONCEPTS = 5;

  private final Concepts concepts = new Concepts();

  /** All traits; one that a text has twice comes twice. */
  void of(List<String> words, LongConsumer to) {
    words.forEach(word -> ofWord(word, to));
    ofCompany(Stems.of(words), to);
  }

  /** Those that a word has wherever it stands. */
  static void ofWord(String word, LongConsumer to) {
    to.accept(stem(Stems.of(word)));
    String whole = "<" + word.substring(0, Math.min(word.length(), LONGEST_WORD)) + ">";
    for (int from = 0; from < whole.length(); from++) {
      long hash = Vocabulary.HASH_START;
      int end = Math.min(whole.length(), from + LONGEST_PIECE);
      for (int i = from; i < end; i++) {
        hash = (hash ^ whole.charAt(i)) * Vocabulary.HASH_PRIME;
        if (i - from + 1 >= SHORTEST_PIECE) {
          to.accept(trait(PIECE, hash, 0));
        }
      }
    }
  }

  /** Those that words have together. */
  void ofCompany(List<String> stems, LongConsumer to) {
    long before = Vocabulary.hash(EDGE);
    for (String stem : stems) {
      long hash = Vocabulary.hash(stem);
      to.accept(trait(NEIGHBOURS, before, hash));
      before = hash;
    }
    to.accept(trait(NEIGHBOURS, before, Vocabulary.hash(EDGE)));
    long[] spokenOf = concepts.in(stems);
    for (int i = 0; i < spokenOf.length; i++) {
      to.accept(trait(CONCEPT, spokenOf[i], 0));
      for (int k = i + 1; k < spokenOf.length; k++) {
        to.accept(trait(CONCEPTS, spokenOf[i], spokenOf[k]));
      }
    }
  }

  static long stem(String stem) {
    return trait(STEM, Vocabulary.hash(stem), 0);
  }

  /** Part of a word; {@code <} and {@code >} stand for its ends. */
  static long piece(String piece) {
    long hash = Vocabulary.HASH_START;
    for (int i = 0; i < piece.length(); i++) {
      hash = (hash ^ piece.charAt(i)) * Vocabulary.HASH_PRIME;
    }
    return trait(PIECE, hash, 0);
  }

  static long neighbours(String stem, String next) {
    return trait(NEIGHBOURS, Vocabulary.hash(stem), Vocabulary.hash(next));
  }

  static long concept(String concept) {
    return trait(CONCEPT, Vocabulary.hash(concept), 0);
  }

  static long concepts(String one, String other) {
    long first = Vocabulary.hash(one);
    long second = Vocabulary.hash(other);
    return trait(CONCEPTS, Math.min(first, second), Math.max(first, second));
  }

  /** Spreads over all bits, of which a part must do ({@link Weights}). */
  private static long trait(int kind, long first, long second) {
    long hash = (first + kind) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32 ^ second) * 0xD6E8FEB86659FD93L;
    return hash ^ hash >>> 32;
  }
}
