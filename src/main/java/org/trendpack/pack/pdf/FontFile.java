package org.trendpack.pack.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A TrueType font: its glyphs by letter, their widths, and a smaller font of some of them. */
final class FontFile {

  private final String name;
  private final byte[] content;
  private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
  private final char[] glyphs = new char[0x10000];
  private final Map<Integer, Integer> glyphsBeyond = new HashMap<>();
  private final int unitsPerEm;
  private final int glyphCount;
  private final int longMetrics;
  private final boolean longOffsets;

  private FontFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
    ByteBuffer file = ByteBuffer.wrap(content);
    int count = file.getShort(4);
    for (int i = 0; i < count; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(content, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(tag, file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
    }
    unitsPerEm = table("head").getShort(18);
    longOffsets = table("head").getShort(50) == 1;
    glyphCount = table("maxp").getChar(4);
    longMetrics = table("hhea").getChar(34);
    readLetters(table("cmap"));
  }

  /**
   * The font of a file on the class path.
   *
   * @param name as PDF calls it
   */
  static FontFile read(String name, String resource) {
    try (InputStream in = FontFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + resource);
      }
      return new FontFile(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /** The file's bytes. */
  byte[] content() {
    return content.clone();
  }

  /** The letter's glyph; 0 if the font has none. */
  int glyph(int codePoint) {
    return codePoint < 0x10000 ? glyphs[codePoint] : glyphsBeyond.getOrDefault(codePoint, 0);
  }

  /** How far a glyph moves on, in thousandths of the font's size. */
  int width(int glyph) {
    int metric = Math.min(glyph, longMetrics - 1);
    return thousandths(table("hmtx").getChar(4 * metric));
  }

  int ascent() {
    return thousandths(table("hhea").getShort(4));
  }

  int descent() {
    return thousandths(table("hhea").getShort(6));
  }

  /** The box that holds every glyph, as PDF writes it. */
  String box() {
    ByteBuffer head = table("head");
    return "["
        + thousandths(head.getShort(36))
        + " "
        + thousandths(head.getShort(38))
        + " "
        + thousandths(head.getShort(40))
        + " "
        + thousandths(head.getShort(42))
        + "]";
  }

  /** A font of these glyphs alone, under the numbers they have here. */
  byte[] subset(BitSet wanted) {
    return new FontSubset(tables, longOffsets, longMetrics, glyphCount).of(wanted);
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / unitsPerEm);
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException(name + " has no table " + tag);
    }
    return table;
  }

  private void readLetters(ByteBuffer cmap) {
    int count = cmap.getChar(2);
    for (int i = 0; i < count; i++) {
      int platform = cmap.getChar(4 + 8 * i);
      int encoding = cmap.getChar(6 + 8 * i);
      ByteBuffer map = cmap.slice(cmap.getInt(8 + 8 * i), cmap.capacity() - cmap.getInt(8 + 8 * i));
      if (platform == 3 && encoding == 1 && map.getChar(0) == 4) {
        readSegments(map);
      } else if (platform == 3 && encoding == 10 && map.getChar(0) == 12) {
        readGroups(map);
      }
    }
  }

  private void readSegments(ByteBuffer map) {
    int doubled = map.getChar(6);
    for (int at = 14; at < 14 + doubled; at += 2) {
      int last = map.getChar(at);
      int first = map.getChar(at + doubled + 2);
      int delta = map.getChar(at + 2 * doubled + 2);
      int offsetAt = at + 3 * doubled + 2;
      int offset = map.getChar(offsetAt);
      for (int letter = first; letter <= last && letter < 0xFFFF; letter++) {
        int glyph = letter;
        if (offset != 0) {
          glyph = map.getChar(offsetAt + offset + 2 * (letter - first));
          if (glyph == 0) {
            continue;
          }
        }
        glyphs[letter] = (char) (glyph + delta);
      }
    }
  }

  private void readGroups(ByteBuffer map) {
    int count = map.getInt(12);
    for (int i = 0; i < count; i++) {
      int group = 16 + 12 * i;
      int first = map.getInt(group);
      for (int letter = Math.max(first, 0x10000); letter <= map.getInt(group + 4); letter++) {
        glyphsBeyond.put(letter, map.getInt(group + 8) + letter - first);
      }
    }
  }
}
