package org.trendpack.pack.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.pack.model.Visible;

/** Text to glyphs and lines, in the fonts of one document. */
final class Typesetter {

  private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

  private final FontUse regular = new FontUse(Fonts.REGULAR, "R");
  private final FontUse bold = new FontUse(Fonts.BOLD, "B");
  private final Fallback fallback = new Fallback();

  /** The fonts that were used so far. */
  List<FontUse> fonts() {
    return Stream.concat(Stream.of(regular, bold), fallback.font().stream())
        .filter(FontUse::isUsed)
        .toList();
  }

  /** The text on one line. */
  Line line(String text, boolean isBold) {
    FontUse font = isBold ? bold : regular;
    return isSimple(text, font.file()) ? simple(text, font) : mixed(text, font);
  }

  /** The text's width in points. */
  double width(String text, Style style) {
    FontFile file = (style.bold() ? bold : regular).file();
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      int glyph = file.glyph(text.charAt(i));
      if (glyph == 0 || text.charAt(i) > 0x7F && !isSimple(text, file)) {
        return line(text, style.bold()).width(style.size());
      }
      width += file.width(glyph);
    }
    return width * style.size() / 1000;
  }

  /**
   * The text in lines no wider than the width, but for the space at which a line ends; a word that
   * is wider is broken.
   */
  List<String> wrapped(String text, Style style, double width) {
    double space = width(" ", style);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (String word : text.split(" ", -1)) {
      double wordWidth = width(word, style);
      if (!line.isEmpty() && used + space + wordWidth > width) {
        lines.add(line.append(' ').toString());
        line.setLength(0);
        used = 0;
      }
      String rest = word;
      while (wordWidth > width) {
        int end = fitting(rest, style, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
        wordWidth = width(rest, style);
      }
      used += line.isEmpty() ? wordWidth : space + wordWidth;
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How much of a word fits; at least one letter. */
  private int fitting(String word, Style style, double width) {
    int end = word.offsetByCodePoints(0, 1);
    double used = width(word.substring(0, end), style);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      used += width(word.substring(end, next), style);
      if (used > width) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean isSimple(String text, FontFile file) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= FIRST_RIGHT_TO_LEFT && letter < 0x1E00
          || letter >= 0x2E80
          || file.glyph(letter) == 0
          || Character.getType(letter) == Character.FORMAT) {
        return false;
      }
    }
    return true;
  }

  private static Line simple(String text, FontUse font) {
    int[] glyphs = new int[text.length()];
    int width = 0;
    for (int i = 0; i < glyphs.length; i++) {
      glyphs[i] = font.file().glyph(text.charAt(i));
      font.use(glyphs[i], text.charAt(i));
      width += font.file().width(glyphs[i]);
    }
    return new Line(List.of(new Line.Piece(font, glyphs, null)), width);
  }

  /** Text of several fonts or directions, by the Unicode Bidirectional Algorithm. */
  private Line mixed(String raw, FontUse font) {
    String text = Visible.text(raw);
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    List<Line.Piece> pieces = new ArrayList<>();
    for (int run : order) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      pieces.addAll(
          bidi.getRunLevel(run) % 2 == 1
              ? fallback.rightToLeft(part, font)
              : fallback.leftToRight(part, font));
    }
    int width = 0;
    for (Line.Piece piece : pieces) {
      for (int glyph : piece.glyphs()) {
        width += piece.font().file().width(glyph);
      }
    }
    return new Line(pieces, width);
  }
}
