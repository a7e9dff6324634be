package org.trendpack.pack.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text on one line, as glyphs from left to right.
 *
 * @param width in thousandths of the font's size
 */
record Line(List<Piece> pieces, int width) {

  /**
   * Glyphs of one font.
   *
   * @param meaning the text that the glyphs stand for where they do not spell it themselves
   */
  record Piece(FontUse font, int[] glyphs, @Nullable String meaning) {}

  /** Copies the list. */
  Line {
    pieces = List.copyOf(pieces);
  }

  /** Its width in points at this size. */
  double width(double size) {
    return width * size / 1000;
  }
}
