package org.trendpack.job;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Days as people write them in job files and tables: 2025-09-01 or 01/09/2025. */
public final class Dates {

  /** How to write a day, for messages. */
  public static final String FORMATS = "yyyy-mm-dd or dd/mm/yyyy";

  /** The first day of a span that has no beginning. */
  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  /** The last day of a span that has no end. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
  private static final DateTimeFormatter BRITISH = strict("d/M/uuuu");

  private Dates() {}

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day, if the text is one. */
  public static Optional<LocalDate> parse(String text) {
    String day = text.strip();
    try {
      return Optional.of(LocalDate.parse(day, day.indexOf('/') >= 0 ? BRITISH : ISO))
          .filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }
}
