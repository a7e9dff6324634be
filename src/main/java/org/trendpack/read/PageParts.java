package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Tells a page from its parts: style sheets, scripts, pictures, fonts, beacons. */
public final class PageParts {

  private static final PageParts SHARED = new PageParts();

  private final long[] extensions;
  private final Prefixes mimes = new Prefixes(0);

  /** All begin with a slash, so the byte after it tells more. */
  private final Prefixes paths = new Prefixes(1);

  private PageParts() {
    List<Long> packed = new ArrayList<>();
    for (CSVRecord row : Tables.read("/read/not-visits.csv")) {
      byte[] value = row.get("value").getBytes(StandardCharsets.US_ASCII);
      switch (row.get("what")) {
        case "extension" -> packed.add(pack(value, 0, value.length));
        case "mime" -> mimes.add(value);
        case "path" -> paths.add(value);
        default -> {
          // Hosts are known by Sites.
        }
      }
    }
    extensions = packed.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
  }

  /** The product's table; read once. */
  public static PageParts shared() {
    return SHARED;
  }

  /** Whether the row is a part of a page and not a page. */
  public boolean isPart(Row row) {
    return hasPartAddress(row) || hasPartMime(row);
  }

  /** Whether its address alone says so, whatever was sent. */
  public boolean hasPartAddress(Row row) {
    return hasPartExtension(row.buffer, row.pathStart, row.addressEnd)
        || paths.begin(row.buffer, row.pathStart, row.addressEnd);
  }

  private boolean hasPartExtension(byte[] b, int from, int to) {
    int dot = -1;
    int end = from;
    while (end < to && b[end] != '?' && b[end] != '#') {
      if (b[end] == '.') {
        dot = end;
      } else if (b[end] == '/') {
        dot = -1;
      }
      end++;
    }
    int length = end - dot - 1;
    return dot >= 0
        && length > 0
        && length <= 8
        && Arrays.binarySearch(extensions, pack(b, dot + 1, end)) >= 0;
  }

  private static long pack(byte[] b, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      packed = packed << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20 : c & 0xFF);
    }
    return packed;
  }

  private boolean hasPartMime(Row row) {
    int at = Field.MIME.ordinal();
    return row.has(Field.MIME) && mimes.begin(row.buffer, row.start[at], row.end[at]);
  }

  /** Prefixes sorted by one of their bytes, so that few are compared. */
  private static final class Prefixes {

    private final int at;
    private final List<List<byte[]>> byByte = new ArrayList<>();

    Prefixes(int at) {
      this.at = at;
      for (int i = 0; i < 256; i++) {
        byByte.add(new ArrayList<>());
      }
    }

    void add(byte[] prefix) {
      byByte.get(prefix[at] & 0xFF).add(prefix);
    }

    boolean begin(byte[] b, int from, int to) {
      if (from + at >= to) {
        return false;
      }
      List<byte[]> candidates = byByte.get(b[from + at] & 0xFF);
      for (int i = 0; i < candidates.size(); i++) {
        if (SearchRule.startsWith(b, from, to, candidates.get(i))) {
          return true;
        }
      }
      return false;
    }
  }
}
