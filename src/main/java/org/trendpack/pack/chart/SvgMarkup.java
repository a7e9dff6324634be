package org.trendpack.pack.chart;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SVG for files and for pages whose policy forbids style attributes. */
final class SvgMarkup {

  private static final String STYLE = "style=";
  private static final String RGB = "rgb(";

  /** What SVG takes for granted. */
  private static final Set<String> DEFAULTS =
      Set.of(
          " fill-opacity=\"1.0\"",
          " stroke-opacity=\"1.0\"",
          " stroke-miterlimit=\"10\"",
          " stroke-linecap=\"square\"");

  /** What makes no difference to these charts. */
  private static final String RENDERING = " shape-rendering=";

  private static final Pattern ROOT =
      Pattern.compile(
          "^<svg[^>]*?width=['\"](\\d+)[^'\"]*['\"] height=['\"](\\d+)[^'\"]*['\"][^>]*>");

  private SvgMarkup() {}

  /** A coordinate to a hundredth. */
  static String coordinate(double value) {
    long hundredths = Math.round(value * 100);
    String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
    long rest = Math.abs(hundredths % 100);
    return rest == 0
        ? (hundredths == 0 ? "0" : whole)
        : whole + "." + (rest % 10 == 0 ? rest / 10 : rest < 10 ? "0" + rest : rest);
  }

  /** The picture as an element of a page. */
  static String inline(String element, String alternative) {
    return withRoot(
        element,
        "<svg class=\"chart\" role=\"img\" aria-label=\"" + escaped(alternative) + "\"",
        "");
  }

  /** The inside of a picture, moved. */
  static String moved(String element, int x, int y) {
    Matcher root = root(element);
    return "<g transform=\"translate("
        + x
        + ","
        + y
        + ")\">"
        + element.substring(root.end(), element.lastIndexOf("</svg>"))
        + "</g>";
  }

  /** A frame and what stands in it as a file. */
  static String file(String frame, String inside, String title, String alternative) {
    String whole =
        withRoot(
            frame,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"",
            "<title>" + escaped(title) + "</title><desc>" + escaped(alternative) + "</desc>");
    int end = whole.lastIndexOf("</svg>");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + whole.substring(0, end)
        + inside
        + "</svg>\n";
  }

  private static Matcher root(String element) {
    Matcher root = ROOT.matcher(element);
    if (!root.find()) {
      throw new IllegalStateException("unexpected SVG root");
    }
    return root;
  }

  private static String withRoot(String element, String start, String first) {
    Matcher root = root(element);
    String size =
        " width=\""
            + root.group(1)
            + "\" height=\""
            + root.group(2)
            + "\" viewBox=\"0 0 "
            + root.group(1)
            + " "
            + root.group(2)
            + "\">";
    return start + size + first + element.substring(root.end());
  }

  /** The same without style attributes: every property has an attribute of its name in SVG. */
  static String plain(String element) {
    StringBuilder out = new StringBuilder(element.length() * 2);
    int from = 0;
    for (int at = element.indexOf(STYLE); at >= 0; at = element.indexOf(STYLE, from)) {
      int start = at + STYLE.length() + 1;
      char quote = element.charAt(start - 1);
      int end = element.indexOf(quote, start);
      if (end < 0 || (quote != '\'' && quote != '"')) {
        out.append(element, from, start);
        from = start;
        continue;
      }
      out.append(element, from, element.charAt(at - 1) == ' ' ? at - 1 : at);
      for (String property : element.substring(start, end).split(";", -1)) {
        String attribute = attribute(property);
        if (!DEFAULTS.contains(attribute) && !attribute.startsWith(RENDERING)) {
          out.append(attribute);
        }
      }
      from = end + 1;
    }
    return out.append(element, from, element.length()).toString();
  }

  private static String attribute(String property) {
    int colon = property.indexOf(':');
    if (colon <= 0) {
      return "";
    }
    String value = property.substring(colon + 1).strip().replace("\"", "").replace("'", "");
    String written = value.startsWith(RGB) ? hexadecimal(value) : value;
    return " " + property.substring(0, colon).strip() + "=\"" + written + "\"";
  }

  /** "#12436d" for "rgb(18, 67, 109)". */
  private static String hexadecimal(String rgb) {
    StringBuilder out = new StringBuilder("#");
    for (String part : rgb.substring(RGB.length(), rgb.length() - 1).split(",", -1)) {
      int value = Integer.parseInt(part.strip());
      out.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
