package org.trendpack.pack.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Chart.Panel;
import org.trendpack.pack.model.Chart.Week;
import org.trendpack.pack.model.Visible;

/** Weekly lines and what is usual for them, in panels of one scale. */
final class WeeklyDrawing implements Drawing {

  private static final Color BAND = new Color(0xC9DDF0);
  private static final int HEADING = 26;
  private static final int FOOT = 22;

  /** Room for the last value, as a share of the weeks' width. */
  private static final double LABEL_SHARE = 0.13;

  private static final String MARKS = "Grey: school closed. ×: no data.";
  private static final String STEPS = " Dashes: filter or word list changed.";
  private static final String USUAL = "Band: usual range. Ringed: unlikely to be chance. ";
  private static final Stroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 3}, 0);

  private final Chart.Weekly chart;
  private final int columns;
  private final int panelHeight;
  private final double largest;

  WeeklyDrawing(Chart.Weekly chart) {
    this.chart = chart;
    int panels = chart.panels().size();
    columns = panels <= 1 ? 1 : panels <= 4 ? 2 : 3;
    panelHeight = panels <= 1 ? 250 : 150;
    largest =
        chart.panels().stream()
            .flatMap(panel -> panel.weeks().stream())
            .filter(week -> Double.isFinite(week.value()))
            .mapToDouble(week -> Math.max(week.value(), finite(week.upper(), week.value())))
            .max()
            .orElse(1);
  }

  @Override
  public int height() {
    return rows() * panelHeight + FOOT;
  }

  @Override
  public void draw(Graphics2D canvas) {
    double width = (double) WIDTH / columns;
    for (int i = 0; i < chart.panels().size(); i++) {
      double x = (i % columns) * width;
      int row = i / columns;
      double y = row * (double) panelHeight;
      drawPanel(canvas, chart.panels().get(i), x, y, width - 14);
    }
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString(
        (hasUsual() ? USUAL : chart.unit() + ". ") + MARKS + (hasSteps() ? STEPS : ""),
        0f,
        height() - 5f);
  }

  private void drawPanel(Graphics2D canvas, Panel panel, double x, double y, double width) {
    canvas.setFont(ChartTheme.STRONG);
    canvas.setPaint(ChartTheme.INK);
    canvas.drawString(Labels.fitted(canvas, panel.label(), width), (float) x, (float) y + 16f);
    XYPlot plot = plot(panel);
    JFreeChart drawn = ChartTheme.chart(plot);
    plot.setInsets(new RectangleInsets(6, 0, 2, 0));
    ChartRenderingInfo info = new ChartRenderingInfo();
    Rectangle2D frame = new Rectangle2D.Double(x, y + HEADING, width, panelHeight - HEADING - 6.0);
    drawn.draw(canvas, frame, info);
    drawMarks(canvas, panel, plot, info.getPlotInfo().getDataArea());
  }

  private XYPlot plot(Panel panel) {
    List<Week> weeks = panel.weeks();
    NumberAxis time = ChartTheme.plainAxis();
    time.setRange(-0.5, Math.max(weeks.size(), 1) * (1 + LABEL_SHARE) - 0.5);
    time.setTickUnit(new NumberTickUnit(1, ChartTheme.labels(index -> monthLabel(weeks, index))));
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    DeviationRenderer renderer = new DeviationRenderer(true, true);
    renderer.setAlpha(1f);
    for (List<Integer> run : runs(weeks)) {
      int series = data.getSeriesCount();
      YIntervalSeries values = new YIntervalSeries(series);
      for (int index : run) {
        Week week = weeks.get(index);
        values.add(index, week.value(), week.value(), week.value());
      }
      data.addSeries(values);
      renderer.setSeriesPaint(series, ChartTheme.DARK_BLUE);
      renderer.setSeriesStroke(series, ChartTheme.LINE);
      renderer.setSeriesShape(series, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
    }
    addUsual(data, renderer, weeks);
    XYPlot plot = new XYPlot(data, time, ChartTheme.fromZero(largest, 4), renderer);
    for (int step : panel.steps()) {
      plot.addDomainMarker(
          new ValueMarker(step - 0.5, ChartTheme.SOFT_INK, DASHED), Layer.BACKGROUND);
    }
    for (int i = 0; i < weeks.size(); i++) {
      if (weeks.get(i).closed()) {
        plot.addDomainMarker(
            new IntervalMarker(i - 0.5, i + 0.5, ChartTheme.SHADE), Layer.BACKGROUND);
      }
    }
    return plot;
  }

  /** The band and its middle line, which break where they are worked out anew. */
  private static void addUsual(
      YIntervalSeriesCollection data, DeviationRenderer renderer, List<Week> weeks) {
    int from = 0;
    while (from < weeks.size()) {
      double usual = weeks.get(from).usual();
      int series = data.getSeriesCount();
      YIntervalSeries band = new YIntervalSeries(series);
      int to = from;
      while (to < weeks.size()
          && (Double.isNaN(weeks.get(to).usual()) || weeks.get(to).usual() == usual)) {
        Week week = weeks.get(to);
        if (Double.isFinite(week.usual())) {
          band.add(to, week.usual(), week.lower(), week.upper());
        }
        to++;
      }
      if (band.getItemCount() > 1) {
        data.addSeries(band);
        renderer.setSeriesPaint(series, ChartTheme.LIGHT_BLUE);
        renderer.setSeriesFillPaint(series, BAND);
        renderer.setSeriesStroke(series, ChartTheme.HAIRLINE);
        renderer.setSeriesShapesVisible(series, false);
      }
      from = Math.max(to, from + 1);
    }
  }

  private static void drawMarks(Graphics2D canvas, Panel panel, XYPlot plot, Rectangle2D area) {
    List<Week> weeks = panel.weeks();
    int last = -1;
    canvas.setFont(ChartTheme.SMALL);
    for (int i = 0; i < weeks.size(); i++) {
      double x = plot.getDomainAxis().valueToJava2D(i, area, RectangleEdge.BOTTOM);
      if (Double.isFinite(weeks.get(i).value())) {
        last = i;
        if (weeks.get(i).signal()) {
          double y =
              plot.getRangeAxis().valueToJava2D(weeks.get(i).value(), area, RectangleEdge.LEFT);
          canvas.setPaint(ChartTheme.ORANGE);
          canvas.setStroke(ChartTheme.RING);
          canvas.draw(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        }
      } else if (!weeks.get(i).closed()) {
        canvas.setPaint(ChartTheme.INK);
        canvas.drawString("×", (float) x - 4f, (float) area.getMaxY() - 4f);
      }
    }
    if (last >= 0) {
      double value = weeks.get(last).value();
      String label = String.format(Locale.ROOT, "%,.1f", value);
      double x = plot.getDomainAxis().valueToJava2D(last, area, RectangleEdge.BOTTOM);
      double y = plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
      canvas.setFont(ChartTheme.STRONG);
      canvas.setPaint(ChartTheme.INK);
      canvas.drawString(label, (float) x + 6f, (float) y + 4.5f);
    }
  }

  private static List<List<Integer>> runs(List<Week> weeks) {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      if (Double.isFinite(weeks.get(i).value())) {
        run.add(i);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  /** The month's name at its first week; every second month where the period is long. */
  private String monthLabel(List<Week> weeks, double index) {
    int i = (int) Math.round(index);
    if (i < 0 || i >= weeks.size()) {
      return "";
    }
    var day = weeks.get(i).start();
    boolean first = i == 0 || weeks.get(i - 1).start().getMonth() != day.getMonth();
    boolean crowded =
        i == 0 && weeks.size() > 2 && weeks.get(2).start().getMonth() != day.getMonth();
    int every = columns == 1 || weeks.size() <= 30 ? 1 : 2;
    boolean wanted = day.getMonthValue() % every == 0;
    return first && wanted && !crowded ? Visible.month(day).substring(0, 3) : "";
  }

  private int rows() {
    return Math.max(1, (chart.panels().size() + columns - 1) / columns);
  }

  private boolean hasSteps() {
    return chart.panels().stream().anyMatch(panel -> !panel.steps().isEmpty());
  }

  private boolean hasUsual() {
    return chart.panels().stream()
        .flatMap(panel -> panel.weeks().stream())
        .anyMatch(week -> Double.isFinite(week.upper()));
  }

  private static double finite(double value, double otherwise) {
    return Double.isFinite(value) ? value : otherwise;
  }
}
