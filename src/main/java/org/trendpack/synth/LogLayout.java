package org.trendpack.synth;

import org.trendpack.synth.CsvRows.OddRows;

/** The formats that can be written. */
public enum LogLayout {
  CSV("csv"),
  SQUID("log");

  private final String extension;

  LogLayout(String extension) {
    this.extension = extension;
  }

  /** As options write it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String extension() {
    return extension;
  }

  /** Whether rows name the filter's category. */
  boolean hasCategories() {
    return this == CSV;
  }

  RowFormat rows(TextEncoding encoding, OddRows oddRows) {
    return this == CSV
        ? new CsvRows(encoding == TextEncoding.UTF_16_SEMICOLONS ? ';' : ',', oddRows)
        : new SquidRows();
  }
}
