package org.trendpack.detect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of an address: its host's labels, its path and the values of its query. */
final class AddressWords {

  private static final Set<String> TRACKING =
      Set.of(
          "gclid",
          "fbclid",
          "msclkid",
          "dclid",
          "igshid",
          "ved",
          "ei",
          "sei",
          "usg",
          "sig",
          "token",
          "sid",
          "session",
          "sessionid",
          "nonce",
          "state",
          "code",
          "hash",
          "key",
          "auth",
          "sxsrf");

  private static final int ID_LENGTH = 12;

  private AddressWords() {}

  /**
   * Words of a path and query. Phrases do not run over from one part to the next; ids, hashes and
   * tracking parameters are no words.
   */
  static List<String> of(String path) {
    List<String> words = new ArrayList<>();
    int from = 0;
    boolean query = false;
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '&';
      boolean ends = query ? c == '&' || c == ';' || c == '#' : c == '/' || c == '?' || c == '&';
      if (ends) {
        part(words, path.substring(from, i));
        from = i + 1;
        query |= c == '?';
      }
    }
    return words;
  }

  private static void part(List<String> words, String part) {
    int equals = part.indexOf('=');
    if (equals >= 0 && isTracking(part.substring(0, equals))) {
      return;
    }
    String value = decode(part.substring(equals + 1));
    if (value.isEmpty() || isId(value.getBytes(StandardCharsets.ISO_8859_1), value.length())) {
      return;
    }
    words.add(Words.BARRIER);
    Words.addTo(words, value);
  }

  /** Whether a parameter of this name follows a person about and says nothing of the page. */
  static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TRACKING.contains(lower) || lower.startsWith("utm");
  }

  private static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part.replace('+', ' ');
    }
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException invalid) {
      return part;
    }
  }

  /** Long runs that mix letters with digits, or capitals with small letters, say nothing. */
  static boolean isId(byte[] value, int length) {
    if (length < ID_LENGTH) {
      return false;
    }
    boolean digit = false;
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < length; i++) {
      byte c = value[i];
      if (c == ' ') {
        return false;
      }
      digit |= c >= '0' && c <= '9';
      upper |= c >= 'A' && c <= 'Z';
      lower |= c >= 'a' && c <= 'z';
    }
    return digit && upper && lower;
  }
}
