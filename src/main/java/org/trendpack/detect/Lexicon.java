package org.trendpack.detect;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of a run: the product's own, with what the job adds, changes and switches off.
 *
 * @param version of the product's list, and a fingerprint of the job's changes if there are any
 * @param entries sorted by id
 * @param contexts named lists of patterns that entries exclude by {@code @name}
 * @param sites that the job's own lists name
 * @param leftOut categories of those lists that the job gives no theme, sorted
 * @param weighed ids of the entries that the {@link Weigher} may overrule; if there are none,
 *     nothing is weighed
 */
public record Lexicon(
    String version,
    List<LexiconEntry> entries,
    Map<String, List<String>> contexts,
    ListedSites sites,
    List<String> leftOut,
    Set<String> weighed)
    implements Serializable {

  /** Copies the collections. */
  public Lexicon {
    entries = List.copyOf(entries);
    contexts = Map.copyOf(contexts);
    leftOut = List.copyOf(leftOut);
    weighed = Set.copyOf(weighed);
  }

  /** A lexicon without listed sites that weighs nothing. */
  public Lexicon(String version, List<LexiconEntry> entries, Map<String, List<String>> contexts) {
    this(version, entries, contexts, ListedSites.NONE, List.of(), Set.of());
  }
}
