package org.trendpack.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands around a match, folded: two hits with the same entry and the same folded context say
 * the same thing, however they were typed and whatever numbers their addresses carried.
 */
public final class FoldedContext {

  private FoldedContext() {}

  /** Of search terms: their words. */
  public static String ofSearch(String terms) {
    return String.join(" ", Words.of(terms));
  }

  /**
   * Of an address: its host and the words of its path and query.
   *
   * @param address without its scheme
   */
  public static String ofAddress(String address) {
    int slash = address.indexOf('/');
    String host = slash < 0 ? address : address.substring(0, slash);
    List<String> words = new ArrayList<>(List.of(host.toLowerCase(Locale.ROOT)));
    if (slash >= 0) {
      words.addAll(AddressWords.of(address.substring(slash)));
    }
    return String.join(" ", words);
  }
}
