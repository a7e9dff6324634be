package org.trendpack.pack.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Letters beyond the plain ones: from a wider font, joined and turned as their script asks; where
 * no font has them, by name, such as "‹rainbow›".
 */
final class Fallback {

  private static final int SIZE = 1000;

  private @Nullable FontUse wide;

  /** The wider font, if it was needed. */
  Optional<FontUse> font() {
    return Optional.ofNullable(wide);
  }

  private FontUse wide() {
    if (wide == null) {
      wide = new FontUse(Fonts.Wide.FILE, "W");
    }
    return wide;
  }

  /** Text read from left to right. */
  List<Line.Piece> leftToRight(String text, FontUse font) {
    List<Line.Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int letter = text.codePointAt(start);
      FontUse chosen = having(letter, font);
      int end = start + Character.charCount(letter);
      if (chosen == null) {
        String meaning = text.substring(start, end);
        pieces.add(piece(isJoiner(letter) ? "" : named(letter), font, meaning));
      } else {
        while (end < text.length() && having(text.codePointAt(end), font) == chosen) {
          end = text.offsetByCodePoints(end, 1);
        }
        pieces.add(piece(text.substring(start, end), chosen, null));
      }
      start = end;
    }
    return pieces;
  }

  /** Text read from right to left: its glyphs in the order in which they stand. */
  List<Line.Piece> rightToLeft(String text, FontUse font) {
    if (text.codePoints().anyMatch(letter -> Fonts.Wide.FILE.glyph(letter) == 0)) {
      return leftToRight(text, font);
    }
    GlyphVector shaped =
        Shaping.FONT.layoutGlyphVector(
            Shaping.CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_RIGHT_TO_LEFT);
    int[] glyphs = shaped.getGlyphCodes(0, shaped.getNumGlyphs(), null);
    int[] real = Arrays.stream(glyphs).filter(glyph -> glyph > 0 && glyph < 0xFFFE).toArray();
    for (int i = 0; i < glyphs.length; i++) {
      if (glyphs[i] > 0 && glyphs[i] < 0xFFFE) {
        wide().use(glyphs[i], text.substring(shaped.getGlyphCharIndex(i)).substring(0, 1));
      }
    }
    return List.of(new Line.Piece(wide(), real, text));
  }

  private @Nullable FontUse having(int letter, FontUse font) {
    if (font.file().glyph(letter) != 0) {
      return font;
    }
    return isJoiner(letter) || Fonts.Wide.FILE.glyph(letter) == 0 ? null : wide();
  }

  private static Line.Piece piece(String text, FontUse font, @Nullable String meaning) {
    int[] letters = text.codePoints().toArray();
    int[] glyphs = new int[letters.length];
    for (int i = 0; i < letters.length; i++) {
      glyphs[i] = font.file().glyph(letters[i]);
      font.use(glyphs[i], letters[i]);
    }
    return new Line.Piece(font, glyphs, meaning);
  }

  /** What only changes how the letters beside it look: joiners, variants and skin tones. */
  private static boolean isJoiner(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || (letter >= 0x1F3FB && letter <= 0x1F3FF);
  }

  private static String named(int letter) {
    String name = Character.isIdeographic(letter) ? null : Character.getName(letter);
    return name == null
        ? String.format(Locale.ROOT, "‹U+%04X›", letter)
        : "‹" + name.toLowerCase(Locale.ROOT) + "›";
  }

  /** The wider font as Java lays it out; loaded when the first such text is met. */
  private static final class Shaping {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    static final Font FONT = load();

    private Shaping() {}

    private static Font load() {
      try {
        return Font.createFont(
                Font.TRUETYPE_FONT, new ByteArrayInputStream(Fonts.Wide.FILE.content()))
            .deriveFont((float) SIZE);
      } catch (FontFormatException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
