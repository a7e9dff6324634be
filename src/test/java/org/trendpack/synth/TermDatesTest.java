package org.trendpack.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendpack.job.SchoolCalendar;

class TermDatesTest {

  @ParameterizedTest
  @CsvSource({"2024,2024-03-31", "2025,2025-04-20", "2026,2026-04-05", "2038,2038-04-25"})
  void easterIsWhereTheAlmanacHasIt(int year, LocalDate sunday) {
    assertThat(TermDates.easterSunday(year)).isEqualTo(sunday);
  }

  @ParameterizedTest(name = "{0} open: {1}")
  @CsvSource({
    "2025-09-02,false",
    "2025-09-03,true",
    "2025-10-28,false",
    "2025-12-19,true",
    "2025-12-22,false",
    "2026-01-06,true",
    "2026-02-16,false",
    "2026-02-23,true",
    "2026-04-03,false",
    "2026-04-13,false",
    "2026-04-14,true",
    "2026-05-04,false",
    "2026-07-22,true",
    "2026-07-23,false"
  })
  void daysOfTheUsualYearAreOpenOrClosed(LocalDate day, boolean open) {
    SchoolCalendar calendar =
        TermDates.between(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 22));

    assertThat(calendar.isSchoolDay(day)).isEqualTo(open);
  }

  @Test
  void aYearOfTermsHasAbout190Days() {
    LocalDate from = LocalDate.of(2025, 9, 1);
    LocalDate to = LocalDate.of(2026, 8, 31);

    assertThat(TermDates.between(from, to).schoolDays(from, to).count()).isBetween(186L, 194L);
  }
}
