package org.trendpack.detect;

import java.util.List;
import java.util.Map;

/**
 * The product's own lexicon, before a job changes anything in it.
 *
 * @param entries sorted by id, without those that stand for what is found by weighing
 * @param contexts named lists of patterns that entries exclude by {@code @name}
 * @param words named lists of words, written out as choices
 */
record ProductLexicon(
    List<LexiconEntry> entries, Map<String, List<String>> contexts, Map<String, String> words) {

  ProductLexicon {
    entries = List.copyOf(entries);
    contexts = Map.copyOf(contexts);
    words = Map.copyOf(words);
  }
}
