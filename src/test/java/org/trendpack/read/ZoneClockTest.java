package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local times and instants, asked for in any order, against the slow way. */
class ZoneClockTest {

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({
    "Europe/London, 1",
    "Europe/London, 2",
    "America/New_York, 3",
    "Australia/Lord_Howe, 4",
    "UTC, 5"
  })
  void agreesWithTheCalendarWhateverWasAskedBefore(String name, long seed) {
    ZoneId zone = ZoneId.of(name);
    ZoneClock clock = new ZoneClock(zone);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      LocalDateTime local = local(random);
      Instant instant = local.atZone(zone).toInstant();

      assertThat(clock.utc(millis(local))).as("%s", local).isEqualTo(instant.toEpochMilli());
      assertThat(clock.local(instant.toEpochMilli()))
          .as("%s", instant)
          .isEqualTo(millis(LocalDateTime.ofInstant(instant, zone)));
    }
  }

  /** Often within hours of a change, else any time of two years. */
  private static LocalDateTime local(Random random) {
    LocalDateTime near =
        random.nextBoolean()
            ? LocalDateTime.of(2026, 3, 29, 0, 0)
            : LocalDateTime.of(2025, 10, 26, 0, 0);
    return random.nextBoolean()
        ? near.plusSeconds(random.nextInt(4 * 3600))
        : LocalDateTime.of(2025, 1, 1, 0, 0).plusSeconds(random.nextInt(2 * 365 * 86_400));
  }

  private static long millis(LocalDateTime local) {
    return local.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
