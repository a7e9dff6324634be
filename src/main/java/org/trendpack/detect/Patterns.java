package org.trendpack.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives patterns for their texts, and the words that find them. Those of the product's lexicon are
 * ready-made if the lexicon at hand has all of them; all others are parsed.
 */
final class Patterns {

  private final Vocabulary vocabulary;
  private final Map<String, Ready> known;
  private final PatternParser parser;
  private final Anchors anchors;

  /** A pattern that need not be parsed, and the words that find it. */
  record Ready(Pattern pattern, Anchor anchor) {}

  private Patterns(Vocabulary vocabulary, Map<String, Ready> known) {
    this.vocabulary = vocabulary;
    this.known = new HashMap<>(known);
    parser = new PatternParser(vocabulary);
    anchors = new Anchors(vocabulary);
  }

  /** For the patterns of a lexicon. */
  static Patterns of(Lexicon lexicon) {
    CompiledLexicon compiled = CompiledLexicon.shared();
    return compiled.isPartOf(lexicon)
        ? new Patterns(compiled.vocabulary(), compiled.patterns())
        : parsed();
  }

  /** None of them ready-made. */
  static Patterns parsed() {
    return new Patterns(new Vocabulary(), Map.of());
  }

  /**
   * The pattern of a text and the words that find it.
   *
   * @throws IllegalArgumentException if it cannot be parsed
   */
  Ready of(String text) {
    return known.computeIfAbsent(text, this::parse);
  }

  /** The patterns of texts. */
  List<Pattern> all(List<String> texts) {
    return texts.stream().map(text -> of(text).pattern()).toList();
  }

  private Ready parse(String text) {
    Pattern pattern = parser.parse(text);
    return new Ready(pattern, anchors.of(pattern));
  }

  /** The words of all patterns that it was asked for. */
  Vocabulary vocabulary() {
    return vocabulary;
  }
}
