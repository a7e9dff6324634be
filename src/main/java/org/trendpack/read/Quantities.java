package org.trendpack.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as reports print them. */
final class Quantities {

  /** What a report that lacks a number has instead. */
  static final long ABSENT = -1;

  private static final int LONGEST = 24;

  /** As many figures as always fit. */
  private static final int PLAIN = 18;

  private static final long MOST = Long.MAX_VALUE / 2;
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d+|\\d{1,3}(?:[,\\u00a0 ]\\d{3})+)(?:\\.\\d+)?");
  private static final Pattern SPACING = Pattern.compile("[,\\u00a0 ]");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");

  private Quantities() {}

  /**
   * A whole number, with or without separated thousands.
   *
   * @throws NumberFormatException if it is none
   */
  static long count(String text) {
    return isAbsent(text) ? ABSENT : isPlain(text) ? Long.parseLong(text) : rounded(text);
  }

  private static boolean isPlain(String text) {
    int figures = 0;
    while (figures < text.length() && text.charAt(figures) >= '0' && text.charAt(figures) <= '9') {
      figures++;
    }
    return figures == text.length() && figures <= PLAIN;
  }

  /**
   * Minutes, to the nearest: a number of minutes, H:MM or H:MM:SS.
   *
   * @throws NumberFormatException if it is none of these
   */
  static long minutes(String text) {
    if (text.indexOf(':') < 0) {
      return count(text);
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return count(text);
    }
    long minutes = Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2));
    return clock.group(3) != null && Integer.parseInt(clock.group(3)) >= 30 ? minutes + 1 : minutes;
  }

  /** Whether a cell holds nothing, or the dash that stands for it. */
  static boolean isAbsent(String text) {
    return text.isEmpty() || text.equals("-");
  }

  private static long rounded(String text) {
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      throw new NumberFormatException("not a number");
    }
    BigDecimal number = new BigDecimal(SPACING.matcher(text).replaceAll(""));
    if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new NumberFormatException("too large");
    }
    return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
