package org.trendpack.pack.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Text that keeps inside its space. */
final class Labels {

  private static final String CUT = "…";

  private Labels() {}

  /** The widths of a font's letters. */
  static FontMetrics metrics(Font font) {
    Graphics2D measuring = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return measuring.getFontMetrics(font);
    } finally {
      measuring.dispose();
    }
  }

  /** The text, cut with an ellipsis where it is wider than the width. */
  static String fitted(Graphics2D canvas, String text, double width) {
    FontMetrics metrics = canvas.getFontMetrics();
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && metrics.stringWidth(text.substring(0, end) + CUT) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + CUT;
  }

  /** The text in lines no wider than the width. */
  static List<String> wrapped(FontMetrics metrics, String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (metrics.stringWidth(longer) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
