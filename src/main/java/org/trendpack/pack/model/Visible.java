package org.trendpack.pack.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
    return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** A number written with a comma between its thousands. */
  static String grouped(String number) {
    int first = number.startsWith("-") ? 1 : 0;
    int dot = number.indexOf('.');
    StringBuilder seen = new StringBuilder(number);
    for (int at = (dot < 0 ? number.length() : dot) - 3; at > first; at -= 3) {
      seen.insert(at, ',');
    }
    return seen.toString();
  }
}
