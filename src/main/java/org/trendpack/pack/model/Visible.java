package org.trendpack.pack.model;

import static org.trendpack.pack.wording.Wording.say;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.trendpack.job.VisibleText;

/** Text in a form that shows all that is in it, and dates in British order. */
public final class Visible {

  private static final List<String> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(month -> say("month." + month)).toList();

  private static final List<String> WEEKDAYS =
      IntStream.rangeClosed(1, 7).mapToObj(day -> say("weekday." + day)).toList();

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

  /** The name of a day of the week, 0 for Monday. */
  public static String weekday(int day) {
    return WEEKDAYS.get(day);
  }

  /** The time as "09:05". */
  public static String clock(LocalTime time) {
    return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
