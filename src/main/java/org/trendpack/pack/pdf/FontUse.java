package org.trendpack.pack.pdf;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What one document uses of a font, and the font as it is embedded. */
final class FontUse {

  private static final String MAP_HEAD =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange
      """;
  private static final String MAP_FOOT =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private final FontFile file;
  private final String resource;
  private final BitSet used = new BitSet();
  private final Map<Integer, String> meanings = new TreeMap<>();

  /**
   * A font of which nothing is used yet.
   *
   * @param resource its name in content streams
   */
  FontUse(FontFile file, String resource) {
    this.file = file;
    this.resource = resource;
  }

  FontFile file() {
    return file;
  }

  String resource() {
    return resource;
  }

  /** Takes a glyph into the embedded font. */
  void use(int glyph, String meaning) {
    if (!used.get(glyph)) {
      used.set(glyph);
      meanings.put(glyph, meaning);
    }
  }

  /** Takes the glyph of one letter. */
  void use(int glyph, int codePoint) {
    if (!used.get(glyph)) {
      use(glyph, Character.toString(codePoint));
    }
  }

  boolean isUsed() {
    return !used.isEmpty();
  }

  /** Writes the font and gives its number. */
  int write(PdfFile pdf) {
    String name = "/" + tag() + "+" + file.name();
    byte[] subset = file.subset(used);
    int program = pdf.putStream("/Length1 " + subset.length, subset);
    int descriptor =
        pdf.put(
            "<</Type/FontDescriptor/FontName"
                + name
                + "/Flags 4/FontBBox"
                + file.box()
                + "/ItalicAngle 0/Ascent "
                + file.ascent()
                + "/Descent "
                + file.descent()
                + "/CapHeight "
                + file.ascent()
                + "/StemV 80/FontFile2 "
                + Syntax.reference(program)
                + ">>");
    int descendant =
        pdf.put(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont"
                + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/CIDToGIDMap/Identity/FontDescriptor "
                + Syntax.reference(descriptor)
                + "/W["
                + widths()
                + "]>>");
    int letters = pdf.putStream("", PdfFile.bytes(letters()));
    return pdf.put(
        "<</Type/Font/Subtype/Type0/BaseFont"
            + name
            + "/Encoding/Identity-H/DescendantFonts["
            + Syntax.reference(descendant)
            + "]/ToUnicode "
            + Syntax.reference(letters)
            + ">>");
  }

  private String widths() {
    StringBuilder widths = new StringBuilder();
    for (int glyph = used.nextSetBit(0); glyph >= 0; glyph = used.nextSetBit(glyph + 1)) {
      widths.append(glyph).append('[').append(file.width(glyph)).append(']');
    }
    return widths.toString();
  }

  private String letters() {
    StringBuilder map = new StringBuilder(MAP_HEAD);
    int left = 0;
    int open = meanings.size();
    for (Map.Entry<Integer, String> meaning : meanings.entrySet()) {
      if (left == 0) {
        left = Math.min(open, 100);
        map.append(left).append(" beginbfchar\n");
      }
      map.append('<');
      Syntax.code(map, meaning.getKey());
      map.append("><");
      meaning.getValue().chars().forEach(unit -> Syntax.code(map, unit));
      map.append(">\n");
      open--;
      left--;
      if (left == 0) {
        map.append("endbfchar\n");
      }
    }
    return map.append(MAP_FOOT).toString();
  }

  /** Six letters that tell this choice of glyphs from another. */
  private String tag() {
    long rest = used.hashCode() & 0xFFFF_FFFFL;
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }
}
