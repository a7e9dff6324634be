package org.trendpack.pack.chart;

/** A chart as files and as part of a page. */
public final class DrawnChart {

  private final String id;
  private final String inline;
  private final String svg;
  private final byte[] png;

  DrawnChart(String id, String inline, String svg, byte[] png) {
    this.id = id;
    this.inline = inline;
    this.svg = svg;
    this.png = png;
  }

  /** Names its files. */
  public String id() {
    return id;
  }

  /** SVG markup without a title, for a page whose policy allows no styles but its own. */
  public String inline() {
    return inline;
  }

  /** A whole SVG file with title and caption. */
  public String svg() {
    return svg;
  }

  /** A PNG file with title and caption at twice the size. */
  public byte[] png() {
    return png.clone();
  }
}
