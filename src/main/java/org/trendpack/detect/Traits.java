package org.trendpack.detect;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * What is weighed in a text: its words, words that stand together, pieces of words (so that a
 * misspelling is not a new word), the concepts it speaks of, and any two of them. Each trait is
 * known by a hash, made of the hashes of its parts.
 */
final class Traits {

  /** Before the first word and behind the last. */
  static final String EDGE = "";

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_WORD = 30;

  /** Pairs are many where concepts are; a search does not speak of so many. */
  private static final int MOST_CONCEPTS = 100;

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
    to.accept(stem(Vocabulary.hash(Stems.of(word))));
    String whole = "<" + word.substring(0, Math.min(word.length(), LONGEST_WORD)) + ">";
    for (int from = 0; from < whole.length(); from++) {
      long hash = Vocabulary.HASH_START;
      int end = Math.min(whole.length(), from + LONGEST_PIECE);
      for (int i = from; i < end; i++) {
        hash = (hash ^ whole.charAt(i)) * Vocabulary.HASH_PRIME;
        if (i - from + 1 >= SHORTEST_PIECE) {
          to.accept(piece(hash));
        }
      }
    }
  }

  /** Those that words have together. */
  void ofCompany(List<String> stems, LongConsumer to) {
    long before = Vocabulary.hash(EDGE);
    for (String stem : stems) {
      long hash = Vocabulary.hash(stem);
      to.accept(neighbours(before, hash));
      before = hash;
    }
    to.accept(neighbours(before, Vocabulary.hash(EDGE)));
    long[] spokenOf = concepts.in(stems);
    int count = Math.min(spokenOf.length, MOST_CONCEPTS);
    for (int i = 0; i < count; i++) {
      to.accept(concept(spokenOf[i]));
      for (int k = i + 1; k < count; k++) {
        to.accept(concepts(spokenOf[i], spokenOf[k]));
      }
    }
  }

  static long stem(long stem) {
    return trait(STEM, stem, 0);
  }

  /** Part of a word; {@code <} and {@code >} stand for its ends. */
  static long piece(long piece) {
    return trait(PIECE, piece, 0);
  }

  static long neighbours(long stem, long next) {
    return trait(NEIGHBOURS, stem, next);
  }

  static long concept(long concept) {
    return trait(CONCEPT, concept, 0);
  }

  /** Two concepts, the one of the smaller hash first. */
  static long concepts(long one, long other) {
    return trait(CONCEPTS, one, other);
  }

  /** Spreads over all bits, of which a part must do ({@link Weights}). */
  private static long trait(int kind, long first, long second) {
    long hash = (first + kind) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32 ^ second) * 0xD6E8FEB86659FD93L;
    return hash ^ hash >>> 32;
  }
}
