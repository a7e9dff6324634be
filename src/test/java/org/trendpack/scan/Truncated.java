package org.trendpack.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A packed log whose copying was cut short. */
final class Truncated {

  static final int ROWS = 400;

  private Truncated() {}

  static byte[] gzip() throws IOException {
    StringBuilder text = new StringBuilder("Time,User,URL\n");
    Random random = new Random(11);
    for (int i = 0; i < ROWS; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "2026-03-30 10:%02d:%02d,learner%d,https://example.org/%x%n",
              i / 60,
              i % 60,
              random.nextInt(9),
              random.nextLong()));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3);
  }
}
