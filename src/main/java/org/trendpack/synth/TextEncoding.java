package org.trendpack.synth;

import java.io.IOException;
import java.io.OutputStream;

/** How a file's text becomes bytes. Rows are made in UTF-8 of characters below U+0100. */
enum TextEncoding {
  UTF_8,
  UTF_8_MARKED,
  /** Little-endian with a mark; the file's separator is a semicolon. */
  UTF_16_SEMICOLONS,
  WINDOWS_1252;

  private static final int[] MARK_8 = {0xef, 0xbb, 0xbf};
  private static final int[] MARK_16 = {0xff, 0xfe};

  boolean isUtf8() {
    return this == UTF_8 || this == UTF_8_MARKED;
  }

  void begin(OutputStream out) throws IOException {
    int[] mark = this == UTF_8_MARKED ? MARK_8 : this == UTF_16_SEMICOLONS ? MARK_16 : new int[0];
    for (int value : mark) {
      out.write(value);
    }
  }

  /** Writes whole rows. */
  void write(OutputStream out, byte[] bytes, int size) throws IOException {
    if (isUtf8()) {
      out.write(bytes, 0, size);
      return;
    }
    byte[] wide = new byte[size * 2];
    int length = 0;
    for (int place = 0; place < size; place++) {
      int value = bytes[place] & 0xff;
      if (value >= 0x80) {
        place++;
        value = ((value & 3) << 6) | (bytes[place] & 0x3f);
      }
      wide[length++] = (byte) value;
      if (this == UTF_16_SEMICOLONS) {
        wide[length++] = 0;
      }
    }
    out.write(wide, 0, length);
  }
}
