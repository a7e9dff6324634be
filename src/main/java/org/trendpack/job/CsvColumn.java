package org.trendpack.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of a table with a header line.
 *
 * @param name by which code and messages call it
 * @param headers the headers by which it is known, the likeliest first
 */
public record CsvColumn(String name, Need need, List<String> headers) {

  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]");

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
    String lower = header.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0x80) {
        return NEITHER.matcher(lower).replaceAll("");
      }
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** The index of this column among keys of headers; -1 if it is not there. */
  int in(List<String> keys) {
    for (String header : headers) {
      int index = keys.indexOf(key(header));
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }
}
