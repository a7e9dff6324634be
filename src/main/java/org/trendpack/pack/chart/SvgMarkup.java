package org.trendpack.pack.chart;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SVG for files and for pages whose policy forbids style attributes. */
final class SvgMarkup {

  private static final Pattern STYLE = Pattern.compile(" ?style=(['\"])(.*?)\\1");

  /** What SVG takes for granted, and what makes no difference to these charts. */
  private static final Pattern DEFAULTS =
      Pattern.compile(
          " (?:fill-opacity=\"1.0\"|stroke-opacity=\"1.0\"|stroke-miterlimit=\"10\""
              + "|stroke-linecap=\"square\"|shape-rendering=\"[a-zA-Z]+\")");

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)");
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
    Matcher style = STYLE.matcher(element);
    StringBuilder out = new StringBuilder(element.length());
    while (style.find()) {
      StringBuilder attributes = new StringBuilder();
      for (String property : style.group(2).split(";", -1)) {
        int colon = property.indexOf(':');
        if (colon > 0) {
          attributes
              .append(' ')
              .append(property.substring(0, colon).strip())
              .append("=\"")
              .append(property.substring(colon + 1).strip().replace("\"", "").replace("'", ""))
              .append('"');
        }
      }
      style.appendReplacement(out, Matcher.quoteReplacement(attributes.toString()));
    }
    style.appendTail(out);
    String plain = DEFAULTS.matcher(out).replaceAll("");
    return RGB.matcher(plain).replaceAll(SvgMarkup::hexadecimal);
  }

  private static String hexadecimal(MatchResult rgb) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Integer.parseInt(rgb.group(1)),
        Integer.parseInt(rgb.group(2)),
        Integer.parseInt(rgb.group(3)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
