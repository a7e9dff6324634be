package org.trendpack.pack.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** One SVG element with its own attributes and those that it has from the groups around it. */
record SvgElement(String name, Map<String, String> attributes) {

  static final SvgElement ROOT = new SvgElement("", Map.of());

  private static final Set<String> INHERITED =
      Set.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-dasharray",
          "font-size",
          "font-weight",
          "clip-path");

  /** The element at which a reader stands. */
  static SvgElement of(XMLStreamReader svg, SvgElement around) {
    Map<String, String> attributes = new HashMap<>(around.attributes);
    attributes.keySet().retainAll(INHERITED);
    for (int i = 0; i < svg.getAttributeCount(); i++) {
      attributes.put(svg.getAttributeLocalName(i), svg.getAttributeValue(i));
    }
    return new SvgElement(svg.getLocalName(), attributes);
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  String text(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /** A number; 0 if it is not given. */
  double number(String attribute) {
    return Double.parseDouble(text(attribute, "0"));
  }
}
