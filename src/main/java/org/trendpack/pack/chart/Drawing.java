package org.trendpack.pack.chart;

import java.awt.Graphics2D;

/** A chart laid out and ready to be drawn, at the origin, without its title. */
interface Drawing {

  /** The width of every chart, in units of one CSS pixel. */
  int WIDTH = 760;

  /** The height it needs. */
  int height();

  /** Draws it. */
  void draw(Graphics2D canvas);
}
