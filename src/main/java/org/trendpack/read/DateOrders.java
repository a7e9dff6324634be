package org.trendpack.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.regex.Matcher;
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

  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2,4})(?:\\D.*)?");

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
    List<int[]> dates = new ArrayList<>();
    for (String line : lines.subList(1, Math.min(lines.size(), 1 + SAMPLE_ROWS * 50))) {
      Matcher date = DATE.matcher(cell(line, separator, column));
      if (date.matches()) {
        dates.add(new int[] {part(date, 1), part(date, 2), part(date, 3)});
      }
    }
    boolean monthFirst =
        !dates.isEmpty()
            && dates.stream().noneMatch(date -> date[0] > 12)
            && (dates.stream().anyMatch(date -> date[1] > 12) || isNearerMonthFirst(dates));
    return monthFirst ? Timestamps.DateOrder.MONTH_FIRST : Timestamps.DateOrder.DAY_FIRST;
  }

  private static int part(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /**
   * Whether dates that may be read either way are of one week if the month is first, and else of
   * one day in each of several months, as no log is.
   */
  private static boolean isNearerMonthFirst(List<int[]> dates) {
    return dates.size() >= FEWEST_DATES
        && span(dates, 0, 1) <= 7
        && span(dates, 0, 1) > 0
        && span(dates, 1, 0) >= 28;
  }

  /** Days between the first and the last date, as if months had 31. */
  private static long span(List<int[]> dates, int month, int day) {
    LongSummaryStatistics days =
        dates.stream()
            .mapToLong(date -> date[2] % 100 * 372L + date[month] * 31L + date[day])
            .summaryStatistics();
    return days.getMax() - days.getMin();
  }

  /** One cell of a line; blank if the line has fewer. */
  private static String cell(String line, char separator, int column) {
    int from = 0;
    int to = line.indexOf(separator);
    int passed = 0;
    for (; passed < column && to >= 0; passed++) {
      from = to + 1;
      to = line.indexOf(separator, from);
    }
    int quote = line.indexOf('"');
    if (quote >= 0 && (to < 0 || quote < to)) {
      List<String> cells = cells(line, separator);
      return column < cells.size() ? cells.get(column) : "";
    }
    return passed < column ? "" : line.substring(from, to < 0 ? line.length() : to).strip();
  }

  /** A line of a table taken apart. */
  static List<String> cells(String line, char separator) {
    return line.indexOf('"') < 0 ? plainCells(line, separator) : quotedCells(line, separator);
  }

  private static List<String> plainCells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
      cells.add(line.substring(from, to).strip());
      from = to + 1;
    }
    cells.add(line.substring(from).strip());
    return cells;
  }

  private static List<String> quotedCells(String line, char separator) {
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
