package org.trendpack.pack.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.trendpack.job.VisibleText;

/** Text in a form that shows all that is in it, and dates in British order. */
public final class Visible {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Visible() {}

  /** The text with hidden and direction-changing characters written out, such as "‹U+202E›". */
  public static String text(String text) {
    return VisibleText.of(text);
  }

  /** The date as "3 September 2026". */
  public static String date(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  /** The date as "3 Sep 2026". */
  public static String shortDate(LocalDate day) {
    return dayAndMonth(day) + " " + day.getYear();
  }

  /** The date as "3 Sep". */
  public static String dayAndMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day).substring(0, 3);
  }

  /** The month's name. */
  public static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1);
  }

  /** The time as "09:05". */
  public static String clock(LocalTime time) {
    return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }
}
