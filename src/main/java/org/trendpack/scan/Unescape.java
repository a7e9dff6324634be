package org.trendpack.scan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Names as some proxies write them: {@code SCHOOL%5cuser}. */
final class Unescape {

  private Unescape() {}

  static String percent(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException invalid) {
      return text;
    }
  }
}
