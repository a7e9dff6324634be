package org.trendpack.synth;

import java.nio.charset.StandardCharsets;

/** An address in which {@code #} stands for a random digit and {@code *} for a hexadecimal one. */
final class Template {

  private static final byte[] HEXADECIMAL = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private final int[] digits;
  private final int[] hexadecimals;

  Template(String text) {
    this.text = text.getBytes(StandardCharsets.UTF_8);
    this.digits = placesOf('#');
    this.hexadecimals = placesOf('*');
  }

  private int[] placesOf(char sign) {
    return java.util.stream.IntStream.range(0, text.length)
        .filter(place -> text[place] == sign)
        .toArray();
  }

  /** Writes the address into the row. */
  void fill(Row row, Dice dice) {
    System.arraycopy(text, 0, row.url, 0, text.length);
    row.urlLength = text.length;
    for (int place : digits) {
      row.url[place] = (byte) ('0' + dice.below(10));
    }
    for (int place : hexadecimals) {
      row.url[place] = HEXADECIMAL[dice.below(16)];
    }
  }
}
