package org.trendpack.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a table with a header line.
 *
 * @param name by which code and messages call it
 * @param headers the headers by which it is known, the likeliest first
 */
public record CsvColumn(String name, Need need, List<String> headers) {

  /** Whether a table can do without it. */
  public enum Need {
    REQUIRED,
    OPTIONAL
  }

  /** Copies the list. */
  public CsvColumn {
    headers = List.copyOf(headers);
  }

  /** A column that a table must have, under its name or another header. */
  public static CsvColumn required(String name, String... others) {
    return new CsvColumn(name, Need.REQUIRED, named(name, others));
  }

  /** A column that a table may have, under its name or another header. */
  public static CsvColumn optional(String name, String... others) {
    return new CsvColumn(name, Need.OPTIONAL, named(name, others));
  }

  private static List<String> named(String name, String... others) {
    return Stream.concat(Stream.of(name), Arrays.stream(others)).toList();
  }

  /** The same column under one header only. */
  public CsvColumn under(String header) {
    return new CsvColumn(name, need, List.of(header));
  }

  /** Letters and digits in lower case: the form in which headers are compared. */
  public static String key(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The index of this column among keys of headers. */
  Optional<Integer> in(List<String> keys) {
    return headers.stream()
        .map(header -> keys.indexOf(key(header)))
        .filter(i -> i >= 0)
        .findFirst();
  }
}
