package org.trendpack.detect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trendpack.read.SliceTable;

/**
 * Finds a lexicon's entries in addresses as {@link Matcher#inAddress(String)} does, from the bytes
 * of a log and without an object for those that have none. Holds working space: one for each
 * thread.
 */
public final class AddressMatcher {

  private static final int BARRIER = -1;

  /** How many addresses it remembers; a power of two. */
  private static final int REMEMBERED = 1 << 15;

  /** How many rows of words it remembers; a power of two. */
  private static final int REMEMBERED_WORDS = 1 << 11;

  private final Matcher matcher;
  private final AnchorIndex anchors;
  private final Vocabulary vocabulary;
  private final AddressGlance glance;
  private byte[] value = new byte[256];
  private int length;
  private final int[] ids = new int[Matcher.MAX_WORDS];
  private int count;
  private boolean anchored;

  /** Hashes of addresses in which nothing was found: people go to the same pages. */
  private final long[] quiet = new long[REMEMBERED];

  /** Hashes of rows of words, by their numbers, in which nothing was found. */
  private final long[] quietWords = new long[REMEMBERED_WORDS];

  AddressMatcher(Matcher matcher, AnchorIndex anchors, Vocabulary vocabulary) {
    this.matcher = matcher;
    this.anchors = anchors;
    this.vocabulary = vocabulary;
    glance = new AddressGlance(anchors);
  }

  /**
   * What is found in a path and query.
   *
   * @param bytes as logged, still percent-encoded
   * @param decoder the slice's text, asked for only if it may have a match
   */
  public Matches find(byte[] bytes, int from, int to, Text decoder) {
    long hash = SliceTable.hash(bytes, from, to);
    int place = (int) (hash >>> 40) & REMEMBERED - 1;
    if (quiet[place] == hash) {
      return Matches.NONE;
    }
    Matches matches = look(bytes, from, to, decoder);
    if (matches.found().isEmpty() && matches.excluded().isEmpty()) {
      quiet[place] = hash;
    }
    return matches;
  }

  private Matches look(byte[] bytes, int from, int to, Text decoder) {
    if (!glance.mayMatch(bytes, from, to)) {
      return Matches.NONE;
    }
    count = 0;
    anchored = false;
    boolean plain = words(bytes, from, to);
    boolean look = !plain || (anchored && isAnyInWords());
    return look ? matcher.inAddress(decoder.of(from, to)) : Matches.NONE;
  }

  /** Addresses of one kind differ in what is no word, and so have the same numbers. */
  private boolean isAnyInWords() {
    long hash = count;
    for (int i = 0; i < count; i++) {
      hash = (hash ^ ids[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    int place = (int) hash & REMEMBERED_WORDS - 1;
    if (quietWords[place] == hash) {
      return false;
    }
    boolean isAnyIn = matcher.isAnyIn(Arrays.copyOf(ids, count));
    if (!isAnyIn) {
      quietWords[place] = hash;
    }
    return isAnyIn;
  }

  /** Makes text of a slice. */
  public interface Text {
    /** The slice's text. */
    String of(int from, int to);
  }

  /** Numbers the words of all parts; false if their text needs a closer look. */
  private boolean words(byte[] b, int from, int to) {
    int start = from;
    boolean query = false;
    for (int i = from; i <= to; i++) {
      byte c = i < to ? b[i] : (byte) '&';
      boolean ends = c == '&' || (query ? c == ';' || c == '#' : c == '/' || c == '?');
      if (ends) {
        if (i > start && !part(b, start, i)) {
          return false;
        }
        start = i + 1;
        query |= c == '?';
      }
    }
    return true;
  }

  private boolean part(byte[] b, int from, int to) {
    int equals = from;
    while (equals < to && b[equals] != '=') {
      equals++;
    }
    boolean named = equals < to;
    if (named && AddressWords.isTracking(text(b, from, equals))) {
      return true;
    }
    if (!decode(b, named ? equals + 1 : from, to)) {
      return false;
    }
    if (length > 0 && !AddressWords.isId(value, length)) {
      word(BARRIER);
      numberWords();
    }
    return true;
  }

  private static String text(byte[] b, int from, int to) {
    return new String(b, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Decodes a value of ASCII letters and signs; false if it is not one. */
  private boolean decode(byte[] b, int from, int to) {
    if (value.length < to - from) {
      value = new byte[(to - from) * 2];
    }
    length = 0;
    for (int i = from; i < to; i++) {
      int c = b[i];
      if (c == '%') {
        c = i + 2 < to ? hex(b[i + 1]) << 4 | hex(b[i + 2]) : BARRIER;
        i += 2;
      } else if (c == '+') {
        c = ' ';
      }
      if (c < 0 || c > 0x7F) {
        return false;
      }
      value[length++] = (byte) c;
    }
    return true;
  }

  /** The value of a hexadecimal digit; of anything else a number that stays negative. */
  private static int hex(byte b) {
    int digit = Character.digit(b, 16);
    return digit < 0 ? Integer.MIN_VALUE >> 4 : digit;
  }

  private void numberWords() {
    long hash = Vocabulary.HASH_START;
    for (int i = 0; i < length; i++) {
      byte sign = anchors.wordSign(value[i]);
      if (sign != 0) {
        hash = Vocabulary.hash(hash, sign);
      } else if (hash != Vocabulary.HASH_START && value[i] != '\'' && value[i] != '`') {
        word(vocabulary.id(hash));
        hash = Vocabulary.HASH_START;
      }
    }
    if (hash != Vocabulary.HASH_START) {
      word(vocabulary.id(hash));
    }
  }

  private void word(int id) {
    if (count < ids.length) {
      ids[count++] = id;
      anchored |= id > 0 && anchors.patternsOf(id).length > 0;
    }
  }
}
