package org.trendpack.pack.pdf;

import java.util.List;
import org.trendpack.pack.model.Chart;

/** Prints a chart: its title, what it shows, and the drawing with words in its place. */
final class ChartPrinter {

  /** A chart that would just miss the page is drawn smaller, down to this share of its size. */
  private static final double SMALLEST = 0.72;

  private final Flow flow;
  private final double width;

  ChartPrinter(Flow flow, double width) {
    this.flow = flow;
    this.width = width;
  }

  /** Prints a chart as part of a section. */
  void print(Chart chart, String svg, Tags.Element section) {
    SvgDrawing drawing = SvgDrawing.read(svg);
    List<String> title = flow.type().wrapped(chart.about().title(), Style.SUBHEADING, Flow.WIDTH);
    List<String> caption = flow.type().wrapped(chart.about().caption(), Style.NOTE, Flow.WIDTH);
    double words =
        title.size() * Style.SUBHEADING.leading() + caption.size() * Style.NOTE.leading() + 8;
    double scale =
        Math.min(width / drawing.width(), (Flow.pageHeight() - words) / drawing.height());
    flow.gap(14);
    double fitting = (flow.room() - words) / drawing.height();
    if (fitting < scale && fitting >= SMALLEST * scale) {
      scale = fitting;
    }
    double height = drawing.height() * scale;
    flow.need(words + height);
    double top = flow.take(words + height);
    flow.draw(flow.tags().add(section, "P"), title, Style.SUBHEADING, Document.LEFT, top);
    double below = top - title.size() * Style.SUBHEADING.leading() - 1;
    flow.draw(flow.tags().add(section, "P"), caption, Style.NOTE, Document.LEFT, below);
    double foot = top - words - height;
    String alternative = chart.about().title() + ". " + chart.about().alternative();
    Canvas page = flow.page();
    page.begin(
        flow.tags(),
        flow.tags()
            .add(
                section,
                "Figure",
                "/Alt"
                    + Syntax.text(alternative)
                    + "/A<</O/Layout/Placement/Block/BBox"
                    + box(foot, drawing.width() * scale, height)
                    + ">>"));
    drawing.paint(page, flow.type(), Document.LEFT, foot, scale);
    page.end();
    flow.gap(8);
  }

  private static String box(double foot, double width, double height) {
    StringBuilder box = new StringBuilder("[");
    Syntax.number(box, Document.LEFT).append(' ');
    Syntax.number(box, foot).append(' ');
    Syntax.number(box, Document.LEFT + width).append(' ');
    Syntax.number(box, foot + height).append(']');
    return box.toString();
  }
}
