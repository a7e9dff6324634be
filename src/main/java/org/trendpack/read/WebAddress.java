package org.trendpack.read;

/** Finds host and path in a row's address, without making an object. */
final class WebAddress {

  private static final boolean[] HOST_SIGNS = hostSigns();

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
      authority(row, row.start[host], row.end[host]);
      row.pathStart = hasUrl ? row.start[url] : row.end[host];
      row.addressEnd = hasUrl ? row.end[url] : row.end[host];
      return row.hostEnd > row.hostStart;
    }
    byte[] b = row.buffer;
    int from = afterScheme(b, row.start[url], row.end[url]);
    int end = row.end[url];
    int path = from;
    while (path < end && b[path] != '/' && b[path] != '?' && b[path] != '#') {
      path++;
    }
    authority(row, from, path);
    row.pathStart = path;
    row.addressEnd = end;
    return row.hostEnd > row.hostStart;
  }

  private static int afterScheme(byte[] b, int from, int end) {
    int limit = Math.min(end - 2, from + 12);
    for (int i = from; i < limit; i++) {
      if (b[i] == ':') {
        return b[i + 1] == '/' && b[i + 2] == '/' ? i + 3 : from;
      }
      if (b[i] == '/' || b[i] == '.' || b[i] == '?') {
        return from;
      }
    }
    return from;
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
      end = colon;
    }
    while (end > start && b[end - 1] == '.') {
      end--;
    }
    row.hostStart = start;
    row.hostEnd = isHost(b, start, end) ? end : start;
  }

  private static boolean isHost(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!HOST_SIGNS[b[i] & 0xFF]) {
        return false;
      }
    }
    return end - start <= 253;
  }

  /** Letters, digits, dots, hyphens, underscores, the colons of IPv6, and all of other scripts. */
  private static boolean[] hostSigns() {
    boolean[] signs = new boolean[256];
    for (int c = 0; c < 256; c++) {
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      signs[c] = letter || (c >= '0' && c <= '9') || c >= 128 || ".-_:".indexOf(c) >= 0;
    }
    return signs;
  }
}
