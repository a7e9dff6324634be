package org.trendpack.pack.pdf;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A chart's SVG as lines, areas and letters of a page: what the chart library writes, no more. */
final class SvgDrawing {

  private static final XMLInputFactory FACTORY = factory();

  private final String svg;
  private final double width;
  private final double height;

  private SvgDrawing(String svg, double width, double height) {
    this.svg = svg;
    this.width = width;
    this.height = height;
  }

  /** The drawing of this markup. */
  static SvgDrawing read(String svg) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(svg));
      reader.nextTag();
      return new SvgDrawing(
          svg,
          Double.parseDouble(reader.getAttributeValue(null, "width")),
          Double.parseDouble(reader.getAttributeValue(null, "height")));
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(e);
    }
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Paints it with its lower left corner at a point. */
  void paint(Canvas page, Typesetter type, double x, double y, double scale) {
    StringBuilder out = page.content();
    out.append("q ");
    out.append(precise(scale)).append(" 0 0 ").append(precise(-scale)).append(' ');
    Syntax.number(out, x).append(' ');
    Syntax.number(out, y + height * scale).append(" cm\n");
    try {
      new SvgPainter(page, type).paint(FACTORY.createXMLStreamReader(new StringReader(svg)));
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(e);
    }
    out.append("Q\n");
    page.forgetColour();
  }

  private static String precise(double factor) {
    return Double.toString(Math.round(factor * 100_000) / 100_000.0);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }
}
