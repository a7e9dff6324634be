package org.trendpack.pack.pdf;

import java.util.List;
import org.trendpack.pack.wording.Wording;

/** Where the next thing goes: down the page, and on to the next. */
final class Flow {

  static final double WIDTH = Document.WIDTH - 2 * Document.LEFT;

  private final Document document;
  private final Wording words;
  private Canvas page;
  private double y = Document.HEIGHT - Document.TOP;
  private double gap;

  Flow(Document document, Wording words) {
    this.document = document;
    this.words = words;
    page = document.addPage();
  }

  Document document() {
    return document;
  }

  Tags tags() {
    return document.tags();
  }

  Typesetter type() {
    return document.type();
  }

  Wording words() {
    return words;
  }

  /** The entry of a part that says in which language it is, if not in the document's. */
  String language(String label) {
    String tag = words.foreign(label);
    return tag == null ? "" : "/Lang(" + tag + ")";
  }

  Canvas page() {
    return page;
  }

  /** The height of what is used up down to; measured from the foot of the page. */
  double y() {
    return y;
  }

  /** Asks for space before what comes next; none is left at the top of a page. */
  void gap(double points) {
    gap = Math.max(gap, points);
  }

  /** Begins a page unless nothing stands on this one. */
  void newPage() {
    if (y < top()) {
      page = document.addPage();
      y = top();
    }
    gap = 0;
  }

  /** Takes the gap, and a new page if this much does not fit on this one. */
  void need(double height) {
    if (y < top() && y - gap - height < Document.BOTTOM) {
      newPage();
    }
    if (y < top()) {
      y -= gap;
    }
    gap = 0;
  }

  /** How much fits on this page after the gap. */
  double room() {
    return y < top() ? y - gap - Document.BOTTOM : pageHeight();
  }

  /** Uses up height; gives where it begins. */
  double take(double height) {
    double from = y;
    y -= height;
    return from;
  }

  /** The most that fits on a page. */
  static double pageHeight() {
    return top() - Document.BOTTOM;
  }

  /** Text over the whole width, over several pages if need be. */
  void paragraph(String text, Style style, Tags.Element element) {
    paragraph(text, style, element, 0, WIDTH);
  }

  /** Text in a part of the width. */
  void paragraph(String text, Style style, Tags.Element element, double indent, double width) {
    List<String> lines = type().wrapped(text, style, width);
    need(style.leading() * Math.min(lines.size(), 3));
    int done = 0;
    while (done < lines.size()) {
      int fitting = (int) Math.floor((y - Document.BOTTOM) / style.leading() + 1e-6);
      int end = Math.min(lines.size(), done + Math.max(1, fitting));
      page.begin(tags(), element);
      draw(lines.subList(done, end), style, Document.LEFT + indent, y);
      page.end();
      y -= style.leading() * (end - done);
      done = end;
      if (done < lines.size()) {
        newPage();
      }
    }
  }

  /** Paints lines below each other. */
  void draw(List<String> lines, Style style, double x, double top) {
    double baseline = top - style.baseline();
    for (String text : lines) {
      page.text(type().line(text, style.bold()), style, x, baseline);
      baseline -= style.leading();
    }
  }

  /** Paints lines as the content of a part. */
  void draw(Tags.Element element, List<String> lines, Style style, double x, double top) {
    page.begin(tags(), element);
    draw(lines, style, x, top);
    page.end();
  }

  /** A line across, over the whole width. */
  void rule(String colour, double thickness, double at) {
    page.beginArtifact();
    page.rectangle(colour, Document.LEFT, at - thickness / 2, WIDTH, thickness);
    page.end();
  }

  private static double top() {
    return Document.HEIGHT - Document.TOP;
  }
}
