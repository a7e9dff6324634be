package org.trendpack.pack.model;

import java.util.List;

/**
 * What one column of a table holds.
 *
 * @param id its name in CSV: lower case and underscores
 * @param header its name for a reader
 * @param unit what a number counts, such as "learners" or "per 100 learners"; empty for words
 * @param definition one sentence a governor could read
 * @param place whether a reader's page shows it too
 * @param codes the only values of a column of ids; empty if it may hold any
 */
public record Column(
    String id,
    String header,
    Kind kind,
    String unit,
    String definition,
    Place place,
    List<String> codes) {

  /** Copies the list. */
  public Column {
    codes = List.copyOf(codes);
  }

  /** How values are read and aligned. */
  public enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    DAY,
    MOMENT;

    /** Whether values are set to the right, digit under digit. */
    public boolean isNumber() {
      return this == WHOLE || this == DECIMAL;
    }
  }

  /** Where a column appears. */
  public enum Place {
    PAGE_AND_FILE,
    FILE_ONLY
  }

  /** A column of words. */
  public static Column text(String id, String header, String definition) {
    return new Column(id, header, Kind.TEXT, "", definition, Place.PAGE_AND_FILE, List.of());
  }

  /** A column of whole numbers. */
  public static Column whole(String id, String header, String unit, String definition) {
    return new Column(id, header, Kind.WHOLE, unit, definition, Place.PAGE_AND_FILE, List.of());
  }

  /** A column of measures. */
  public static Column decimal(String id, String header, String unit, String definition) {
    return new Column(id, header, Kind.DECIMAL, unit, definition, Place.PAGE_AND_FILE, List.of());
  }

  /** A column of days. */
  public static Column day(String id, String header, String definition) {
    return new Column(id, header, Kind.DAY, "", definition, Place.PAGE_AND_FILE, List.of());
  }

  /** A column of local times. */
  public static Column moment(String id, String header, String definition) {
    return new Column(id, header, Kind.MOMENT, "", definition, Place.PAGE_AND_FILE, List.of());
  }

  /** The same column, left out of pages. */
  public Column onlyInFile() {
    return new Column(id, header, kind, unit, definition, Place.FILE_ONLY, codes);
  }

  /** The same column, whose file holds one of these ids or nothing. */
  public Column among(List<String> ids) {
    return new Column(id, header, kind, unit, definition, place, ids);
  }

  /** Whether a page shows it. */
  public boolean isOnPage() {
    return place == Place.PAGE_AND_FILE;
  }
}
