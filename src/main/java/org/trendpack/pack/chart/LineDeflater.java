package org.trendpack.pack.chart;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;

/**
 * Compresses the lines of a picture in the zlib format (RFC 1950). Nearly half the lines of a chart
 * repeat the one above: those are not compressed one after another, but put in as blocks made
 * before, which need nothing of what stands around them.
 */
final class LineDeflater {

  /** A method of deflate with a window of 32 kB, at the fastest level. */
  private static final byte[] HEADER = {0x78, 0x01};

  /** So few repeats cost less than to end a block for them. */
  private static final int FEW = 4;

  /** Repeats, a power of two of them, as blocks; the exponent and the line's length tell which. */
  private static final Map<Long, byte[]> BLOCKS = new ConcurrentHashMap<>();

  /** The line that says that its pixels are those of the line above. */
  private final byte[] repeat;

  private int repeats;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final LineCheck check;
  private final byte[] buffer = new byte[16 * 1024];
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);

  /**
   * Begins a picture.
   *
   * @param length of a line in bytes, the one that names its filter included
   */
  LineDeflater(int length) {
    repeat = new byte[length];
    repeat[0] = PngFile.UP;
    check = new LineCheck(length);
    out.writeBytes(HEADER);
  }

  void line(byte[] line) {
    endRepeats();
    check.update(line);
    deflate(line);
  }

  void repeat() {
    check.update(repeat);
    repeats++;
  }

  /** All lines; the last call. */
  byte[] toBytes() {
    endRepeats();
    deflater.finish();
    drain(Deflater.NO_FLUSH);
    deflater.end();
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(check.value() >>> shift);
    }
    return out.toByteArray();
  }

  private void endRepeats() {
    if (repeats < FEW) {
      for (int i = 0; i < repeats; i++) {
        deflate(repeat);
      }
    } else {
      drain(Deflater.FULL_FLUSH);
      for (int bit = 0; repeats >>> bit != 0; bit++) {
        if ((repeats >>> bit & 1) != 0) {
          out.writeBytes(block(bit));
        }
      }
    }
    repeats = 0;
  }

  private byte[] block(int exponent) {
    return BLOCKS.computeIfAbsent(
        (long) repeat.length << Integer.SIZE | exponent,
        unmade -> {
          LineDeflater lines = new LineDeflater(repeat.length);
          for (int i = 0; i < 1 << exponent; i++) {
            lines.deflate(repeat);
          }
          lines.drain(Deflater.FULL_FLUSH);
          lines.deflater.end();
          byte[] all = lines.out.toByteArray();
          return Arrays.copyOfRange(all, HEADER.length, all.length);
        });
  }

  private void deflate(byte[] line) {
    deflater.setInput(line);
    drain(Deflater.NO_FLUSH);
  }

  /** Takes what is ready; after a flush, all there is. */
  private void drain(int flush) {
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, count);
    } while (count == buffer.length);
  }
}
