package org.trendpack.job;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendpack.problem.Problems;

/** Reads a job's periods: a list, or all half-years from one school year to another. */
final class PeriodsReader {

  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final int MOST_YEARS = 50;

  private final Problems problems;

  PeriodsReader(Problems problems) {
    this.problems = problems;
  }

  List<Period> read(YamlValue value) {
    return value.isMapping() ? halfYears(value) : listed(value);
  }

  private List<Period> halfYears(YamlValue value) {
    YamlValue span =
        value
            .fields(problems, Set.of("half-years"))
            .required("half-years", "Write half-years: {first: 2025-26, last: 2027-28}.");
    YamlFields years = span.fields(problems, Set.of("first", "last"));
    YamlValue lastYear = years.required("last", "Write a school year, such as 2027-28.");
    int first = firstCalendarYear(years.required("first", "Write a school year, such as 2025-26."));
    int last = firstCalendarYear(lastYear);
    if (last < first || last - first >= MOST_YEARS) {
      throw lastYear.fault("Write a school year after the first, at most 50 years on.");
    }
    List<Period> periods = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      LocalDate spring = LocalDate.of(year + 1, Month.MARCH, 1);
      String id = String.format(Locale.ROOT, "%d-%02d", year, (year + 1) % 100);
      periods.add(
          new Period(
              id + "-h1",
              "September " + year + " to February " + (year + 1),
              LocalDate.of(year, Month.SEPTEMBER, 1),
              spring.minusDays(1)));
      periods.add(
          new Period(
              id + "-h2",
              "March to August " + (year + 1),
              spring,
              LocalDate.of(year + 1, Month.AUGUST, 31)));
    }
    return periods;
  }

  private static int firstCalendarYear(YamlValue value) {
    Matcher years = SCHOOL_YEAR.matcher(value.text());
    if (years.matches()) {
      int first = Integer.parseInt(years.group(1));
      if ((first + 1) % 100 == Integer.parseInt(years.group(2)) && first > 0) {
        return first;
      }
    }
    throw value.fault("Write a school year as its two calendar years, such as 2025-26.");
  }

  private List<Period> listed(YamlValue value) {
    Map<Period, YamlValue> places = new HashMap<>();
    List<Period> periods = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlValue item : value.list()) {
      problems
          .attempt(() -> one(item))
          .ifPresent(
              period -> {
                periods.add(period);
                if (places.put(period, item) != null || !ids.add(period.id())) {
                  problems.add(item.faultOf("id", "Another period has this id; choose another."));
                }
              });
    }
    if (value.list().isEmpty()) {
      throw value.fault("Write at least one period.");
    }
    periods.sort(Comparator.comparing(Period::from).thenComparing(Period::to));
    for (int i = 1; i < periods.size(); i++) {
      Period earlier = periods.get(i - 1);
      Period later = periods.get(i);
      if (!later.from().isAfter(earlier.to())) {
        problems.add(
            places
                .getOrDefault(later, value)
                .faultOf(
                    "from",
                    "It is within the period '" + earlier.id() + "'; give each day to one."));
      }
    }
    return periods;
  }

  private Period one(YamlValue item) {
    YamlFields fields = item.fields(problems, Set.of("id", "name", "from", "to"));
    String id = fields.required("id", "Name the period's folder, such as 2025-autumn.").id();
    String name = fields.readOr("name", id, YamlValue::title);
    LocalDate from = fields.required("from", "Write the first day.").date();
    YamlValue end = fields.required("to", "Write the last day.");
    LocalDate to = end.date();
    if (to.isBefore(from)) {
      throw end.fault("It is before the first day; write a day on or after " + from + ".");
    }
    return new Period(id, name, from, to);
  }
}
