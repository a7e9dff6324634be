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

  /** Whether a text has the form 2025-09-01, as nearly all have: a formatter takes far longer. */
  private static boolean isPlain(String day) {
    if (day.length() != 10 || day.charAt(4) != '-' || day.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (i != 4 && i != 7 && (day.charAt(i) < '0' || day.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String day, int from, int to) {
    return Integer.parseInt(day, from, to, 10);
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day, if the text is one. */
  public static Optional<LocalDate> parse(String text) {
    String day = text.strip();
    if (isPlain(day)) {
      int year = number(day, 0, 4);
      int month = number(day, 5, 7);
      int date = number(day, 8, 10);
      if (year > 0 && month > 0 && month <= 12 && date > 0 && date <= 28) {
        return Optional.of(LocalDate.of(year, month, date));
      }
    }
    try {
      return Optional.of(LocalDate.parse(day, day.indexOf('/') >= 0 ? BRITISH : ISO))
          .filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }
}
