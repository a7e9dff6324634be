package org.trendpack.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.ZoneId;

/**
 * Reads the ways in which logs write a time, straight from their bytes. One for each thread.
 *
 * <p>Understood: {@code 2026-03-29T01:30:00.123+01:00} and the like with spaces or slashes, {@code
 * 29/03/2026 1:30 PM}, {@code 29-Mar-2026}, {@code Mar 29 2026}, with the day's name or without,
 * and epoch seconds or milliseconds. A time without a zone is local to the source's zone.
 */
final class Timestamps extends TimeCursor {

  /** The bytes are no time. */
  static final long BAD = Long.MIN_VALUE;

  /** Which comes first in a date such as 03/04/2026. */
  enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
  }

  /** Length of {@code 2026-03-29 01:30:00}. */
  private static final int PLAIN = 19;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** No latest time is known. */
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final ZoneClock clock;
  private final DateOrder order;

  /** Tells the year of dates that name none; epoch milliseconds. */
  private final long latest;

  private int year;
  private int month;
  private int day;

  /** The first 16 bytes of the last plain time, and the instant at which its minute began. */
  private long minuteFirst;

  private long minuteSecond;
  private long minute;

  private long lastDate = -1;
  private long lastEpochDay;

  Timestamps(ZoneId zone, DateOrder order) {
    this(zone, order, UNKNOWN);
  }

  /**
   * For a log.
   *
   * @param latest epoch milliseconds before which its rows were written
   */
  Timestamps(ZoneId zone, DateOrder order, long latest) {
    this.clock = new ZoneClock(zone);
    this.order = order;
    this.latest = latest;
  }

  /** Epoch milliseconds, or {@link #BAD}. */
  long read(byte[] source, int from, int to) {
    if (to - from != PLAIN) {
      return parse(source, from, to);
    }
    // Logs are mostly in order: a row's minute is that of the row before.
    long first = (long) LONGS.get(source, from);
    long second = (long) LONGS.get(source, from + 8);
    int seconds = seconds(source, from + 17);
    if (first == minuteFirst
        && second == minuteSecond
        && seconds >= 0
        && source[from + 16] == ':') {
      return minute + seconds * 1000L;
    }
    long time = parse(source, from, to);
    if (time != BAD && seconds >= 0 && source[from + 16] == ':' && source[from + 13] == ':') {
      minuteFirst = first;
      minuteSecond = second;
      minute = time - seconds * 1000L;
    }
    return time;
  }

  private static int seconds(byte[] source, int at) {
    int tens = source[at] - '0';
    int ones = source[at + 1] - '0';
    return tens >= 0 && tens <= 5 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
  }

  private long parse(byte[] source, int from, int to) {
    bytes = source;
    at = from;
    end = to;
    skipSpaces();
    while (end > at && bytes[end - 1] == ' ') {
      end--;
    }
    if (looksLikeEpoch()) {
      return epoch();
    }
    if (!date()) {
      return BAD;
    }
    long millis = epochDay() * 86_400_000L;
    skipDateEnd();
    if (at >= end) {
      return clock.utc(millis);
    }
    return timeOfDay(millis);
  }

  /**
   * As {@link #read}, of a date and a time in two columns. What is called a time may be the whole,
   * and the date no more than the day of the week.
   */
  long read(byte[] source, int dateFrom, int dateTo, int timeFrom, int timeTo) {
    if (isWhole(source, timeFrom, timeTo)) {
      return parse(source, timeFrom, timeTo);
    }
    bytes = source;
    at = dateFrom;
    end = dateTo;
    skipSpaces();
    if (!date()) {
      return BAD;
    }
    at = timeFrom;
    end = timeTo;
    skipSpaces();
    return timeOfDay(epochDay() * 86_400_000L);
  }

  /** Whether a time has its date before it: a month's name, 2025-, 06/ or many figures. */
  private static boolean isWhole(byte[] source, int from, int to) {
    int p = from;
    while (p < to && isDigit(source[p])) {
      p++;
    }
    boolean sign = p < to && (source[p] == '-' || source[p] == '/');
    return (p > from && sign) || p - from >= 8 || (p == from && p < to && isLetter(source[p]));
  }

  private boolean looksLikeEpoch() {
    int digits = 0;
    while (at + digits < end && isDigit(bytes[at + digits])) {
      digits++;
    }
    int rest = at + digits;
    boolean whole = rest == end || bytes[rest] == '.';
    return whole && ((digits >= 9 && digits <= 13) || digits == 16 || digits == 19);
  }

  private long epoch() {
    int from = at;
    long value = 0;
    while (at < end && isDigit(bytes[at])) {
      value = value * 10 + bytes[at++] - '0';
    }
    int digits = at - from;
    if (digits >= 12) {
      // Milliseconds, microseconds or nanoseconds.
      return digits == 19 ? value / 1_000_000 : digits == 16 ? value / 1_000 : value;
    }
    return value * 1000 + fraction();
  }

  /** Milliseconds after a dot or comma, if there are any. */
  private int fraction() {
    if (at >= end || (bytes[at] != '.' && bytes[at] != ',')) {
      return 0;
    }
    at++;
    int millis = 0;
    int weight = 100;
    while (at < end && isDigit(bytes[at])) {
      millis += (bytes[at++] - '0') * weight;
      weight /= 10;
    }
    return millis;
  }

  private boolean date() {
    if (at < end && isLetter(bytes[at])) {
      return namedDate();
    }
    if (isCompact()) {
      year = digits(4);
      month = digits(2);
      day = digits(2);
      return isDate();
    }
    int from = at;
    int first = number();
    if (first < 0 || at >= end) {
      return false;
    }
    int digits = at - from;
    skipOrdinal();
    if (digits != 4 && at < end && bytes[at] == ':') {
      // A time of day alone.
      return false;
    }
    at++;
    if (digits == 4) {
      year = first;
      month = monthNumber();
      at++;
      day = number();
    } else {
      boolean named = at < end && isLetter(bytes[at]);
      int second = monthNumber();
      at++;
      year = number();
      boolean monthFirst = order == DateOrder.MONTH_FIRST && !named;
      day = monthFirst ? second : first;
      month = monthFirst ? first : second;
      year = year >= 0 && year < 100 ? year + 2000 : year;
    }
    return isDate();
  }

  /** {@code 20250904} alone or with a time: no other date has so many digits. */
  private boolean isCompact() {
    int digits = 0;
    while (at + digits < end && isDigit(bytes[at + digits])) {
      digits++;
    }
    return digits == 8 || digits == 14;
  }

  /** "Mon Jun 20 15:29:11 2022", "Jun 20 2022 15:29:11" or "20 June". */
  private boolean namedDate() {
    int save = at;
    month = monthNumber();
    if (month < 0) {
      at = save;
      while (at < end && isLetter(bytes[at])) {
        at++;
      }
      skipSeparators();
      if (at < end && isDigit(bytes[at])) {
        return date();
      }
      month = monthNumber();
    }
    skipSeparators();
    day = number();
    skipOrdinal();
    skipSeparators();
    int next = at;
    year = number();
    if (at < end && bytes[at] == ':' && at - next <= 2) {
      at = next;
      year = yearAtEnd();
    }
    return isDate();
  }

  /** The year of a date whose year stands after its time; what is read is cut off. */
  private int yearAtEnd() {
    int from = end;
    while (from > at && isDigit(bytes[from - 1])) {
      from--;
    }
    if (end - from != 4 || from == at || bytes[from - 1] != ' ') {
      return likelyYear();
    }
    int value = 0;
    for (int i = from; i < end; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    end = from;
    while (end > at && bytes[end - 1] == ' ') {
      end--;
    }
    return value;
  }

  /** The latest year in which the day was not yet to come. */
  private int likelyYear() {
    if (latest == UNKNOWN || month < 1 || month > 12 || day < 1 || day > 31) {
      return -1;
    }
    java.time.LocalDate last =
        java.time.Instant.ofEpochMilli(latest).atZone(java.time.ZoneOffset.UTC).toLocalDate();
    boolean toCome = month * 32 + day > last.getMonthValue() * 32 + last.getDayOfMonth() + 1;
    return last.getYear() - (toCome ? 1 : 0);
  }

  private boolean isDate() {
    return year >= 0
        && year <= 9999
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 31
        && (day <= 28 || day <= java.time.YearMonth.of(year, month).lengthOfMonth());
  }

  private long epochDay() {
    long date = year * 512L + month * 32L + day;
    if (date != lastDate) {
      lastDate = date;
      lastEpochDay = java.time.LocalDate.of(year, month, day).toEpochDay();
    }
    return lastEpochDay;
  }

  private long timeOfDay(long dayMillis) {
    if (end - at >= 6 && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2])) {
      return compactTime(dayMillis);
    }
    int hour = number();
    if (hour < 0 || hour > 24 || at >= end || bytes[at] != ':') {
      return BAD;
    }
    at++;
    int minute = number();
    int second = 0;
    if (at < end && bytes[at] == ':') {
      at++;
      second = number();
    }
    if (minute < 0 || minute > 59 || second < 0 || second > 60) {
      return BAD;
    }
    int millis = fraction();
    while (at < end && bytes[at] == ' ') {
      at++;
    }
    hour = halfDay(hour);
    if (hour < 0 || hour > 23) {
      return BAD;
    }
    return zoned(dayMillis + ((hour * 60L + minute) * 60L + second) * 1000L + millis);
  }

  /** {@code 090507}. */
  private long compactTime(long dayMillis) {
    for (int i = 0; i < 6; i++) {
      if (!isDigit(bytes[at + i])) {
        return BAD;
      }
    }
    int hour = digits(2);
    int minute = digits(2);
    int second = digits(2);
    if (hour > 23 || minute > 59 || second > 60) {
      return BAD;
    }
    int millis = fraction();
    return zoned(dayMillis + ((hour * 60L + minute) * 60L + second) * 1000L + millis);
  }

  /** The hour with its "am", "PM" or "p.m." taken in. */
  private int halfDay(int hour) {
    if (at >= end) {
      return hour;
    }
    int letter = bytes[at] | 0x20;
    int sign = at + 1 < end && bytes[at + 1] == '.' ? at + 2 : at + 1;
    if ((letter != 'a' && letter != 'p') || sign >= end || (bytes[sign] | 0x20) != 'm') {
      return hour;
    }
    at = sign + 1;
    if (at < end && bytes[at] == '.') {
      at++;
    }
    if (hour < 1 || hour > 12) {
      return -1;
    }
    return hour % 12 + (letter == 'p' ? 12 : 0);
  }

  private long zoned(long local) {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '(')) {
      at++;
    }
    if (at >= end) {
      return clock.utc(local);
    }
    boolean universal = startsWith("utc") || startsWith("gmt");
    at += universal ? 3 : 0;
    byte sign = at < end ? bytes[at] : (byte) 'Z';
    boolean hasOffset = sign == '+' || sign == '-';
    if (sign == 'Z' || sign == 'z' || (universal && !hasOffset)) {
      return local;
    }
    if (!hasOffset) {
      return startsWith("bst") ? local - 3_600_000L : clock.utc(local);
    }
    at++;
    int from = at;
    int hours = number();
    int minutes = 0;
    if (at - from == 4) {
      minutes = hours % 100;
      hours /= 100;
    } else if (at < end && bytes[at] == ':') {
      at++;
      minutes = number();
    }
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) {
      return BAD;
    }
    long offset = (hours * 60L + minutes) * 60_000L;
    return sign == '+' ? local - offset : local + offset;
  }
}
