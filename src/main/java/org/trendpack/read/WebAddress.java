package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Finds host and path in a row's address, without making an object. */
final class WebAddress {

  private static final int MAX_HOST = 253;
  private static final byte OTHER = 0;
  private static final byte OF_HOST = 1;
  private static final byte AFTER_HOST = 2;
  private static final byte[] SIGNS = signs();
  private static final long SLASHES = Bytes.eight('/');
  private static final long QUESTION_MARKS = Bytes.eight('?');
  private static final long NUMBER_SIGNS = Bytes.eight('#');
  private static final long HTTPS =
      Bytes.eightAt("https://".getBytes(StandardCharsets.US_ASCII), 0);
  private static final int LONGEST_SCHEME = 24;
  private static final int NO_HOST = -1;
  private static final Set<String> WEB_SCHEMES =
      Set.of(
          "http", "https", "ftp", "ftps", "ws", "wss", "tcp", "udp", "ssl", "tls", "quic", "rtsp",
          "rtmp", "mms", "gopher", "tunnel", "icap", "spdy");

  private WebAddress() {}

  /** Sets the row's address slices; returns false if there is no host. */
  static boolean locate(Row row) {
    int url = Field.URL.ordinal();
    int host = Field.HOST.ordinal();
    boolean hasUrl = row.has(Field.URL);
    if (!hasUrl || (row.buffer[row.start[url]] == '/' && row.has(Field.HOST))) {
      if (!row.has(Field.HOST)) {
        return false;
      }
      if (!hasUrl && isAddress(row.buffer, row.start[host], row.end[host])) {
        return locate(row, row.start[host], row.end[host]);
      }
      authority(row, row.start[host], row.end[host]);
      if (hasUrl) {
        path(row, row.start[url], row.end[url]);
      } else {
        path(row, row.end[host], row.end[host]);
      }
      return row.hostEnd > row.hostStart;
    }
    return locate(row, row.start[url], row.end[url]);
  }

  /** Some products write whole addresses into a column for sites. */
  private static boolean isAddress(byte[] b, int from, int to) {
    return Bytes.find(b, from, to, SLASHES) < to;
  }

  private static boolean locate(Row row, int start, int end) {
    byte[] b = row.buffer;
    int from = afterScheme(b, start, end);
    if (from == NO_HOST) {
      return false;
    }
    int path = from;
    while (path < end && SIGNS[b[path] & 0xFF] == OF_HOST) {
      path++;
    }
    if (path < end && SIGNS[b[path] & 0xFF] != AFTER_HOST) {
      while (path < end && SIGNS[b[path] & 0xFF] != AFTER_HOST) {
        path++;
      }
      authority(row, from, path);
    } else {
      host(row, from, path);
    }
    path(row, path, end);
    return row.hostEnd > row.hostStart;
  }

  private static void path(Row row, int start, int end) {
    row.pathStart = start;
    row.pathEnd = Bytes.find(row.buffer, start, end, QUESTION_MARKS, NUMBER_SIGNS);
    row.addressEnd = end;
  }

  /** Where the host begins; {@link #NO_HOST} for addresses that are not of the web. */
  private static int afterScheme(byte[] b, int from, int end) {
    if (from + Long.BYTES <= end && Bytes.eightAt(b, from) == HTTPS) {
      return from + Long.BYTES;
    }
    int limit = Math.min(end - 1, from + LONGEST_SCHEME);
    for (int i = from; i < limit; i++) {
      if (b[i] == ':') {
        boolean authority = i + 2 < end && b[i + 1] == '/' && b[i + 2] == '/';
        if (authority) {
          return b[from] == 'h' || isWeb(b, from, i) ? i + 3 : NO_HOST;
        }
        return from;
      }
      if (b[i] == '/' || b[i] == '.' || b[i] == '?') {
        return from;
      }
    }
    return from;
  }

  private static boolean isWeb(byte[] b, int from, int to) {
    return WEB_SCHEMES.contains(Texts.decode(b, from, to).toLowerCase(Locale.ROOT));
  }

  private static void authority(Row row, int from, int to) {
    byte[] b = row.buffer;
    int start = from;
    int end = to;
    int colon = -1;
    int colons = 0;
    for (int i = from; i < to; i++) {
      if (b[i] == '@') {
        start = i + 1;
        colon = -1;
        colons = 0;
      } else if (b[i] == ':') {
        colon = colons++ == 0 ? i : colon;
      }
    }
    if (start < to && b[start] == '[') {
      start++;
      end = start;
      while (end < to && b[end] != ']') {
        end++;
      }
    } else if (colons == 1) {
      // What follows the colon of "about:blank" or "data:text" is no port, and so they name no
      // host.
      end = isPort(b, colon + 1, to) ? colon : start;
    }
    host(row, start, areHostSigns(b, start, end) ? end : start);
  }

  private static boolean isPort(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Sets the host from signs that may stand in one. */
  private static void host(Row row, int start, int to) {
    int end = to;
    while (end > start && row.buffer[end - 1] == '.') {
      end--;
    }
    row.hostStart = start;
    row.hostEnd = end - start <= MAX_HOST ? end : start;
  }

  private static boolean areHostSigns(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (SIGNS[b[i] & 0xFF] != OF_HOST && b[i] != ':') {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits, dots, hyphens, underscores, and all of other scripts make a host. */
  private static byte[] signs() {
    byte[] signs = new byte[256];
    for (int c = 0; c < 256; c++) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      boolean ofHost = letter || (c >= '0' && c <= '9') || c >= 128 || ".-_".indexOf(c) >= 0;
      signs[c] = ofHost ? OF_HOST : "/?#".indexOf(c) >= 0 ? AFTER_HOST : OTHER;
    }
    return signs;
  }
}
