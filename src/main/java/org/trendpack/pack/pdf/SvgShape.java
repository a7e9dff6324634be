package org.trendpack.pack.pdf;

import java.util.Locale;

/** The outline of an SVG element, as PDF's path operators. */
final class SvgShape {

  /** How far the handles of a quarter circle reach, as a share of its radius. */
  private static final double QUARTER = 0.5523;

  private SvgShape() {}

  /**
   * The outline.
   *
   * @throws IllegalArgumentException if it is no element with an outline that charts use
   */
  static String of(SvgElement svg) {
    StringBuilder path = new StringBuilder();
    switch (svg.name()) {
      case "path" -> path(path, svg.text("d", ""));
      case "rect" -> {
        for (String side : new String[] {"x", "y", "width", "height"}) {
          Syntax.number(path, svg.number(side)).append(' ');
        }
        path.append("re ");
      }
      case "line" -> {
        point(path, svg.number("x1"), svg.number("y1")).append("m ");
        point(path, svg.number("x2"), svg.number("y2")).append("l ");
      }
      case "circle" -> oval(path, svg, svg.number("r"), svg.number("r"));
      case "ellipse" -> oval(path, svg, svg.number("rx"), svg.number("ry"));
      default -> throw new IllegalArgumentException("unknown element: " + svg.name());
    }
    return path.toString();
  }

  private static void oval(StringBuilder path, SvgElement svg, double rx, double ry) {
    double x = svg.number("cx");
    double y = svg.number("cy");
    point(path, x + rx, y).append("m ");
    double[][] corners = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
    for (int i = 0; i < 4; i++) {
      double across = corners[i][0] * rx;
      double down = corners[i][1] * ry;
      if (i % 2 == 0) {
        point(path, x + across, y + down * QUARTER);
        point(path, x + across * QUARTER, y + down);
        point(path, x, y + down).append("c ");
      } else {
        point(path, x + across * QUARTER, y + down);
        point(path, x + across, y + down * QUARTER);
        point(path, x + across, y).append("c ");
      }
    }
    path.append("h ");
  }

  /** Path data of absolute moves, lines, curves and closings, its numbers parted by commas. */
  private static void path(StringBuilder path, String data) {
    int at = 0;
    while (at < data.length()) {
      char command = data.charAt(at++);
      int end = at;
      while (end < data.length() && !Character.isLetter(data.charAt(end))) {
        end++;
      }
      path.append(data.substring(at, end).strip().replace(',', ' ')).append(' ');
      path.append(
          switch (command) {
            case 'M' -> "m ";
            case 'L' -> "l ";
            case 'C' -> "c ";
            case 'Z' -> "h ";
            default ->
                throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "unknown path command: %s", command));
          });
      at = end;
    }
  }

  private static StringBuilder point(StringBuilder path, double x, double y) {
    Syntax.number(path, x).append(' ');
    return Syntax.number(path, y).append(' ');
  }
}
