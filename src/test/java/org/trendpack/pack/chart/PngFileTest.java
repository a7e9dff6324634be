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
  void whereThereAreMoreColoursThanAPaletteHoldsSurfacesStayAndOthersAreNearlyTheSame()
      throws IOException {
    BufferedImage image = new BufferedImage(640, 40, BufferedImage.TYPE_INT_RGB);
    int[] surfaces = {0x2F4B7C, 0xD45087, 0xF0F1F4, 0xFFFFFF};
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int surface = surfaces[y % 4];
        double smoothed = x % 8 == 0 ? 0 : (x + y) / 700.0;
        image.setRGB(x, y, blend(surface, surfaces[(y + 1) % 4], smoothed));
      }
    }
    int[] painted = pixels(image);
    assertThat(Arrays.stream(painted).distinct().count()).isGreaterThan(256);
    int[] read =
        pixels(
            ImageIO.read(
                new ByteArrayInputStream(PngFile.of(new Sheet(image, image.getHeight())))));
    assertThat(Arrays.stream(read).distinct().count()).isBetween(100L, 256L);
    for (int i = 0; i < painted.length; i++) {
      assertThat(distance(painted[i], read[i])).as("pixel %d", i).isLessThan(8);
    }
    for (int y = 0; y < image.getHeight(); y++) {
      assertThat(read[y * image.getWidth()]).isEqualTo(0xFF000000 | surfaces[y % 4]);
    }
  }

  @Test
  void everyPixelIsShownByTheNearestColourHoweverManyThereAre() throws IOException {
    Random random = new Random(7);
    BufferedImage image = new BufferedImage(211, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 211 * 40; i++) {
      image.setRGB(i % 211, i / 211, random.nextInt(1 << 24));
    }
    int[] painted = pixels(image);
    int[] read =
        pixels(
            ImageIO.read(
                new ByteArrayInputStream(PngFile.of(new Sheet(image, image.getHeight())))));
    int[] shown = Arrays.stream(read).distinct().toArray();
    assertThat(shown).hasSize(256);
    for (int i = 0; i < painted.length; i++) {
      int pixel = painted[i];
      assertThat(squares(pixel, read[i]))
          .as("pixel %d", i)
          .isEqualTo(
              Arrays.stream(shown).map(colour -> squares(pixel, colour)).min().orElseThrow());
    }
  }

  @Test
  void theSamePixelsGiveTheSameBytesWhateverWasPaintedBefore() throws IOException {
    BufferedImage image = image(new Random(8), 300, 3);
    byte[] first = PngFile.of(new Sheet(image, image.getHeight()));
    PngFile.of(new Sheet(image(new Random(9), 200, 5), 20));
    assertThat(PngFile.of(new Sheet(image, image.getHeight()))).isEqualTo(first);
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

  /** A fill with noise in it, of colours that a palette has room for. */
  private static int[] line(Random random, int width) {
    int[] colours = random.ints(100, 0, 1 << 24).toArray();
    int[] line = new int[width];
    Arrays.fill(line, colours[0]);
    for (int x = 0; x < width; x += 1 + random.nextInt(8)) {
      line[x] = colours[random.nextInt(colours.length)];
    }
    return line;
  }

  private static int blend(int one, int other, double share) {
    int blend = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int from = one >> shift & 0xFF;
      int to = other >> shift & 0xFF;
      blend |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return blend;
  }

  private static int squares(int one, int other) {
    int squares = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      squares += difference * difference;
    }
    return squares;
  }

  /** The largest difference in red, green or blue. */
  private static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
    }
    return most;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
