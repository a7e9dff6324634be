package org.trendpack.measure;

/**
 * A figure with its 95% confidence interval, all in one unit.
 *
 * @param high may be infinite, for a ratio to a count of 0
 */
public record Estimate(double value, double low, double high) {

  /** The same figure in a unit that is {@code factor} times smaller. */
  Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor);
  }
}
