package org.trendpack.pack.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/** A horizontal chart with a label before each row and, where it has one, a note behind it. */
final class RowDrawing implements Drawing {

  private static final int ROW = 27;
  private static final int AXIS = 44;
  private static final int NARROWEST = 130;
  private static final int WIDEST = 330;
  private static final int GAP = 8;
  private static final Stroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4, 3}, 0);

  /**
   * One row.
   *
   * @param note drawn behind the value, such as the number itself
   * @param noteAt the value behind which the note stands
   */
  record Row(String label, boolean heading, String note, double noteAt) {}

  private final List<Row> rows;
  private final String unit;
  private final double reference;
  private final double labels;
  private final JFreeChart chart;
  private final XYPlot plot;

  /** Row number n of the data set is drawn at the place of the nth row. */
  RowDrawing(
      List<Row> rows,
      String unit,
      double reference,
      NumberAxis values,
      XYDataset data,
      XYItemRenderer renderer) {
    this.rows = rows;
    this.unit = unit;
    this.reference = reference;
    this.labels = labels(rows);
    NumberAxis places = ChartTheme.plainAxis();
    places.setTickLabelsVisible(false);
    places.setInverted(true);
    places.setRange(-0.5, Math.max(rows.size(), 1) - 0.5);
    plot = new XYPlot(data, places, values, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    chart = ChartTheme.chart(plot);
    plot.setFixedDomainAxisSpace(
        space(RectangleEdge.LEFT, labels, RectangleEdge.RIGHT, notes(rows)));
    plot.setFixedRangeAxisSpace(space(RectangleEdge.BOTTOM, AXIS, RectangleEdge.TOP, 4));
  }

  @Override
  public int height() {
    return rows.size() * ROW + AXIS + 4;
  }

  @Override
  public void draw(Graphics2D canvas) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    if (Double.isFinite(reference)) {
      plot.clearRangeMarkers();
      plot.addRangeMarker(
          new ValueMarker(reference, ChartTheme.SOFT_INK, DASHED), Layer.BACKGROUND);
    }
    chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, height()), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    ValueAxis values = plot.getRangeAxis();
    drawBaseline(canvas, area);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      float baseline = (float) (area.getY() + (i + 0.5) * area.getHeight() / rows.size() + 4.5);
      canvas.setPaint(ChartTheme.INK);
      canvas.setFont(row.heading() ? ChartTheme.STRONG : ChartTheme.TEXT);
      canvas.drawString(Labels.fitted(canvas, row.label(), labels - GAP), 0f, baseline);
      if (!row.note().isEmpty()) {
        double at = values.valueToJava2D(row.noteAt(), area, RectangleEdge.BOTTOM);
        canvas.setFont(ChartTheme.SMALL);
        canvas.drawString(row.note(), (float) at + GAP, baseline);
      }
    }
    canvas.setFont(ChartTheme.SMALL);
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.drawString(unit, (float) area.getX(), (float) area.getMaxY() + 36f);
  }

  /** The width of the widest label, within reason. */
  private static double labels(List<Row> rows) {
    FontMetrics metrics = Labels.metrics(ChartTheme.TEXT);
    double widest =
        rows.stream().mapToDouble(row -> metrics.stringWidth(row.label())).max().orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, widest + 2 * GAP));
  }

  /** Room behind the plot for notes that reach beyond it, at 7 units a letter. */
  private static double notes(List<Row> rows) {
    double largest = rows.stream().mapToDouble(Row::noteAt).max().orElse(0);
    return 18
        + rows.stream()
            .filter(row -> row.noteAt() > 0.6 * largest)
            .mapToDouble(row -> 6.6 * row.note().length())
            .max()
            .orElse(0);
  }

  private static void drawBaseline(Graphics2D canvas, Rectangle2D area) {
    canvas.setPaint(ChartTheme.SOFT_INK);
    canvas.setStroke(ChartTheme.HAIRLINE);
    canvas.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()));
  }

  private static AxisSpace space(
      RectangleEdge first, double firstSize, RectangleEdge second, double secondSize) {
    AxisSpace space = new AxisSpace();
    space.add(firstSize, first);
    space.add(secondSize, second);
    return space;
  }
}
