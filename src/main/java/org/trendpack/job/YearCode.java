package org.trendpack.job;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which schools write a year group: "7", "Y7", "Year 7", "Reception", "N2". */
public final class YearCode {

  private static final Pattern NUMBER =
      Pattern.compile("(?:ncyear|nc|yeargroup|year|yr|y)?0*(\\d+)");
  private static final int LAST_YEAR = 13;

  private YearCode() {}

  /** "N", "R" or "1" to "13". */
  public static Optional<String> of(String text) {
    String word = text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
    return switch (word) {
      case "n", "n1", "n2", "e1", "e2", "nursery" -> Optional.of("N");
      case "r", "rec", "reception", "yearr", "0" -> Optional.of("R");
      default -> numbered(word);
    };
  }

  private static Optional<String> numbered(String word) {
    Matcher number = NUMBER.matcher(word);
    return number.matches() && number.group(1).length() <= 2
        ? Optional.of(number.group(1)).filter(YearCode::isYear)
        : Optional.empty();
  }

  private static boolean isYear(String number) {
    int year = Integer.parseInt(number);
    return year >= 1 && year <= LAST_YEAR;
  }
}
