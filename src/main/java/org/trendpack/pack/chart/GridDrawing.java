package org.trendpack.pack.chart;

import static org.trendpack.pack.wording.Wording.say;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Visible;

/** A grid of coloured cells with the days of the week as rows. */
final class GridDrawing implements Drawing {

  private static final List<String> DAYS =
      IntStream.range(0, 7).mapToObj(Visible::weekday).toList();
  private static final List<Color> SCALE =
      List.of(
          Color.WHITE,
          ChartTheme.PALE_BLUE,
          ChartTheme.LIGHT_BLUE,
          ChartTheme.MID_BLUE,
          ChartTheme.DARK_BLUE);
  private static final List<Color> STATES =
      List.of(ChartTheme.DARK_BLUE, ChartTheme.ORANGE, ChartTheme.SHADE);
  private static final int GRID_HEIGHT = 210;
  private static final int KEY = 34;

  private final JFreeChart chart;
  private final XYPlot plot;
  private final int columns;
  private final List<Color> keyColours;
  private final List<String> keyLabels;
  private final List<int[]> crossed;
  private final int[] framed;

  private GridDrawing(
      int columns,
      double[][] cells,
      List<Color> colours,
      java.util.function.IntFunction<String> columnLabels,
      List<String> keyLabels,
      List<int[]> crossed,
      int[] framed) {
    this.columns = columns;
    this.keyColours = colours;
    this.keyLabels = keyLabels;
    this.crossed = crossed;
    this.framed = framed;
    LookupPaintScale scale = new LookupPaintScale(0, colours.size(), Color.WHITE);
    for (int i = 0; i < colours.size(); i++) {
      scale.add(i, colours.get(i));
    }
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(scale);
    renderer.setBlockWidth(0.92);
    renderer.setBlockHeight(0.88);
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("cells", cells);
    NumberAxis across = ChartTheme.plainAxis();
    across.setRange(-0.5, columns - 0.5);
    across.setTickUnit(
        new NumberTickUnit(
            1, ChartTheme.labels(index -> columnLabels.apply((int) Math.round(index)))));
    NumberAxis down = ChartTheme.plainAxis();
    down.setInverted(true);
    down.setRange(-0.5, 6.5);
    down.setTickUnit(
        new NumberTickUnit(1, ChartTheme.labels(index -> DAYS.get((int) Math.round(index)))));
    plot = new XYPlot(data, across, down, renderer);
    chart = ChartTheme.chart(plot);
    plot.setRangeGridlinesVisible(false);
  }

  static GridDrawing hours(Chart.Hours hours) {
    double largest =
        hours.cells().stream()
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    double step = largest > 0 ? ChartTheme.roundStep(largest / (SCALE.size() - 1)) : 1;
    double[][] cells = new double[3][7 * 24];
    for (int day = 0; day < 7; day++) {
      for (int hour = 0; hour < 24; hour++) {
        int at = day * 24 + hour;
        double value = hours.cells().get(day).get(hour);
        cells[0][at] = hour;
        cells[1][at] = day;
        cells[2][at] = value <= 0 ? 0 : Math.min(SCALE.size() - 1, 1 + Math.floor(value / step));
      }
    }
    List<String> key = new ArrayList<>(List.of("0"));
    for (int i = 1; i < SCALE.size(); i++) {
      key.add(
          i == SCALE.size() - 1
              ? say("hours.or-more", plain((i - 1) * step), hours.unit())
              : say("hours.under", plain(i * step)));
    }
    return new GridDrawing(
        24,
        cells,
        SCALE,
        hour -> hour % 3 == 0 ? String.format(Locale.ROOT, "%02d:00", hour) : "",
        key,
        List.of(),
        new int[] {hours.schoolFrom(), hours.schoolTo()});
  }

