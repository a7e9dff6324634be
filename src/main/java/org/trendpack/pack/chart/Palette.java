package org.trendpack.pack.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The colours of a picture by which a byte names each of its pixels. Where a picture has more than
 * 256, as the smoothed edges of letters and lines make them, half of those that it keeps are the
 * commonest, so that surfaces stay as they are, and half are each the one that was least like any
 * kept so far. The others are shown by the nearest.
 */
final class Palette {

  private static final int MOST = 256;
  private static final int COMMONEST = MOST / 2;
  private static final int RGB = 0xFFFFFF;

  /**
   * An open table of numbers of colours, plus 1; 0 is an empty place. Its length is a power of 2.
   */
  private int[] slots = new int[1 << 12];

  private int[] colours = new int[slots.length / 2];

  /** By number of a colour, how many pixels have it. */
  private int[] counts = new int[colours.length];

  private int size;

  /** Numbers of the colours that are kept. */
  private final int[] kept = new int[MOST];

  private int entries;

  /** By number of a colour, the nearest entry. */
  private byte[] indexes = {};

  /** By number of a colour, how far that is. */
  private int[] distances = {};

  private Palette() {}

  /** The palette of a painted sheet. */
  static Palette of(Sheet sheet) {
    Palette palette = new Palette();
    palette.count(sheet);
    palette.choose();
    return palette;
  }

  /** Red, green and blue of each entry. */
  int[] entries() {
    return Arrays.stream(kept, 0, entries).map(number -> colours[number]).toArray();
  }

  /** The entry of one of the sheet's pixels. */
  byte index(int pixel) {
    return indexes[number(pixel & RGB)];
  }

  /** Only pixels that are not as the one above are looked at, and counted for all below them. */
  private void count(Sheet sheet) {
    int width = sheet.width();
    int[] pixels = sheet.pixels();
    int[] numbers = new int[width];
    int[] since = new int[width];
    for (int y = 0; y < sheet.height(); y++) {
      for (int x = sheet.change(y, 0); x < width; x = sheet.change(y, x)) {
        for (int end = sheet.endOfChange(y, x); x < end; x++) {
          counts[numbers[x]] += y - since[x];
          numbers[x] = number(pixels[y * width + x] & RGB);
          since[x] = y;
        }
      }
    }
    for (int x = 0; x < width; x++) {
      counts[numbers[x]] += sheet.height() - since[x];
    }
  }

  private int number(int colour) {
    int place = place(colour);
    if (slots[place] == 0) {
      if (size == colours.length) {
        grow();
        place = place(colour);
      }
      colours[size] = colour;
      slots[place] = ++size;
    }
    return slots[place] - 1;
  }

  private int place(int colour) {
    int mask = slots.length - 1;
    int place = colour * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(mask);
    while (slots[place] != 0 && colours[slots[place] - 1] != colour) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    colours = Arrays.copyOf(colours, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    slots = new int[size * 4];
    for (int number = 0; number < size; number++) {
      slots[place(colours[number])] = number + 1;
    }
  }

  private void choose() {
    indexes = new byte[size];
    distances = new int[size];
    Arrays.fill(distances, Integer.MAX_VALUE);
    IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingInt(number -> -counts[number]))
        .limit(COMMONEST)
        .forEach(this::keep);
    while (entries < Math.min(MOST, size)) {
      keep(farthest());
    }
  }

  private void keep(int entry) {
    for (int number = 0; number < size; number++) {
      int distance = distance(colours[number], colours[entry]);
      if (distance < distances[number]) {
        distances[number] = distance;
        indexes[number] = (byte) entries;
      }
    }
    kept[entries++] = entry;
  }

  private int farthest() {
    int farthest = 0;
    for (int number = 1; number < size; number++) {
      farthest = distances[number] > distances[farthest] ? number : farthest;
    }
    return farthest;
  }

  private static int distance(int one, int other) {
    return square((one >> 16) - (other >> 16))
        + square((one >> 8 & 0xFF) - (other >> 8 & 0xFF))
        + square((one & 0xFF) - (other & 0xFF));
  }

  private static int square(int difference) {
    return difference * difference;
  }
}
