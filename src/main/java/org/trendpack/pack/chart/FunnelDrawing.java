package org.trendpack.pack.chart;

import static org.trendpack.pack.wording.Wording.say;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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
import org.trendpack.pack.model.Chart.Limit;

/** Schools by size and rate, between the limits of chance. */
final class FunnelDrawing implements Drawing {

  private static final int PLOT = 300;
  private static final int FOOT = 40;

  /** How far the scale reaches above the highest school. */
  private static final double ROOM = 1.4;

  private static final Stroke DASHED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6, 4}, 0);
  private static final Stroke DOTTED =
      new BasicStroke(
          1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {2, 3}, 0);

  private final Chart.Funnel chart;

  FunnelDrawing(Chart.Funnel chart) {
    this.chart = chart;
  }

  @Override
  public int height() {
    return PLOT + FOOT;
  }

  @Override
  public void draw(Graphics2D canvas) {
    XYPlot plot = plot();
    JFreeChart drawn = ChartTheme.chart(plot);
    plot.setInsets(new RectangleInsets(6, 0, 2, 0));
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH - 10.0, PLOT), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    drawNames(canvas, plot, area);
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString(say("funnel.size-axis"), 0f, PLOT + 14f);
    canvas.drawString(say("funnel.key", chart.unit()), 0f, PLOT + 32f);
  }

  /** Each school's name beside its dot, on the first side where it touches no other. */
  private void drawNames(Graphics2D canvas, XYPlot plot, Rectangle2D area) {
    canvas.setFont(ChartTheme.SMALL);
    List<Rectangle2D> taken = new ArrayList<>();
    for (Chart.Place school : chart.schools()) {
      taken.add(around(dot(school, plot, area), 6, 6));
    }
    for (Chart.Place school : chart.schools()) {
      Point2D dot = dot(school, plot, area);
      double width = canvas.getFontMetrics().stringWidth(school.label());
      List<Rectangle2D> places =
          List.of(
              new Rectangle2D.Double(dot.getX() + 9, dot.getY() - 8, width, 16),
              new Rectangle2D.Double(dot.getX() - 9 - width, dot.getY() - 8, width, 16),
              new Rectangle2D.Double(dot.getX() - width / 2, dot.getY() - 24, width, 16),
              new Rectangle2D.Double(dot.getX() - width / 2, dot.getY() - 42, width, 16),
              new Rectangle2D.Double(dot.getX() - width / 2, dot.getY() + 8, width, 16));
      for (Rectangle2D place : places) {
        if (area.contains(place) && taken.stream().noneMatch(place::intersects)) {
          taken.add(place);
          canvas.setPaint(ChartTheme.VEIL);
          canvas.fill(place);
          canvas.setPaint(ChartTheme.INK);
          canvas.drawString(school.label(), (float) place.getX(), (float) place.getY() + 12.5f);
          break;
        }
      }
    }
  }

  private static Point2D dot(Chart.Place school, XYPlot plot, Rectangle2D area) {
    return new Point2D.Double(
        plot.getDomainAxis().valueToJava2D(school.size(), area, RectangleEdge.BOTTOM),
        plot.getRangeAxis().valueToJava2D(school.value(), area, RectangleEdge.LEFT));
  }

  private static Rectangle2D around(Point2D point, double x, double y) {
    return new Rectangle2D.Double(point.getX() - x, point.getY() - y, 2 * x, 2 * y);
  }

  /**
   * The scale suits the schools: limits of very small ones run out of its top. A name without room
   * is in the table alone.
   */
  private XYPlot plot() {
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    line(data, renderer, "average", limit -> chart.average(), ChartTheme.HAIRLINE);
    line(data, renderer, "low 95", Limit::low95, DASHED);
    line(data, renderer, "high 95", Limit::high95, DASHED);
    line(data, renderer, "low 99.8", Limit::low998, DOTTED);
    line(data, renderer, "high 99.8", Limit::high998, DOTTED);
    XYSeries schools = new XYSeries("schools");
    chart.schools().forEach(school -> schools.add(school.size(), school.value()));
    int series = data.getSeriesCount();
    data.addSeries(schools);
    renderer.setSeriesLinesVisible(series, false);
    renderer.setSeriesShapesVisible(series, true);
    renderer.setSeriesShape(series, new Ellipse2D.Double(-5, -5, 10, 10));
    renderer.setSeriesPaint(series, ChartTheme.DARK_BLUE);
    double largest =
        Math.max(
            chart.limits().get(chart.limits().size() - 1).high998(),
            ROOM * chart.schools().stream().mapToDouble(Chart.Place::value).max().orElse(1));
    NumberAxis size = ChartTheme.plainAxis();
    size.setRange(
        chart.limits().get(0).size(), chart.limits().get(chart.limits().size() - 1).size());
    size.setNumberFormatOverride(
        ChartTheme.labels(value -> String.format(Locale.ROOT, "%,.0f", value)));
    return new XYPlot(data, size, ChartTheme.fromZero(largest, 5), renderer);
  }

  private void line(
      XYSeriesCollection data,
      XYLineAndShapeRenderer renderer,
      String name,
      ToDoubleFunction<Limit> value,
      Stroke stroke) {
    XYSeries series = new XYSeries(name);
    chart.limits().forEach(limit -> series.add(limit.size(), value.applyAsDouble(limit)));
    renderer.setSeriesPaint(data.getSeriesCount(), ChartTheme.SOFT_INK);
    renderer.setSeriesStroke(data.getSeriesCount(), stroke);
    data.addSeries(series);
  }
}
