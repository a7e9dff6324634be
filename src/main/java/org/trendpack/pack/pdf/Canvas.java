package org.trendpack.pack.pdf;

import java.util.ArrayList;
import java.util.List;

/** One page: what is painted on it, and whose each part is. Its origin is its lower left corner. */
final class Canvas {

  private final int object;
  private final StringBuilder content = new StringBuilder(8 * 1024);
  private final StringBuilder owners = new StringBuilder();
  private final List<Integer> annotations = new ArrayList<>();
  private String fill = "";
  private int marks;

  Canvas(int object) {
    this.object = object;
  }

  int object() {
    return object;
  }

  /** The operators so far. */
  StringBuilder content() {
    return content;
  }

  /** Numbers the next marked content and notes whose it is. */
  int own(Tags.Element element) {
    owners.append(Syntax.reference(element.object())).append(' ');
    return marks++;
  }

  String owners() {
    return owners.toString();
  }

  void annotate(int annotation) {
    annotations.add(annotation);
  }

  List<Integer> annotations() {
    return annotations;
  }

  /** Begins the content of a part. */
  void begin(Tags tags, Tags.Element element) {
    int number = tags.mark(element, this);
    content.append('/').append(element.type()).append("<</MCID ").append(number).append(">>BDC\n");
  }

  /** Begins what is no part of the text, such as a line. */
  void beginArtifact() {
    content.append("/Artifact BMC\n");
  }

  /** Begins the head or foot of a page. */
  void beginRunning(String where) {
    content.append("/Artifact<</Type/Pagination/Subtype/").append(where).append(">>BDC\n");
  }

  /** Ends what was begun last. */
  void end() {
    content.append("EMC\n");
  }

  /** Text whose first letter stands at a point. */
  void text(Line line, Style style, double x, double y) {
    colour(style.colour());
    content.append("BT 1 0 0 1 ");
    Syntax.number(content, x).append(' ');
    Syntax.number(content, y).append(" Tm ");
    show(line, style.size());
    content.append("ET\n");
  }

  /** Shows text at the place that is set. */
  void show(Line line, double size) {
    FontUse font = null;
    for (Line.Piece piece : line.pieces()) {
      if (piece.font() != font) {
        font = piece.font();
        content.append('/').append(font.resource()).append(' ');
        Syntax.number(content, size).append(" Tf ");
      }
      String meaning = piece.meaning();
      if (meaning != null) {
        content.append("/Span<</ActualText").append(Syntax.text(meaning)).append(">>BDC ");
      }
      content.append('<');
      for (int glyph : piece.glyphs()) {
        Syntax.code(content, glyph);
      }
      content.append("> Tj ");
      if (meaning != null) {
        content.append("EMC ");
      }
    }
  }

  /** A filled rectangle. */
  void rectangle(String colour, double x, double y, double width, double height) {
    colour(colour);
    Syntax.number(content, x).append(' ');
    Syntax.number(content, y).append(' ');
    Syntax.number(content, width).append(' ');
    Syntax.number(content, height).append(" re f\n");
  }

  /** The lines of a rectangle. */
  void frame(String colour, String dashes, double x, double y, double width, double height) {
    content.append("q ").append(colour).append(" RG 1 w ").append(dashes).append(" 0 d ");
    Syntax.number(content, x).append(' ');
    Syntax.number(content, y).append(' ');
    Syntax.number(content, width).append(' ');
    Syntax.number(content, height).append(" re S Q\n");
  }

  /** Forgets the colour, because something else was painted with its own. */
  void forgetColour() {
    fill = "";
  }

  private void colour(String wanted) {
    if (!wanted.equals(fill)) {
      content.append(wanted).append(" rg\n");
      fill = wanted;
    }
  }
}
