package org.trendpack.pack.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    return new BigDecimal(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The picture as an element of a page. */
  static String inline(String element, String alternative) {
    return withRoot(
        asAttributes(element),
        "<svg class=\"chart\" role=\"img\" aria-label=\"" + escaped(alternative) + "\"",
        "");
  }

  /** The picture as a file. */
  static String file(String element, String title, String alternative) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + withRoot(
            asAttributes(element),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"",
            "<title>" + escaped(title) + "</title><desc>" + escaped(alternative) + "</desc>")
        + "\n";
  }

  private static String withRoot(String element, String start, String first) {
    Matcher root = ROOT.matcher(element);
    if (!root.find()) {
      throw new IllegalStateException("unexpected SVG root");
    }
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

  /** Every property of a style attribute is an attribute of the same name in SVG. */
  private static String asAttributes(String element) {
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
