package org.trendpack.pack.chart;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

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

/** A weekly line beside what is usual, and small lines of one scale below it. */
final class WeeklyDrawing implements Drawing {

  private static final Color BAND = new Color(0xC9DDF0);
  private static final int HEADING = 26;
  private static final int FOOT = 22;

  private static final double GAP = 16;

  /** Room for the last value. */
  private static final double LABEL_WIDTH = 44;

  /** Weeks from which a small panel names every second month. */
  private static final int LONG = 30;

  private static final Stroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 3}, 0);

  private static final int LEAD = 230;
  private static final int SMALL = 140;
  private static final int MOST_COLUMNS = 3;

  private final Chart.Weekly chart;
  private final List<Panel> small;
  private final int columns;

  WeeklyDrawing(Chart.Weekly chart) {
    this.chart = chart;
    small = chart.panels().subList(Math.min(1, chart.panels().size()), chart.panels().size());
    columns = small.size() == 4 ? 2 : Math.max(1, Math.min(MOST_COLUMNS, small.size()));
  }

  @Override
  public int height() {
    int rows = (small.size() + columns - 1) / columns;
    return LEAD + (small.isEmpty() ? 0 : 10) + rows * SMALL + FOOT;
  }

  @Override
  public void draw(Graphics2D canvas) {
    if (!chart.panels().isEmpty()) {
      Panel lead = chart.panels().get(0);
      drawPanel(canvas, lead, new Frame(0, 0, WIDTH, LEAD, largest(List.of(lead)), true));
    }
    double width = (WIDTH + GAP) / columns - GAP;
    double largest = largest(small);
    for (int i = 0; i < small.size(); i++) {
      double x = (i % columns) * (width + GAP);
      int row = i / columns;
      double y = LEAD + 10 + row * (double) SMALL;
      drawPanel(canvas, small.get(i), new Frame(x, y, width, SMALL, largest, false));
    }
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString(
        joined(
            hasUsual() ? say("weekly.key-usual") : say("key.unit", chart.unit()),
            say("weekly.key-marks"),
            hasSteps() ? say("weekly.key-steps") : ""),
        0f,
        height() - 5f);
  }

  /** Where a panel stands, and the value to which its scale reaches. */
  private record Frame(
      double x, double y, double width, double height, double largest, boolean lead) {}

  private static void drawPanel(Graphics2D canvas, Panel panel, Frame frame) {
    canvas.setFont(ChartTheme.STRONG);
    canvas.setPaint(ChartTheme.INK);
    canvas.drawString(
        Labels.fitted(canvas, panel.label(), frame.width()),
        (float) frame.x(),
        (float) frame.y() + 16f);
    XYPlot plot = plot(panel, frame);
    JFreeChart drawn = ChartTheme.chart(plot);
    plot.setInsets(new RectangleInsets(6, 0, 2, 0));
    ChartRenderingInfo info = new ChartRenderingInfo();
    Rectangle2D inside =
        new Rectangle2D.Double(
            frame.x(), frame.y() + HEADING, frame.width(), frame.height() - HEADING - 6.0);
    drawn.draw(canvas, inside, info);
    drawMarks(canvas, panel, plot, info.getPlotInfo().getDataArea());
    if (frame.lead()) {
      drawSteps(canvas, panel, plot, info.getPlotInfo().getDataArea());
    }
  }

  /** The number of each known change at the top of its line. */
  private static void drawSteps(Graphics2D canvas, Panel panel, XYPlot plot, Rectangle2D area) {
    canvas.setFont(ChartTheme.STRONG);
    canvas.setPaint(ChartTheme.SOFT_INK);
    for (int i = 0; i < panel.steps().size(); i++) {
      double x =
          plot.getDomainAxis()
              .valueToJava2D(panel.steps().get(i) - 0.5, area, RectangleEdge.BOTTOM);
      canvas.drawString(Integer.toString(i + 1), (float) x + 4f, (float) area.getY() + 11f);
    }
  }

  private static XYPlot plot(Panel panel, Frame frame) {
    List<Week> weeks = panel.weeks();
    NumberAxis time = ChartTheme.plainAxis();
    double room = LABEL_WIDTH / frame.width();
    time.setRange(-0.5, Math.max(weeks.size(), 1) / (1 - room) - 0.5);
    int every = frame.lead() || weeks.size() <= LONG ? 1 : 2;
    time.setTickUnit(
        new NumberTickUnit(1, ChartTheme.labels(index -> monthLabel(weeks, every, index))));
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
    XYPlot plot =
        new XYPlot(
            data, time, ChartTheme.fromZero(frame.largest(), frame.lead() ? 4 : 2), renderer);
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
      String label =
          value == Math.rint(value)
              ? String.format(Locale.ROOT, "%,.0f", value)
              : String.format(Locale.ROOT, "%,.1f", value);
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
  private static String monthLabel(List<Week> weeks, int every, double index) {
    int i = (int) Math.round(index);
    if (i < 0 || i >= weeks.size()) {
      return "";
    }
    var day = weeks.get(i).start();
    boolean first = i == 0 || weeks.get(i - 1).start().getMonth() != day.getMonth();
    boolean crowded =
        i == 0 && weeks.size() > 2 && weeks.get(2).start().getMonth() != day.getMonth();
    boolean wanted = day.getMonthValue() % every == 0;
    return first && wanted && !crowded ? Visible.month(day).substring(0, 3) : "";
  }

  private static double largest(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.weeks().stream())
        .filter(week -> Double.isFinite(week.value()))
        .mapToDouble(week -> Math.max(week.value(), finite(week.upper(), week.value())))
        .max()
        .orElse(1);
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
