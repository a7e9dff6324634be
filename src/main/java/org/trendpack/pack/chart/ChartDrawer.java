package org.trendpack.pack.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.svg.SVGGraphics2D;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.DataTable;

/** Draws charts; the same chart gives the same bytes. Safe for several threads. */
public final class ChartDrawer {

  private static final int MARGIN = 20;
  private static final int TITLE_LINE = 25;
  private static final int CAPTION_LINE = 16;
  private static final int SCALE = 2;

  static {
    // A server has no screen; without this the first chart would look for one.
    System.setProperty("java.awt.headless", "true");
  }

  /**
   * The measures of each font at the size it has in pictures, taken by one thread and kept: Java
   * lets a second thread see those that a first has not yet scaled (FileFontStrike.getFontMetrics),
   * and labels would stand too low.
   */
  @SuppressWarnings("UnusedVariable")
  private static final List<FontMetrics> MEASURES = measures();

  private ChartDrawer() {}

  private static List<FontMetrics> measures() {
    Graphics2D canvas = canvas(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    try {
      return Stream.of(ChartTheme.TEXT, ChartTheme.SMALL, ChartTheme.STRONG, ChartTheme.TITLE)
          .map(canvas::getFontMetrics)
          .toList();
    } finally {
      canvas.dispose();
    }
  }

  /** Draws a small chart and forgets it, so that fonts and classes are loaded. */
  public static void warmUp() {
    DataTable none = DataTable.of("none", "", "", List.of(), List.of());
    draw(new Chart.Bars(new Chart.About("none", "", "", ""), none, "", List.of()));
  }

  /** The chart as SVG and PNG. */
  public static DrawnChart draw(Chart chart) {
    Drawing drawing = layOut(chart);
    Framed framed = frame(chart, drawing);
    SVGGraphics2D canvas = canvas(Drawing.WIDTH, drawing.height(), chart.id() + "-");
    drawing.draw(canvas);
    String plot = SvgMarkup.plain(canvas.getSVGElement());
    return new DrawnChart(
        chart.id(),
        SvgMarkup.inline(plot, alternative(chart)),
        SvgMarkup.file(
            SvgMarkup.plain(framed.svg(chart.id() + "-frame-")),
            SvgMarkup.moved(plot, MARGIN, framed.top()),
            chart.about().title(),
            alternative(chart)),
        framed.png());
  }

  private static Drawing layOut(Chart chart) {
    if (chart instanceof Chart.Weekly weekly) {
      return new WeeklyDrawing(weekly);
    } else if (chart instanceof Chart.Bars bars) {
      return RowCharts.bars(bars);
    } else if (chart instanceof Chart.Intervals intervals) {
      return RowCharts.intervals(intervals);
    } else if (chart instanceof Chart.Verdicts verdicts) {
      return RowCharts.verdicts(verdicts);
    } else if (chart instanceof Chart.Hours hours) {
      return GridDrawing.hours(hours);
    } else if (chart instanceof Chart.Coverage coverage) {
      return GridDrawing.coverage(coverage);
    } else if (chart instanceof Chart.Funnel funnel) {
      return new FunnelDrawing(funnel);
    } else if (chart instanceof Chart.Slope slope) {
      return new SlopeDrawing(slope);
    }
    throw new IllegalArgumentException(chart.getClass().getName());
  }

  private static String alternative(Chart chart) {
    return chart.about().title() + ". " + chart.about().alternative();
  }

  private static Framed frame(Chart chart, Drawing drawing) {
    return new Framed(
        drawing,
        Labels.wrapped(Labels.metrics(ChartTheme.TITLE), chart.about().title(), Drawing.WIDTH),
        Labels.wrapped(Labels.metrics(ChartTheme.SMALL), chart.about().caption(), Drawing.WIDTH));
  }

  private static SVGGraphics2D canvas(int width, int height, String prefix) {
    SVGGraphics2D canvas = new SVGGraphics2D(width, height);
    canvas.setDefsKeyPrefix(prefix);
    canvas.setFontFunction(family -> ChartFonts.FAMILIES);
    canvas.setGeomDoubleConverter(SvgMarkup::coordinate);
    canvas.setTransformDoubleConverter(SvgMarkup::coordinate);
    return canvas;
  }

  private static Graphics2D canvas(BufferedImage image) {
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    canvas.scale(SCALE, SCALE);
    return canvas;
  }

  /** A drawing with its title above and its caption below. */
  private record Framed(Drawing drawing, List<String> title, List<String> caption) {

    int width() {
      return Drawing.WIDTH + 2 * MARGIN;
    }

    int height() {
      return 2 * MARGIN
          + title.size() * TITLE_LINE
          + 12
          + drawing.height()
          + 10
          + caption.size() * CAPTION_LINE;
    }

    String svg(String prefix) {
      SVGGraphics2D canvas = canvas(width(), height(), prefix);
      canvas.setPaint(Color.WHITE);
      canvas.fillRect(0, 0, width(), height());
      paintFrame(canvas);
      return canvas.getSVGElement();
    }

    byte[] png() {
      try (Sheet sheet = Sheet.white(width() * SCALE, height() * SCALE)) {
        Graphics2D canvas = canvas(sheet.image());
        try {
          paint(canvas);
        } finally {
          canvas.dispose();
        }
        return PngFile.of(sheet);
      }
    }

    /** Where the drawing begins, below the title. */
    int top() {
      return MARGIN + title.size() * TITLE_LINE + 12;
    }

    private void paint(Graphics2D canvas) {
      paintFrame(canvas);
      canvas.translate(MARGIN, top());
      drawing.draw(canvas);
    }

    private void paintFrame(Graphics2D canvas) {
      canvas.setPaint(ChartTheme.INK);
      canvas.setFont(ChartTheme.TITLE);
      float y = MARGIN + 19f;
      for (String line : title) {
        canvas.drawString(line, (float) MARGIN, y);
        y += TITLE_LINE;
      }
      canvas.setPaint(ChartTheme.SOFT_INK);
      canvas.setFont(ChartTheme.SMALL);
      y = top() + drawing.height() + 22f;
      for (String line : caption) {
        canvas.drawString(line, (float) MARGIN, y);
        y += CAPTION_LINE;
      }
    }
  }
}
