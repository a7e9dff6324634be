package org.trendpack.pack.chart;

import static org.trendpack.pack.wording.Wording.say;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.trendpack.pack.model.Chart;

/** Bars, divided bars, and dots with intervals. */
final class RowCharts {

  private static final double HALF_BAR = 0.31;
  private static final int STEPS = 5;

  private RowCharts() {}

  static Drawing bars(Chart.Bars chart) {
    XYIntervalSeries series = new XYIntervalSeries("value");
    List<RowDrawing.Row> rows = new ArrayList<>();
    double largest = 0;
    for (Chart.Bar bar : chart.bars()) {
      addBar(series, rows.size(), 0, bar.value());
      rows.add(new RowDrawing.Row(bar.label(), false, bar.shown(), bar.value()));
      largest = Math.max(largest, bar.value());
    }
    return new RowDrawing(
        rows,
        chart.unit(),
        Double.NaN,
        ChartTheme.ofCounts(largest, STEPS),
        collection(series),
        barRenderer());
  }

  static Drawing verdicts(Chart.Verdicts chart) {
    XYIntervalSeries allowed = new XYIntervalSeries("allowed");
    XYIntervalSeries blocked = new XYIntervalSeries("blocked");
    List<RowDrawing.Row> rows = new ArrayList<>();
    double largest = 0;
    for (Chart.Split split : chart.splits()) {
      double gotThrough = (double) split.allowed();
      double total = gotThrough + (double) split.blocked();
      addBar(allowed, rows.size(), 0, gotThrough);
      addBar(blocked, rows.size(), gotThrough, total);
      String note = say("verdicts.bar", split.allowed(), split.blocked());
      rows.add(new RowDrawing.Row(split.label(), false, note, total));
      largest = Math.max(largest, total);
    }
    XYBarRenderer renderer = barRenderer();
    renderer.setSeriesPaint(0, ChartTheme.ORANGE);
    renderer.setSeriesPaint(1, ChartTheme.DARK_BLUE);
    return new RowDrawing(
        rows,
        chart.unit(),
        Double.NaN,
        ChartTheme.ofCounts(largest, STEPS),
        collection(allowed, blocked),
        renderer);
  }

  static Drawing intervals(Chart.Intervals chart) {
    XYIntervalSeries series = new XYIntervalSeries("value");
    List<RowDrawing.Row> rows = new ArrayList<>();
    double largest = 0;
    String group = "";
    for (Chart.Dot dot : chart.dots()) {
      if (!dot.group().equals(group)) {
        group = dot.group();
        rows.add(new RowDrawing.Row(group, true, "", 0));
      }
      if (Double.isFinite(dot.value())) {
        int row = rows.size();
        series.add(row, row, row, dot.value(), dot.lower(), dot.upper());
        String note = String.format(Locale.ROOT, "%,.1f", dot.value());
        rows.add(new RowDrawing.Row(dot.label(), false, note, dot.upper()));
        largest = Math.max(largest, dot.upper());
      } else {
        rows.add(new RowDrawing.Row(dot.label(), false, say("groups.too-few"), 0));
      }
    }
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setErrorPaint(ChartTheme.DARK_BLUE);
    renderer.setErrorStroke(new java.awt.BasicStroke(2f));
    renderer.setCapLength(0);
    renderer.setSeriesPaint(0, ChartTheme.DARK_BLUE);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-5, -5, 10, 10));
    return new RowDrawing(
        rows,
        chart.unit(),
        chart.reference(),
        ChartTheme.fromZero(largest, STEPS),
        collection(series),
        renderer);
  }

  private static void addBar(XYIntervalSeries series, int row, double from, double to) {
    series.add(row, row - HALF_BAR, row + HALF_BAR, to, from, to);
  }

  private static XYIntervalSeriesCollection collection(XYIntervalSeries... series) {
    XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
    for (XYIntervalSeries one : series) {
      collection.addSeries(one);
    }
    return collection;
  }

  private static XYBarRenderer barRenderer() {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setSeriesPaint(0, ChartTheme.DARK_BLUE);
    return renderer;
  }
}
