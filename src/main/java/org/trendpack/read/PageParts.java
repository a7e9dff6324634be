package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVRecord;

/** Tells a page from its parts: style sheets, scripts, pictures, fonts, beacons. */
public final class PageParts {

  private static final int MAX_EXTENSION = 8;

  private static final PageParts SHARED = new PageParts();

  /** An open table of packed extensions; 0 is an empty place. */
  private final long[] extensions = new long[1 << 10];

  private final Prefixes mimes = new Prefixes(0);

  /** All begin with a slash, so the byte after it tells more. */
  private final Prefixes paths = new Prefixes(1);

  private PageParts() {
    for (CSVRecord row : Tables.read("/read/not-visits.csv")) {
      byte[] value = row.get("value").getBytes(StandardCharsets.US_ASCII);
      switch (row.get("what")) {
        case "extension" -> addExtension(pack(value, 0, value.length));
        case "mime" -> mimes.add(value);
        case "path" -> paths.add(value);
        default -> {
          // Hosts are known by Sites.
        }
      }
    }
  }

  /** The product's table; read once. */
  public static PageParts shared() {
    return SHARED;
  }

  /** Whether the row's address is that of a part of a page, whatever was sent. */
  public boolean hasPartAddress(Row row) {
    return hasPartExtension(row.buffer, row.pathStart, row.pathEnd)
        || paths.begin(row.buffer, row.pathStart, row.addressEnd);
  }

  private void addExtension(long packed) {
    int slot = slot(packed);
    while (extensions[slot] != 0 && extensions[slot] != packed) {
      slot = slot + 1 & extensions.length - 1;
    }
    extensions[slot] = packed;
  }

  private boolean isPartExtension(long packed) {
    int slot = slot(packed);
    while (extensions[slot] != 0) {
      if (extensions[slot] == packed) {
        return true;
      }
      slot = slot + 1 & extensions.length - 1;
    }
    return false;
  }

  private int slot(long packed) {
    return (int) (packed * 0x9E3779B97F4A7C15L >>> 54);
  }

  private boolean hasPartExtension(byte[] b, int from, int end) {
    int first = Math.max(from, end - MAX_EXTENSION - 1);
    for (int dot = end - 1; dot >= first && b[dot] != '/'; dot--) {
      if (b[dot] == '.') {
        return dot + 1 < end && isPartExtension(pack(b, dot + 1, end));
      }
    }
    return false;
  }

  private static long pack(byte[] b, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      byte c = b[i];
      packed = packed << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20 : c & 0xFF);
    }
    return packed;
  }

  /** Whether what was sent is of a kind that no page is. */
  public boolean hasPartMime(Row row) {
    int at = Field.MIME.ordinal();
    return row.has(Field.MIME) && mimes.begin(row.buffer, row.start[at], row.end[at]);
  }

  /** Prefixes sorted by one of their bytes, so that few are compared. */
  private static final class Prefixes {

    private static final Prefix[] NONE = {};

    private final int at;
    private final Prefix[][] byByte = new Prefix[256][];

    Prefixes(int at) {
      this.at = at;
      Arrays.fill(byByte, NONE);
    }

    void add(byte[] prefix) {
      int first = prefix[at] & 0xFF;
      Prefix[] all = Arrays.copyOf(byByte[first], byByte[first].length + 1);
      all[all.length - 1] = Prefix.of(prefix);
      byByte[first] = all;
    }

    boolean begin(byte[] b, int from, int to) {
      if (from + at >= to) {
        return false;
      }
      Prefix[] candidates = byByte[b[from + at] & 0xFF];
      if (candidates.length == 0) {
        return false;
      }
      long eight = eight(b, from, to);
      for (Prefix candidate : candidates) {
        if ((eight & candidate.mask()) == candidate.eight()
            && SearchRule.startsWith(b, from, to, candidate.bytes())) {
          return true;
        }
      }
      return false;
    }

    /** The first eight bytes, or zeros where there are fewer. */
    private static long eight(byte[] b, int from, int to) {
      return to - from < Long.BYTES ? SliceTable.tail(b, from, to) : Bytes.eightAt(b, from);
    }

    /**
     * Bytes and the first eight of them, by which most can be told from others.
     *
     * @param mask all bits of those of the eight that are there
     */
    private record Prefix(byte[] bytes, long eight, long mask) {

      static Prefix of(byte[] bytes) {
        long mask = bytes.length < Long.BYTES ? (1L << bytes.length * Byte.SIZE) - 1 : -1;
        return new Prefix(bytes, Prefixes.eight(bytes, 0, bytes.length), mask);
      }
    }
  }
}
