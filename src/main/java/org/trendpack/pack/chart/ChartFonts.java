package org.trendpack.pack.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The letters of charts. They come with the program, so that a chart has the same lines on every
 * machine; its PDF has the same letters, and Arial, which a browser may take, is as wide.
 */
final class ChartFonts {

  /** For a browser, which has letters of its own. */
  static final String FAMILIES = "Arial,Liberation Sans,sans-serif";

  private static final Font REGULAR = read("/liberation/LiberationSans-Regular.ttf");
  private static final Font BOLD = read("/liberation/LiberationSans-Bold.ttf");

  private ChartFonts() {}

  static Font regular(int size) {
    return REGULAR.deriveFont((float) size);
  }

  static Font bold(int size) {
    return BOLD.deriveFont(Font.BOLD, (float) size);
  }

  private static Font read(String resource) {
    try (InputStream in = ChartFonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + resource);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
