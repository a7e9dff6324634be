package org.trendpack.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;
import org.trendpack.job.Dates;
import org.trendpack.job.JobSpec;
import org.trendpack.job.LogSource;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** Reads a school's internet-use reports; docs/JOB.md describes their columns. */
public final class UsageReportReader {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String USERNAME = "username";
  private static final String CATEGORY = "category";
  private static final String SITE = "site";
  private static final String REQUESTS = "requests";
  private static final String BLOCKED = "blocked";
  private static final String MINUTES = "minutes";
  private static final String BYTES = "bytes";
  private static final List<String> SUBJECTS = List.of(FROM, TO, USERNAME, CATEGORY, SITE);
  private static final List<String> NUMBERS = List.of(REQUESTS, BLOCKED, MINUTES, BYTES);
  private static final Set<String> TOTALS = Set.of("total", "totals", "grand total", "sum");

  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(?<=\\d)[ T]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$");
  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.optional(
              FROM, "period start", "date", "day", "start date", "start", "from date"),
          CsvColumn.optional(TO, "period end", "end date", "end", "to date"),
          CsvColumn.optional(
              USERNAME, "user", "user name", "login", "login name", "person", "identity"),
          CsvColumn.optional(
              CATEGORY, "categories", "content category", "web category", "category name"),
          CsvColumn.optional(
              SITE, "domain", "website", "web site", "host", "hostname", "url", "destination"),
          CsvColumn.optional(
              REQUESTS,
              "hits",
              "visits",
              "total requests",
              "total hits",
              "request count",
              "page views",
              "count"),
          CsvColumn.optional(
              BLOCKED, "blocked requests", "blocked hits", "denied", "denied requests"),
          CsvColumn.optional(
              MINUTES,
              "time spent",
              "browse time",
              "browsing time",
              "duration",
              "total time",
              "time (minutes)",
              "time (h:mm)",
              "time (hh:mm)",
              "time (hh:mm:ss)"),
          CsvColumn.optional(
              BYTES, "total bytes", "data (bytes)", "bytes transferred", "bandwidth (bytes)"));

  private final JobSpec spec;
  private final List<UsageReport.Row> rows = new ArrayList<>();
  private final List<UsageReport.Rejection> rejections = new ArrayList<>();
  private long read;

  private UsageReportReader(JobSpec spec) {
    this.spec = spec;
  }

  /** A row that cannot be used; the message is the reason. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
      super(reason, null, false, false);
    }
  }

  /**
   * Reads all reports of a school.
   *
   * @param school index of the school in the job
   * @throws UserProblem of input, if a file cannot be read or has no usable header; of
   *     configuration, if the job's column map names no field of a report. The first fault carries
   *     the others.
   */
  public static UsageReport read(JobSpec spec, int school) {
    UsageReportReader reader = new UsageReportReader(spec);
    Problems problems = new Problems();
    for (LogSource source : spec.schools().get(school).reports()) {
      problems
          .attempt(() -> columns(spec, source))
          .ifPresent(
              columns ->
                  source
                      .files()
                      .forEach(
                          file -> problems.attempt(() -> reader.readFile(file, source, columns))));
    }
    problems.throwIfAny();
    return new UsageReport(school, reader.rows, reader.read, reader.rejections);
  }

  /** The columns to look for, with those that the job maps under their mapped header only. */
  private static List<CsvColumn> columns(JobSpec spec, LogSource source) {
    Map<String, CsvColumn> columns = new LinkedHashMap<>();
    COLUMNS.forEach(column -> columns.put(column.name(), column));
    source
        .columns()
        .forEach(
            (field, header) -> {
              CsvColumn column = columns.get(field);
              if (column == null) {
                throw UserProblem.configuration(
                    spec.file(),
                    source.jobLine(),
                    "unknown field in columns",
                    field,
                    Nearest.hint(field, columns.keySet()));
              }
              columns.put(field, column.under(header));
            });
    return List.copyOf(columns.values());
  }

  private Path readFile(Path file, LogSource source, List<CsvColumn> columns) {
    try (CsvTable table = CsvTable.open(file, source.encoding(), columns)) {
      requireHeader(file, table, source);
      String shown = spec.shown(file);
      table.forEach(row -> readRow(shown, row));
    } catch (CsvTable.UnclosedQuote quote) {
      read++;
      rejections.add(
          new UsageReport.Rejection(
              spec.shown(file), quote.line(), "a quote is never closed; the rest was not read"));
    } catch (IOException unreadable) {
      throw UserProblem.input(
          file, "the report cannot be read", "See that it is whole and may be read.");
    }
    return file;
  }

  private static void requireHeader(Path file, CsvTable table, LogSource source) {
    source
        .columns()
        .forEach(
            (field, header) -> {
              if (!table.has(field)) {
                throw UserProblem.input(
                    file,
                    "no column '" + header + "', which the job maps to " + field,
                    "Correct the job's columns, or export the report with that column.");
              }
            });
    boolean subject = SUBJECTS.stream().anyMatch(table::has);
    boolean number = NUMBERS.stream().anyMatch(table::has);
    if (!subject || !number) {
      throw UserProblem.input(
          file,
          "no header line of a usage report in its first lines",
          "It needs a column for one of "
              + String.join(", ", SUBJECTS)
              + " and for one of "
              + String.join(", ", NUMBERS)
              + "; name others by columns in the job.");
    }
  }

  private void readRow(String file, CsvRow row) {
    read++;
    try {
      rows.add(usable(file, row));
    } catch (Unusable unusable) {
      rejections.add(
          new UsageReport.Rejection(
              file, row.line(), Objects.requireNonNull(unusable.getMessage())));
    }
  }

  private static UsageReport.Row usable(String file, CsvRow row) {
    if (row.isOverlong()) {
      throw new Unusable("it has more cells than the header");
    }
    String subject = subject(row);
    if (subject.isEmpty()) {
      throw new Unusable("it names no date, user, category or site");
    }
    if (TOTALS.contains(subject.toLowerCase(Locale.ROOT))) {
      throw new Unusable("it is a line of totals");
    }
    @Nullable LocalDate from = date(row, FROM);
    @Nullable LocalDate to = date(row, TO);
    if (from != null && to != null && to.isBefore(from)) {
      throw new Unusable("it ends before it begins");
    }
    String username = row.text(USERNAME);
    UsageReport.Row usable =
        new UsageReport.Row(
            file,
            row.line(),
            from,
            to == null ? from : to,
            username.isEmpty() ? null : Roster.fold(username),
            textOrNull(row, CATEGORY),
            textOrNull(row, SITE),
            number(row, REQUESTS, Quantities::count),
            number(row, BLOCKED, Quantities::count),
            number(row, MINUTES, Quantities::minutes),
            number(row, BYTES, Quantities::count));
    if (!hasNumber(row)) {
      throw new Unusable("it holds no number");
    }
    return usable;
  }

  /** The first of what a row tells of; blank if it tells of nothing. */
  private static String subject(CsvRow row) {
    for (String column : SUBJECTS) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static boolean hasNumber(CsvRow row) {
    for (String column : NUMBERS) {
      if (!Quantities.isAbsent(row.text(column))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String textOrNull(CsvRow row, String column) {
    String text = row.text(column);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate date(CsvRow row, String column) {
    String text = row.text(column);
    String day = text.indexOf(':') < 0 ? text : TIME_OF_DAY.matcher(text).replaceFirst("");
    return day.isEmpty()
        ? null
        : Dates.parse(day)
            .orElseThrow(() -> new Unusable("the column '" + column + "' holds no date"));
  }

  private static long number(CsvRow row, String column, ToLongFunction<String> reader) {
    try {
      return reader.applyAsLong(row.text(column));
    } catch (NumberFormatException wrong) {
      throw new Unusable("the column '" + column + "' holds no number");
    }
  }
}
