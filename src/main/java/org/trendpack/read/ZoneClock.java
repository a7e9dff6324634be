package org.trendpack.read;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local times to instants and back, remembering the offset in force so that only rows near a clock
 * change ask the zone's rules. One for each thread.
 *
 * <p>A local time that the autumn change makes twice is taken as the earlier of the two; one that
 * the spring change skips is moved on by the hour that was skipped.
 */
public final class ZoneClock {

  private static final long DAY = 86_400_000L;

  private final ZoneRules rules;
  private long utcFrom = 1;
  private long utcTo;
  private long localFrom = 1;
  private long localTo;
  private long utcOffset;
  private long localOffset;

  /** A clock of this zone. */
  public ZoneClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** Milliseconds since 1970-01-01 00:00 local time, of an instant. */
  public long local(long utc) {
    if (utc < utcFrom || utc >= utcTo) {
      Instant instant = Instant.ofEpochMilli(utc);
      utcOffset = rules.getOffset(instant).getTotalSeconds() * 1000L;
      ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
      ZoneOffsetTransition after = rules.nextTransition(instant);
      utcFrom = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli();
      utcTo = after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli();
    }
    return utc + utcOffset;
  }

  /** Epoch milliseconds of a local time, given as milliseconds since 1970-01-01 00:00 local. */
  public long utc(long local) {
    if (local < localFrom || local >= localTo) {
      LocalDateTime time =
          LocalDateTime.ofEpochSecond(
              Math.floorDiv(local, 1000L),
              (int) Math.floorMod(local, 1000L) * 1_000_000,
              ZoneOffset.UTC);
      long instant = local - rules.getOffset(time).getTotalSeconds() * 1000L;
      // A skipped time lies by its old offset after the change, where the new one is in force.
      localOffset = rules.getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds() * 1000L;
      ZoneOffsetTransition before = rules.previousTransition(Instant.ofEpochMilli(instant + 1));
      ZoneOffsetTransition after = rules.nextTransition(Instant.ofEpochMilli(instant));
      // A day's distance from either change is certainly neither skipped nor doubled.
      localFrom = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli() + DAY;
      localTo = after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli() - DAY;
      return instant;
    }
    return local - localOffset;
  }
}
