package org.trendpack.pack.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of every chart: the palette and rules of the Government Analysis Function's guidance on
 * charts, without gradients, legends or boxes.
 */
final class ChartTheme {

  static final Color INK = new Color(0x0B0C0C);
  static final Color SOFT_INK = new Color(0x505A5F);
  static final Color GRID = new Color(0xD5D9DC);
  static final Color SHADE = new Color(0xECEEEF);
  static final Color DARK_BLUE = new Color(0x12436D);
  static final Color MID_BLUE = new Color(0x2073BC);
  static final Color LIGHT_BLUE = new Color(0x6BACE6);
  static final Color PALE_BLUE = new Color(0xCFE3F6);
  static final Color ORANGE = new Color(0xF46A25);
  static final Color VEIL = new Color(255, 255, 255, 210);
  static final Color NOTHING = new Color(255, 255, 255, 0);

  static final Font TEXT = ChartFonts.regular(13);
  static final Font SMALL = ChartFonts.regular(12);
  static final Font STRONG = ChartFonts.bold(13);
  static final Font TITLE = ChartFonts.bold(19);

  static final Stroke HAIRLINE = new BasicStroke(1f);
  static final Stroke RING = new BasicStroke(2f);
  static final Stroke LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private ChartTheme() {}

  /** A chart of nothing but its plot. */
  static JFreeChart chart(XYPlot plot) {
    plot.setBackgroundPaint(NOTHING);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeZeroBaselineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
    chart.setBackgroundPaint(NOTHING);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }

  /** An axis from 0 with about this many round steps, wide enough for the largest value. */
  static NumberAxis fromZero(double largest, int steps) {
    return fromZero(largest, roundStep(Math.max(largest, 1e-9) / steps));
  }

  /** The same for counts, which have no steps between whole numbers. */
  static NumberAxis ofCounts(double largest, int steps) {
    return fromZero(largest, Math.max(1, roundStep(Math.max(largest, 1e-9) / steps)));
  }

  private static NumberAxis fromZero(double largest, double step) {
    NumberAxis axis = plainAxis();
    axis.setRange(0, Math.max(step, Math.ceil(largest / step - 1e-9) * step));
    int places = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    axis.setTickUnit(
        new NumberTickUnit(
            step, labels(value -> String.format(Locale.ROOT, "%,." + places + "f", value + 0.0))));
    return axis;
  }

  /** An axis without ticks of its own. */
  static NumberAxis plainAxis() {
    NumberAxis axis = new NumberAxis();
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(SMALL);
    axis.setTickLabelPaint(SOFT_INK);
    axis.setVerticalTickLabels(false);
    return axis;
  }

  /** A format that only writes. */
  static NumberFormat labels(DoubleFunction<String> label) {
    return new LabelFormat(label);
  }

  /** 1, 2 or 5 times a power of ten, no smaller than the least step. */
  static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least - 1e-12) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static final class LabelFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final transient DoubleFunction<String> label;

    LabelFormat(DoubleFunction<String> label) {
      this.label = label;
    }

    @Override
    public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
      return to.append(label.apply(value));
    }

    @Override
    public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
      return format((double) value, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("labels are only written");
    }
  }
}
