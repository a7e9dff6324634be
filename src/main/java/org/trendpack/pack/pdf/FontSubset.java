package org.trendpack.pack.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A TrueType font cut down to some glyphs, which keep their numbers: the outlines of others are
 * left out, and so are all glyphs after the last that is wanted.
 */
final class FontSubset {

  private static final List<String> KEPT_WHOLE = List.of("cvt ", "fpgm", "prep");

  // Flags of a glyph that is composed of others.
  private static final int WIDE_ARGUMENTS = 0x0001;
  private static final int ONE_SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  private final Map<String, ByteBuffer> tables;
  private final boolean longOffsets;
  private final int longMetrics;
  private final int glyphCount;

  FontSubset(Map<String, ByteBuffer> tables, boolean longOffsets, int longMetrics, int glyphCount) {
    this.tables = tables;
    this.longOffsets = longOffsets;
    this.longMetrics = longMetrics;
    this.glyphCount = glyphCount;
  }

  /** The font's file. */
  byte[] of(BitSet wanted) {
    BitSet kept = (BitSet) wanted.clone();
    kept.set(0);
    for (int glyph = kept.nextSetBit(0); glyph >= 0; glyph = kept.nextSetBit(glyph + 1)) {
      int before = addParts(glyph, kept);
      glyph = Math.min(glyph, before);
    }
    int count = Math.min(kept.length(), glyphCount);
    Map<String, byte[]> smaller = new TreeMap<>();
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer offsets = ByteBuffer.allocate(4 * (count + 1));
    for (int glyph = 0; glyph < count; glyph++) {
      offsets.putInt(outlines.size());
      if (kept.get(glyph)) {
        outlines.writeBytes(bytes(outline(glyph)));
        while (outlines.size() % 4 != 0) {
          outlines.write(0);
        }
      }
    }
    offsets.putInt(outlines.size());
    smaller.put("glyf", outlines.toByteArray());
    smaller.put("loca", offsets.array());
    smaller.put("hmtx", metrics(count));
    smaller.put("hhea", changed("hhea", 34, Math.min(longMetrics, count)));
    smaller.put("maxp", changed("maxp", 4, count));
    byte[] head = changed("head", 50, 1);
    ByteBuffer.wrap(head).putInt(8, 0);
    smaller.put("head", head);
    for (String tag : KEPT_WHOLE) {
      ByteBuffer table = tables.get(tag);
      if (table != null) {
        smaller.put(tag, bytes(table));
      }
    }
    return file(smaller);
  }

  /** Adds the glyphs that a glyph is composed of and gives the lowest number that is new. */
  private int addParts(int glyph, BitSet kept) {
    ByteBuffer outline = outline(glyph);
    int lowest = glyph;
    if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
      return lowest;
    }
    int at = 10;
    int flags;
    do {
      flags = outline.getChar(at);
      int part = outline.getChar(at + 2);
      if (!kept.get(part)) {
        kept.set(part);
        lowest = Math.min(lowest, part - 1);
      }
      at += 4 + ((flags & WIDE_ARGUMENTS) != 0 ? 4 : 2);
      at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : 0;
      at += (flags & MATRIX) != 0 ? 8 : 0;
    } while ((flags & MORE) != 0);
    return lowest;
  }

  private ByteBuffer outline(int glyph) {
    int from = offset(glyph);
    return table("glyf").slice(from, offset(glyph + 1) - from);
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    return longOffsets ? loca.getInt(4 * glyph) : 2 * loca.getChar(2 * glyph);
  }

  private byte[] metrics(int count) {
    int wide = Math.min(longMetrics, count);
    int size = 4 * wide + 2 * (count - wide);
    return bytes(table("hmtx").slice(0, size));
  }

  private byte[] changed(String tag, int at, int value) {
    byte[] copy = bytes(table(tag));
    ByteBuffer.wrap(copy).putShort(at, (short) value);
    return copy;
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("no table " + tag);
    }
    return table;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int power = Integer.highestOneBit(tables.size());
    ByteBuffer header = ByteBuffer.allocate(12 + 16 * tables.size());
    header.putInt(0x00010000).putShort((short) tables.size());
    header.putShort((short) (16 * power));
    header.putShort((short) Integer.numberOfTrailingZeros(power));
    header.putShort((short) (16 * (tables.size() - power)));
    int offset = header.capacity();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      header.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      header.putInt(sum(content)).putInt(offset).putInt(content.length);
      body.writeBytes(content);
      offset += content.length;
      for (; offset % 4 != 0; offset++) {
        body.write(0);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header.array());
    file.writeBytes(body.toByteArray());
    return file.toByteArray();
  }

  private static int sum(byte[] content) {
    int sum = 0;
    for (int i = 0; i < content.length; i++) {
      sum += (content[i] & 0xFF) << (24 - 8 * (i % 4));
    }
    return sum;
  }
}
