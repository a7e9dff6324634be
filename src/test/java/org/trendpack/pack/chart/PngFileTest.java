package org.trendpack.pack.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures are read by the platform's own decoder, which knows nothing of how they were made. */
class PngFileTest {

  @Test
  void linesThatRepeatAreReadAsTheyWere() throws IOException {
    Random random = new Random(5);
    for (int runs : new int[] {1, 3, 4, 5, 17, 250, 1_100}) {
      BufferedImage image = image(random, 1 + random.nextInt(900), runs);
      assertThat(
              pixels(
                  ImageIO.read(
                      new ByteArrayInputStream(PngFile.of(new Sheet(image, image.getHeight()))))))
          .as("lines that repeat %d times", runs)
          .isEqualTo(pixels(image));
    }
  }

  @Test
  void aBlankPictureIsReadAsItWas() throws IOException {
    BufferedImage image = new BufferedImage(1_600, 700, BufferedImage.TYPE_INT_RGB);
    assertThat(
            pixels(
                ImageIO.read(
                    new ByteArrayInputStream(PngFile.of(new Sheet(image, image.getHeight()))))))
        .isEqualTo(pixels(image));
  }

  @Test
  void aSheetUsedAgainShowsNothingOfThePictureBefore() throws IOException {
    BufferedImage image = image(new Random(6), 300, 9);
    try (Sheet sheet = Sheet.white(300, image.getHeight())) {
      image.getRGB(0, 0, 300, image.getHeight(), sheet.pixels(), 0, 300);
    }
    try (Sheet sheet = Sheet.white(300, 20)) {
      BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(sheet)));
      assertThat(pixels(read)).hasSize(300 * 20).containsOnly(0xFFFFFFFF);
    }
  }

  /** Two lines in turn, each repeated, so that what was compressed before comes again. */
  private static BufferedImage image(Random random, int width, int repeats) {
    int height = 5 * (repeats + 1) + 7;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[][] lines = {line(random, width), line(random, width)};
    for (int y = 0; y < height; y++) {
      image.setRGB(0, y, width, 1, lines[y / (repeats + 1) % 2], 0, width);
    }
    return image;
  }

  /** A fill with noise in it. */
  private static int[] line(Random random, int width) {
    int[] line = new int[width];
    Arrays.fill(line, random.nextInt(1 << 24));
    for (int x = 0; x < width; x += 1 + random.nextInt(8)) {
      line[x] = random.nextInt(1 << 24);
    }
    return line;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
