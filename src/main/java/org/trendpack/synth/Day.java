package org.trendpack.synth;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A local day and its clock, so that a row's local time needs no calendar. */
final class Day {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final LocalDate date;
  private final byte[] prefix;
  private final long start;
  private final long end;
  private final long clockChange;
  private final int shiftSeconds;

  Day(LocalDate date) {
    this.date = date;
    this.prefix = (date + " ").getBytes(StandardCharsets.US_ASCII);
    this.start = date.atStartOfDay(LONDON).toInstant().toEpochMilli();
    this.end = date.plusDays(1).atStartOfDay(LONDON).toInstant().toEpochMilli();
    ZoneOffsetTransition next =
        LONDON.getRules().nextTransition(java.time.Instant.ofEpochMilli(start));
    boolean today = next != null && next.toEpochSecond() * 1000 < end;
    this.clockChange = next != null && today ? next.toEpochSecond() * 1000 : Long.MAX_VALUE;
    this.shiftSeconds = next != null && today ? (int) next.getDuration().toSeconds() : 0;
  }

  LocalDate date() {
    return date;
  }

  /** The date and a space. */
  byte[] prefix() {
    return prefix;
  }

  boolean changesClock() {
    return shiftSeconds != 0;
  }

  /** Epoch milliseconds at which the clock changes. */
  long clockChange() {
    return clockChange;
  }

  /** Epoch milliseconds of a local time of this day. */
  long at(int hour, int minute, int second) {
    return LocalDateTime.of(date, java.time.LocalTime.of(hour, minute, second))
        .atZone(LONDON)
        .toInstant()
        .toEpochMilli();
  }

  /** Epoch milliseconds within this day nearest to the given ones. */
  long clamp(long millis) {
    return Math.max(start, Math.min(end - 1, millis));
  }

  int localSecond(long millis) {
    return (int) ((millis - start) / 1000) + (millis >= clockChange ? shiftSeconds : 0);
  }
}
