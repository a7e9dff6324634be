package org.trendpack.pack.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The colours of a picture by which a byte names each of its pixels. Where a picture has more than
 * 256, as the smoothed edges of letters and lines make them, half of those that it keeps are the
 * commonest, so that surfaces stay as they are, and half are each the one that was least like any
 * kept so far. The others are shown by the nearest.
 *
 * <p>Pixels are looked at once: what changes from line to line is kept as numbers of colours, until
 * it is known which entry each is shown by.
 */
final class Palette {

  private static final int MOST = 256;
  private static final int COMMONEST = MOST / 2;
  private static final int RGB = 0xFFFFFF;
  private static final int LINE_END = -1;

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

  /**
   * Line after line: for each run of pixels that are not as those above, where it begins and ends
   * and the numbers of its colours; then {@link #LINE_END}.
   */
  private int[] changes = new int[1 << 16];

  private int changed;

  /** Where in the changes the next line begins. */
  private int next;

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

  /**
   * Goes on to the next line; false if it is as the one above.
   *
   * @param line the entries of the line above, and then of this one
   * @param differences from the line above; all 0 before
   * @param first the first place of the differences
   */
  boolean nextLine(byte[] line, byte[] differences, int first) {
    int began = next;
    for (; changes[next] != LINE_END; next++) {
      int x = changes[next++];
      for (int end = changes[next]; x < end; x++) {
        byte entry = indexes[changes[++next]];
        differences[first + x] = (byte) (entry - line[x]);
        line[x] = entry;
      }
    }
    return next++ > began;
  }

  /** Only pixels that are not as the one above are looked at, and counted for all below them. */
  private void count(Sheet sheet) {
    int width = sheet.width();
    int[] pixels = sheet.pixels();
    int[] numbers = new int[width];
    int[] since = new int[width];
    for (int y = 0; y < sheet.height(); y++) {
      for (int x = sheet.change(y, 0); x < width; x = sheet.change(y, x)) {
        int end = sheet.endOfChange(y, x);
        reserve(end - x + 3);
        changes[changed++] = x;
        changes[changed++] = end;
        for (; x < end; x++) {
          counts[numbers[x]] += y - since[x];
          numbers[x] = number(pixels[y * width + x] & RGB);
          since[x] = y;
          changes[changed++] = numbers[x];
        }
      }
      reserve(1);
      changes[changed++] = LINE_END;
    }
    for (int x = 0; x < width; x++) {
      counts[numbers[x]] += sheet.height() - since[x];
    }
  }

  private void reserve(int more) {
    if (changed + more > changes.length) {
      changes = Arrays.copyOf(changes, Math.max(changes.length * 2, changed + more));
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
