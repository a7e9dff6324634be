package org.trendpack.detect;

/**
 * A cheap look at the bytes of an address, still encoded: whether any pattern's anchor is in it and
 * so much else as that pattern needs. Holds working space: one for each thread.
 */
final class AddressGlance {

  private final AnchorIndex anchors;
  private final short[] bits = new short[Matcher.MAX_WORDS];
  private final int[] found = new int[Matcher.MAX_WORDS];
  private int words;
  private int anchored;

  AddressGlance(AnchorIndex anchors) {
    this.anchors = anchors;
  }

  /** Whether it deserves a closer look; what cannot be told of bytes alone does. */
  boolean mayMatch(byte[] bytes, int from, int to) {
    words = 0;
    anchored = 0;
    return !isQuietAlone(bytes, from, to) || words == Matcher.MAX_WORDS || mayAnyMatch();
  }

  /** Notes the words; false at the first that deserves a closer look whatever is beside it. */
  private boolean isQuietAlone(byte[] bytes, int from, int to) {
    long hash = Vocabulary.HASH_START;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      byte sign = anchors.wordSign(b);
      if (sign != 0) {
        hash = Vocabulary.hash(hash, sign);
        continue;
      }
      if (isEnough(hash)) {
        return false;
      }
      hash = Vocabulary.HASH_START;
      if (b < 0 || b == '\'' || b == '`') {
        return false;
      }
      if (b == '%') {
        if (!isEncodedSign(bytes, i, to)) {
          return false;
        }
        i += 2;
      }
    }
    return !isEnough(hash);
  }

  /** Notes a word; whether a pattern may need no other. */
  private boolean isEnough(long hash) {
    if (hash == Vocabulary.HASH_START || words == bits.length) {
      return false;
    }
    bits[words++] = AnchorIndex.guardBit(hash);
    int anchor = anchors.anchor(hash);
    if (anchor == 0) {
      return false;
    }
    found[anchored++] = anchor;
    return !anchors.needsCompany(anchor);
  }

  private boolean mayAnyMatch() {
    for (int i = 0; i < anchored; i++) {
      if (anchors.mayMatch(found[i], bits, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an escape stands for a sign that separates words, such as {@code %20}. */
  private static boolean isEncodedSign(byte[] bytes, int at, int to) {
    if (at + 2 >= to) {
      return false;
    }
    byte high = bytes[at + 1];
    byte low = bytes[at + 2];
    byte lower = (byte) (low | 0x20);
    boolean letter = lower >= 'a' && lower <= 'f';
    boolean digit = low >= '0' && low <= '9';
    boolean apostrophe = high == '2' && low == '7';
    return (high == '2' && (digit || letter) && !apostrophe) || (high == '3' && letter);
  }
}
