package org.trendpack.pack.chart;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * A small PNG encoder: a palette, each row as its difference from the row above, which suits charts
 * and takes a fraction of the time of the platform's encoder.
 */
final class PngFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int WITH_PALETTE = 3;

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
      Palette palette = Palette.of(sheet);
      chunk(out, "PLTE", colours(palette));
      chunk(out, "IDAT", pixels(sheet, palette));
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
    out.write(new byte[] {8, WITH_PALETTE, 0, 0, 0});
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

  private static byte[] colours(Palette palette) {
    int[] entries = palette.entries();
    byte[] bytes = new byte[3 * entries.length];
    for (int i = 0; i < entries.length; i++) {
      bytes[3 * i] = (byte) (entries[i] >> 16);
      bytes[3 * i + 1] = (byte) (entries[i] >> 8);
      bytes[3 * i + 2] = (byte) entries[i];
    }
    return bytes;
  }

  private static byte[] pixels(Sheet sheet, Palette palette) {
    byte[] above = new byte[sheet.width()];
    byte[] line = new byte[1 + sheet.width()];
    LineDeflater lines = new LineDeflater(line.length);
    for (int y = 0; y < sheet.height(); y++) {
      if (palette.nextLine(above, line, 1)) {
        line[0] = UP;
        lines.line(line);
        Arrays.fill(line, (byte) 0);
      } else {
        lines.repeat();
      }
    }
    return lines.toBytes();
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
