package org.trendpack.pack.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a picture is painted on. A sheet is used again once it is closed: memory for a new one would
 * be cleared twice, and that takes as long as to paint a chart.
 *
 * @param image at least as high as the picture
 * @param height of the picture in pixels
 */
record Sheet(BufferedImage image, int height) implements AutoCloseable {

  private static final int WHITE = 0xFFFFFF;

  private static final Queue<BufferedImage> IDLE = new ConcurrentLinkedQueue<>();

  /** A white sheet of this size in pixels. */
  static Sheet white(int width, int height) {
    BufferedImage image = IDLE.poll();
    if (image == null || image.getWidth() != width || image.getHeight() < height) {
      image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
    Sheet sheet = new Sheet(image, height);
    Arrays.fill(sheet.pixels(), 0, width * height, WHITE);
    return sheet;
  }

  int width() {
    return image.getWidth();
  }

  /** Red, green and blue of each pixel, line after line; there may be lines below the picture. */
  int[] pixels() {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  /** The first pixel of a line, from this one on, that is not as the one above; or the width. */
  int change(int y, int from) {
    int width = width();
    if (y == 0 || from == width) {
      return from;
    }
    int[] all = pixels();
    int at = y * width + from;
    int same = Arrays.mismatch(all, at, (y + 1) * width, all, at - width, y * width);
    return same < 0 ? width : from + same;
  }

  /** The first pixel after one that changes which is again as the one above, or the width. */
  int endOfChange(int y, int from) {
    int width = width();
    int[] all = pixels();
    int at = y * width + from;
    int end = (y + 1) * width;
    while (at < end && (y == 0 || all[at] != all[at - width])) {
      at++;
    }
    return at - y * width;
  }

  @Override
  public void close() {
    IDLE.add(image);
  }
}
