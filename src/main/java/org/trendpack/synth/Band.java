package org.trendpack.synth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a person does on the web depends on it. */
enum Band {
  PRIMARY,
  SECONDARY,
  STAFF;

  /** The bands that a data file's cell such as "primary staff" or "all" names. */
  static List<Band> named(String cell) {
    return Arrays.stream(values())
        .filter(band -> cell.equals("all") || cell.contains(band.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
