package org.trendpack.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tells whether a table's dates have the day or the month first. */
final class DateOrders {

  private static final int SAMPLE_ROWS = 40;

  /** So many rows are a log and no list of a few incidents. */
  private static final int FEWEST_DATES = 10;

  private static final Pattern AMBIGUOUS =
      Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b");

  private DateOrders() {}

  /**
   * Month first only if some date cannot be read day first, or they make no sense so.
   *
   * @param lines of the table, the header before them
   * @param column the number of the column that holds the date, or -1
   */
  static Timestamps.DateOrder of(List<String> lines, char separator, int column) {
    if (column < 0
        || lines.stream()
            .skip(1)
            .limit(SAMPLE_ROWS)
            .noneMatch(line -> AMBIGUOUS.matcher(line).find())) {
      return Timestamps.DateOrder.DAY_FIRST;
    }
    List<String> dates =
        lines.stream()
            .skip(1)
            .limit(SAMPLE_ROWS * 50L)
            .map(line -> cells(line, separator))
            .filter(cells -> cells.size() > column)
            .map(cells -> cells.get(column))
            .filter(cell -> cell.matches("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(\\D.*)?"))
            .toList();
    boolean monthFirst =
        !dates.isEmpty()
            && dates.stream().noneMatch(date -> part(date, 0) > 12)
            && (dates.stream().anyMatch(date -> part(date, 1) > 12) || isNearerMonthFirst(dates));
    return monthFirst ? Timestamps.DateOrder.MONTH_FIRST : Timestamps.DateOrder.DAY_FIRST;
  }

  /**
   * Whether dates that may be read either way are of one week if the month is first, and else of
   * one day in each of several months, as no log is.
   */
  private static boolean isNearerMonthFirst(List<String> dates) {
    return dates.size() >= FEWEST_DATES
        && span(dates, 0, 1) <= 7
        && span(dates, 0, 1) > 0
        && span(dates, 1, 0) >= 28;
  }

  /** Days between the first and the last date, as if months had 31. */
  private static long span(List<String> dates, int month, int day) {
    LongSummaryStatistics days =
        dates.stream()
            .mapToLong(
                date -> part(date, 2) % 100 * 372L + part(date, month) * 31L + part(date, day))
            .summaryStatistics();
    return days.getMax() - days.getMin();
  }

  private static int part(String date, int index) {
    return Integer.parseInt(date.split("[/.-]")[index].replaceAll("\\D.*", ""));
  }

  /** A line of a table taken apart. */
  static List<String> cells(String line, char separator) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(line, format)) {
      CSVRecord record = parser.iterator().next();
      List<String> cells = new ArrayList<>();
      record.forEach(cell -> cells.add(cell.strip()));
      return cells;
    } catch (IOException | RuntimeException broken) {
      return List.of(line);
    }
  }
}
