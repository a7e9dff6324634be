package org.trendpack.pack.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A small PNG encoder: 8-bit colour, each row as its difference from the row above, which suits
 * charts and takes a fraction of the time of the platform's encoder.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int TRUE_COLOUR = 2;

  /** The filter of lines that are differences from the one above. */
  static final byte UP = 2;

  /** 192 dots per inch in dots per metre: twice the size of a CSS pixel. */
  private static final int DOTS_PER_METRE = 7559;

  private PngFile() {}

  /** The file of a painted sheet. */
  static byte[] of(Sheet sheet) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
      DataOutputStream out = new DataOutputStream(bytes);
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(sheet.width(), sheet.height()));
      chunk(out, "pHYs", density());
      chunk(out, "IDAT", pixels(sheet));
      chunk(out, "IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(width);
    out.writeInt(height);
    out.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] density() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(DOTS_PER_METRE);
    out.writeInt(DOTS_PER_METRE);
    out.write(1);
    return bytes.toByteArray();
  }

  private static byte[] pixels(Sheet sheet) {
    int width = sheet.width();
    int[] all = sheet.pixels();
    byte[] line = new byte[1 + 3 * width];
    line[0] = UP;
    LineDeflater lines = new LineDeflater(line.length);
    int[] before = new int[width];
    int above = 0;
    for (int row = 0; row < width * sheet.height(); row += width) {
      int same = Arrays.mismatch(all, row, row + width, before, above, above + width);
      if (same < 0) {
        lines.repeat();
      } else {
        subtract(all, row, before, above, same, line);
        lines.line(line);
      }
      before = all;
      above = row;
    }
    return lines.toBytes();
  }

  /**
   * Fills a line with a row less the row above. Most pixels repeat, and are passed over at once.
   *
   * @param first the first pixel that does not repeat
   */
  private static void subtract(
      int[] pixels, int row, int[] before, int above, int first, byte[] line) {
    int width = (line.length - 1) / 3;
    Arrays.fill(line, 1, line.length, (byte) 0);
    int x = first;
    while (x < width) {
      for (; x < width && pixels[row + x] != before[above + x]; x++) {
        int now = pixels[row + x];
        int then = before[above + x];
        line[1 + 3 * x] = (byte) ((now >> 16) - (then >> 16));
        line[2 + 3 * x] = (byte) ((now >> 8) - (then >> 8));
        line[3 + 3 * x] = (byte) (now - then);
      }
      int same = Arrays.mismatch(pixels, row + x, row + width, before, above + x, above + width);
      x = same < 0 ? width : x + same;
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }
}
