package org.trendpack.pack.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Paints the elements of one SVG drawing. An element that it does not know is a fault, so that no
 * part of a chart goes missing.
 */
final class SvgPainter {

  private final Canvas page;
  private final Typesetter type;
  private final StringBuilder out;
  private final Map<String, String> clips = new HashMap<>();
  private final Deque<Boolean> movedGroups = new ArrayDeque<>();
  private final Deque<SvgElement> groups = new ArrayDeque<>(List.of(SvgElement.ROOT));
  private String clip = "";
  private String state = "";

  SvgPainter(Canvas page, Typesetter type) {
    this.page = page;
    this.type = type;
    out = page.content();
  }

  /** Paints every element. */
  void paint(XMLStreamReader svg) throws XMLStreamException {
    String clipName = null;
    while (svg.hasNext()) {
      int event = svg.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = svg.getLocalName();
        if (name.equals("clipPath")) {
          clipName = "url(#" + svg.getAttributeValue(null, "id") + ")";
        } else if (clipName != null) {
          clips.put(clipName, SvgShape.of(SvgElement.of(svg, SvgElement.ROOT)));
        } else {
          paint(SvgElement.of(svg, groups.element()), svg);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (svg.getLocalName().equals("clipPath")) {
          clipName = null;
        } else if (svg.getLocalName().equals("g")) {
          closeGroup();
        }
      }
    }
    closeClip();
  }

  private void paint(SvgElement element, XMLStreamReader svg) throws XMLStreamException {
    switch (element.name()) {
      case "svg", "defs", "title", "desc" -> {
        // No paint of their own.
      }
      case "g" -> openGroup(element);
      case "text" -> paintText(element, svg.getElementText());
      default -> paintShape(element);
    }
  }

  private void openGroup(SvgElement group) {
    groups.push(group);
    movedGroups.push(group.has("transform"));
    if (group.has("transform")) {
      closeClip();
      out.append("q ");
      transform(group.text("transform", ""));
    }
  }

  private void closeGroup() {
    groups.pop();
    if (movedGroups.pop()) {
      closeClip();
      restore();
    }
  }

  private void paintShape(SvgElement shape) {
    Paint fill = Paint.of(shape, "fill", "#000000");
    Paint stroke = Paint.of(shape, "stroke", "none");
    if (!fill.isSeen() && !stroke.isSeen()) {
      return;
    }
    clipTo(shape);
    open(shape);
    StringBuilder wanted = new StringBuilder();
    if (fill.isSeen()) {
      wanted.append(fill.colour()).append(" rg ");
    }
    if (stroke.isSeen()) {
      wanted.append(stroke.colour()).append(" RG ").append(pen(shape));
    }
    set(wanted.toString());
    out.append(SvgShape.of(shape));
    out.append(fill.isSeen() ? stroke.isSeen() ? "B\n" : "f\n" : "S\n");
    close(shape);
  }

  private void paintText(SvgElement element, String text) {
    clipTo(element);
    open(element);
    set(Paint.of(element, "fill", "#000000").colour() + " rg ");
    out.append("BT 1 0 0 -1 ");
    Syntax.number(out, element.number("x")).append(' ');
    Syntax.number(out, element.number("y")).append(" Tm ");
    Line line = type.line(text, element.text("font-weight", "").equals("bold"));
    page.show(line, Double.parseDouble(element.text("font-size", "12").replace("px", "")));
    out.append("ET\n");
    close(element);
  }

  private void open(SvgElement element) {
    if (element.has("transform")) {
      out.append("q ");
      transform(element.text("transform", ""));
    }
  }

  private void close(SvgElement element) {
    if (element.has("transform")) {
      restore();
    }
  }

  private static String pen(SvgElement shape) {
    return shape.text("stroke-width", "1")
        + " w "
        + (shape.text("stroke-linecap", "").equals("round") ? "1 J " : "0 J ")
        + (shape.text("stroke-linejoin", "").equals("round") ? "1 j " : "0 j ")
        + "["
        + shape.text("stroke-dasharray", "").replace(',', ' ')
        + "] 0 d ";
  }

  private void set(String wanted) {
    if (!wanted.equals(state)) {
      out.append(wanted);
      state = wanted;
    }
  }

  private void clipTo(SvgElement element) {
    String wanted = element.text("clip-path", "");
    if (wanted.equals(clip)) {
      return;
    }
    closeClip();
    if (!wanted.isEmpty()) {
      String path = clips.get(wanted);
      if (path == null) {
        throw new IllegalArgumentException("no clip path " + wanted);
      }
      out.append("q ").append(path).append("W n ");
      clip = wanted;
      state = "";
    }
  }

  private void closeClip() {
    if (!clip.isEmpty()) {
      restore();
      clip = "";
    }
  }

  private void restore() {
    out.append("Q\n");
    state = "";
  }

  /** Appends a transformation: a move, a turn about a point, or a matrix. */
  private void transform(String transform) {
    StringTokenizer parts = new StringTokenizer(transform, "(), ");
    String kind = parts.nextToken();
    double[] numbers = new double[parts.countTokens()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(parts.nextToken());
    }
    switch (kind) {
      case "translate" -> matrix(1, 0, 0, 1, numbers[0], numbers[1]);
      case "matrix" ->
          matrix(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
      case "rotate" -> {
        double cos = Math.cos(Math.toRadians(numbers[0]));
        double sin = Math.sin(Math.toRadians(numbers[0]));
        double x = numbers.length > 1 ? numbers[1] : 0;
        double y = numbers.length > 1 ? numbers[2] : 0;
        matrix(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y);
      }
      default -> throw new IllegalArgumentException("unknown transformation: " + transform);
    }
    state = "";
  }

  private void matrix(double a, double b, double c, double d, double e, double f) {
    for (double number : new double[] {a, b, c, d}) {
      out.append(String.format(Locale.ROOT, "%.5f ", number));
    }
    Syntax.number(out, e).append(' ');
    Syntax.number(out, f).append(" cm\n");
  }

  /** A colour; what shines through is taken for white. */
  private record Paint(boolean isSeen, String colour) {

    static Paint of(SvgElement element, String name, String otherwise) {
      String value = element.text(name, otherwise);
      double alpha = Double.parseDouble(element.text(name + "-opacity", "1"));
      if (value.equals("none") || alpha == 0) {
        return new Paint(false, "");
      }
      StringBuilder colour = new StringBuilder();
      for (int i = 1; i < 7; i += 2) {
        double part = Integer.parseInt(value.substring(i, i + 2), 16) / 255.0;
        double seen = alpha * part + 1 - alpha;
        colour.append(i == 1 ? "" : " ").append(Math.round(seen * 1000) / 1000.0);
      }
      return new Paint(true, colour.toString());
    }
  }
}
