package org.trendpack.pack.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
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
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.INK);
    for (Chart.Place school : chart.schools()) {
      double x = plot.getDomainAxis().valueToJava2D(school.size(), area, RectangleEdge.BOTTOM);
      double y = plot.getRangeAxis().valueToJava2D(school.value(), area, RectangleEdge.LEFT);
      double width = canvas.getFontMetrics().stringWidth(school.label());
      double left = x + 9 + width > area.getMaxX() ? x - 9 - width : x + 9;
      canvas.drawString(school.label(), (float) left, (float) y + 4.5f);
    }
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString("Learners on the roster", 0f, PLOT + 14f);
    canvas.drawString(
        chart.unit() + ". Line: all schools together. Dashes: 95% limits; dots: 99.8% limits.",
        0f,
        PLOT + 32f);
  }

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
            chart.limits().stream().mapToDouble(Limit::high998).skip(1).max().orElse(1),
            chart.schools().stream().mapToDouble(Chart.Place::value).max().orElse(1));
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
