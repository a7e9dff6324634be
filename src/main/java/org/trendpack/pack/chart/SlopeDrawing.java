package org.trendpack.pack.chart;

import static org.trendpack.pack.wording.Wording.say;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Chart.End;
import org.trendpack.pack.model.Chart.Line;

/** Two periods side by side, a line for each theme, named at its end. */
final class SlopeDrawing implements Drawing {

  private static final Color UNCLEAR = new Color(0x7A8288);
  private static final Stroke WHISKER = new BasicStroke(1.6f);
  private static final int HEAD = 26;
  private static final int PLOT = 300;
  private static final int FOOT = 26;
  private static final int LEFT = 40;
  private static final int RIGHT = 330;
  private static final int NUMBERS = 40;
  private static final double LABEL_HEIGHT = 17;

  /** How far whiskers of neighbouring lines stand apart, as a share of the plot's width. */
  private static final double APART = 0.014;

  private final Chart.Slope chart;
  private final double largest;

  SlopeDrawing(Chart.Slope chart) {
    this.chart = chart;
    largest =
        chart.lines().stream()
            .mapToDouble(line -> Math.max(top(line.before()), top(line.now())))
            .max()
            .orElse(1);
  }

  @Override
  public int height() {
    return HEAD + PLOT + FOOT;
  }

  @Override
  public void draw(Graphics2D canvas) {
    XYPlot plot = plot();
    JFreeChart drawn = ChartTheme.chart(plot);
    plot.setInsets(new RectangleInsets(6, 0, 6, 0));
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.draw(
        canvas, new Rectangle2D.Double(LEFT, HEAD, WIDTH - LEFT - (double) RIGHT, PLOT), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    double left = plot.getDomainAxis().valueToJava2D(0, area, RectangleEdge.BOTTOM);
    double right = plot.getDomainAxis().valueToJava2D(1, area, RectangleEdge.BOTTOM);
    drawWhiskers(canvas, plot, area);
    drawNumbers(canvas, plot, area, right);
    canvas.setFont(ChartTheme.STRONG);
    canvas.setPaint(ChartTheme.INK);
    canvas.drawString(chart.before(), (float) left, 16f);
    canvas.drawString(chart.now(), (float) right, 16f);
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString(say("change.key", chart.unit()), 0f, height() - 6f);
  }

  private XYPlot plot() {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < chart.lines().size(); i++) {
      Line line = chart.lines().get(i);
      XYSeries series = new XYSeries(i);
      series.add(at(0, i), line.before().value());
      series.add(at(1, i), line.now().value());
      data.addSeries(series);
      renderer.setSeriesPaint(i, paint(line));
      renderer.setSeriesStroke(i, line.clear() ? ChartTheme.LINE : WHISKER);
      renderer.setSeriesShape(i, new Ellipse2D.Double(-4, -4, 8, 8));
    }
    NumberAxis across = ChartTheme.plainAxis();
    across.setRange(-0.1, 1.1);
    across.setTickLabelsVisible(false);
    return new XYPlot(data, across, ChartTheme.fromZero(largest, 5), renderer);
  }

  /** Lines stand a little apart, so that their whiskers do not hide each other. */
  private double at(int end, int line) {
    return end + (line - (chart.lines().size() - 1) / 2.0) * APART;
  }

  private void drawWhiskers(Graphics2D canvas, XYPlot plot, Rectangle2D area) {
    canvas.setStroke(WHISKER);
    for (int i = 0; i < chart.lines().size(); i++) {
      Line line = chart.lines().get(i);
      canvas.setPaint(paint(line));
      drawWhisker(canvas, plot, area, at(0, i), line.before());
      drawWhisker(canvas, plot, area, at(1, i), line.now());
    }
  }

  private static void drawWhisker(
      Graphics2D canvas, XYPlot plot, Rectangle2D area, double at, End end) {
    if (Double.isFinite(end.upper())) {
      double x = plot.getDomainAxis().valueToJava2D(at, area, RectangleEdge.BOTTOM);
      canvas.draw(
          new Line2D.Double(
              x,
              plot.getRangeAxis().valueToJava2D(end.lower(), area, RectangleEdge.LEFT),
              x,
              plot.getRangeAxis().valueToJava2D(end.upper(), area, RectangleEdge.LEFT)));
    }
  }

  /** Each line's name and number at its right end, moved apart where they would touch. */
  private void drawNumbers(Graphics2D canvas, XYPlot plot, Rectangle2D area, double right) {
    List<Line> byHeight = new ArrayList<>(chart.lines());
    byHeight.sort(Comparator.comparing((Line line) -> -line.now().value()));
    double x = right + NUMBERS;
    double free = area.getY();
    double lowest = area.getMaxY() - (byHeight.size() - 1) * LABEL_HEIGHT;
    for (Line line : byHeight) {
      double value =
          plot.getRangeAxis().valueToJava2D(line.now().value(), area, RectangleEdge.LEFT);
      double y = Math.max(free, Math.min(value, lowest));
      free = y + LABEL_HEIGHT;
      lowest += LABEL_HEIGHT;
      canvas.setPaint(UNCLEAR);
      canvas.setStroke(ChartTheme.HAIRLINE);
      canvas.draw(new Line2D.Double(right + 24, value, x - 4, y));
      canvas.setPaint(line.clear() ? ChartTheme.DARK_BLUE : ChartTheme.INK);
      canvas.setFont(line.clear() ? ChartTheme.STRONG : ChartTheme.TEXT);
      String text =
          say(
              "change.label",
              line.label(),
              rate(line.before().value(), largest),
              rate(line.now().value(), largest));
      canvas.drawString(Labels.fitted(canvas, text, WIDTH - x), (float) x, (float) y + 4.5f);
    }
  }

  private static Color paint(Line line) {
    return line.clear() ? ChartTheme.DARK_BLUE : UNCLEAR;
  }

  private static double top(End end) {
    return Double.isFinite(end.upper()) ? Math.max(end.value(), end.upper()) : end.value();
  }

  private static String rate(double value, double largest) {
    return String.format(Locale.ROOT, largest < 2 ? "%.2f" : "%.1f", value);
  }
}