  static GridDrawing coverage(Chart.Coverage coverage) {
    List<Chart.DayState> days = coverage.days();
    LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.get(0).day().with(DayOfWeek.MONDAY);
    double[][] cells = new double[3][days.size()];
    List<Chart.State> states = List.of(Chart.State.values());
    List<int[]> crossed = new ArrayList<>();
    int weeks = 1;
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i).day();
      int week = (int) ChronoUnit.WEEKS.between(first, day);
      int row = day.getDayOfWeek().getValue() - 1;
      cells[0][i] = week;
      cells[1][i] = row;
      cells[2][i] = states.indexOf(days.get(i).state());
      weeks = Math.max(weeks, week + 1);
      if (days.get(i).state() == Chart.State.SCHOOL_DAY_WITHOUT_DATA) {
        crossed.add(new int[] {week, row});
      }
    }
    List<String> key = new ArrayList<>();
    for (Chart.State state : states) {
      key.add(state.label());
    }
    return new GridDrawing(
        weeks, cells, STATES, week -> monthOf(first, week), key, crossed, new int[0]);
  }

  @Override
  public int height() {
    return GRID_HEIGHT + KEY;
  }

  @Override
  public void draw(Graphics2D canvas) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    chart.draw(canvas, new Rectangle2D.Double(0, 0, WIDTH, GRID_HEIGHT), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    double width = area.getWidth() / columns;
    double height = area.getHeight() / 7;
    canvas.setPaint(ChartTheme.INK);
    canvas.setStroke(new BasicStroke(1.5f));
    for (int[] cell : crossed) {
      double x = area.getX() + (cell[0] + 0.5) * width;
      double y = area.getY() + (cell[1] + 0.5) * height;
      drawCross(canvas, x, y, Math.min(width, height) * 0.26);
    }
    if (framed.length == 2) {
      canvas.setStroke(new BasicStroke(2f));
      canvas.draw(
          new Rectangle2D.Double(
              area.getX() + framed[0] * width,
              area.getY(),
              (framed[1] - framed[0]) * width,
              5 * height));
    }
    drawKey(canvas);
  }

  private void drawKey(Graphics2D canvas) {
    float baseline = GRID_HEIGHT + 26f;
    float x = 0;
    canvas.setFont(ChartTheme.SMALL);
    canvas.setStroke(ChartTheme.HAIRLINE);
    for (int i = 0; i < keyLabels.size(); i++) {
      Rectangle2D box = new Rectangle2D.Double(x, baseline - 11, 13, 13);
      canvas.setPaint(keyColours.get(i));
      canvas.fill(box);
      canvas.setPaint(ChartTheme.SOFT_INK);
      canvas.draw(box);
      canvas.setPaint(ChartTheme.INK);
      if (keyColours.get(i).equals(ChartTheme.ORANGE)) {
        drawCross(canvas, box.getCenterX(), box.getCenterY(), 3.5);
      }
      canvas.drawString(keyLabels.get(i), x + 19, baseline);
      x += 19 + canvas.getFontMetrics().stringWidth(keyLabels.get(i)) + 18;
    }
    if (framed.length == 2) {
      canvas.setStroke(new BasicStroke(2f));
      canvas.draw(new Rectangle2D.Double(x, baseline - 11, 13, 13));
      canvas.drawString(say("hours.school"), x + 19, baseline);
    }
  }

  private static void drawCross(Graphics2D canvas, double x, double y, double arm) {
    canvas.draw(new Line2D.Double(x - arm, y - arm, x + arm, y + arm));
    canvas.draw(new Line2D.Double(x - arm, y + arm, x + arm, y - arm));
  }

  private static String monthOf(LocalDate firstMonday, int week) {
    LocalDate monday = firstMonday.plusWeeks(week);
    boolean begins = week == 0 || monday.minusWeeks(1).getMonth() != monday.getMonth();
    boolean crowded = week == 0 && monday.plusWeeks(2).getMonth() != monday.getMonth();
    return begins && !crowded ? Visible.month(monday).substring(0, 3) : "";
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
