package org.trendpack.pack.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
      assertThat(pixels(ImageIO.read(new ByteArrayInputStream(PngFile.of(image)))))
          .as("lines that repeat %d times", runs)
          .isEqualTo(pixels(image));
    }
  }

  @Test
  void aBlankPictureIsReadAsItWas() throws IOException {
    BufferedImage image = new BufferedImage(1_600, 700, BufferedImage.TYPE_INT_RGB);
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(PngFile.of(image)))))
        .isEqualTo(pixels(image));
  }

  /** Lines of noise, fills and differences in single pixels, each repeated. */
  private static BufferedImage image(Random random, int width, int repeats) {
    int height = 3 * (repeats + 1) + 7;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      if (y % (repeats + 1) == 0) {
        int from = random.nextInt(width);
        int fill = random.nextInt(1 << 24);
        for (int x = from; x < width; x++) {
          line[x] = random.nextInt(4) == 0 ? random.nextInt(1 << 24) : fill;
        }
      }
      image.setRGB(0, y, width, 1, line, 0, width);
    }
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
