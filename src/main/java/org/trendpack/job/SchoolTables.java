package org.trendpack.job;

import java.net.IDN;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.trendpack.job.SchoolCalendar.Span;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** Reads the tables that a school keeps: calendar, unblocking register, filter change log. */
final class SchoolTables {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String REASON = "reason";
  private static final String APPROVED_BY = "approved by";
  private static final CsvColumn FIRST_DAY =
      CsvColumn.required(FROM, "start", "start date", "from date", "first day");
  private static final CsvColumn LAST_DAY =
      CsvColumn.required(TO, "end", "end date", "to date", "last day", "until");
  private static final CsvColumn APPROVER =
      CsvColumn.required(APPROVED_BY, "approver", "authorised by");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*)(\\.[a-z0-9_]([a-z0-9_-]*))+");

  private final Problems problems;

  SchoolTables(Problems problems) {
    this.problems = problems;
  }

  /** The rows of a table, each as a value; the faults of all are kept. */
  private <T> List<T> each(Path file, List<CsvColumn> columns, Function<CsvRow, T> reader) {
    List<T> values = new ArrayList<>();
    for (CsvRow row : CsvTable.rows(file, columns)) {
      problems.attempt(() -> reader.apply(row)).ifPresent(values::add);
    }
    return values;
  }

  private static LocalDate endOf(CsvRow row, LocalDate from, LocalDate otherwise) {
    LocalDate to = row.date(TO, otherwise);
    if (to.isBefore(from)) {
      throw row.fault(TO, "It is before the first day, " + from + ".");
    }
    return to;
  }

  /** Terms and closures, in time order. */
  SchoolCalendar calendar(Path file, LocalTime opens, LocalTime closes) {
    List<CsvColumn> columns =
        List.of(
            CsvColumn.required("type", "kind"),
            FIRST_DAY,
            LAST_DAY,
            CsvColumn.optional("name", "title", "description"));
    List<Span> terms = new ArrayList<>();
    List<Span> closures = new ArrayList<>();
    List<Span> timetables = new ArrayList<>();
    each(
        file,
        columns,
        row -> {
          Span span = span(row);
          String type = row.required("type").toLowerCase(Locale.ROOT);
          switch (type) {
            case "term" -> addTerm(terms, span, row);
            case "closure" -> closures.add(span);
            case "timetable" -> timetables.add(span);
            default -> throw row.fault("type", "Write term, closure or timetable.");
          }
          return span;
        });
    if (terms.isEmpty()) {
      throw UserProblem.configuration(
          file, 0, "term", null, "Write a line for each term: term,first day,last day,name.");
    }
    Comparator<Span> order = Comparator.comparing(Span::from).thenComparing(Span::to);
    terms.sort(order);
    closures.sort(order.thenComparing(Span::name));
    timetables.sort(order.thenComparing(Span::name));
    return new SchoolCalendar(terms, closures, timetables, opens, closes);
  }

  private static Span span(CsvRow row) {
    LocalDate from = row.date(FROM);
    return new Span(row.text("name"), from, endOf(row, from, from));
  }

  private static void addTerm(List<Span> terms, Span term, CsvRow row) {
    row.required("name");
    for (Span other : terms) {
      if (!term.from().isAfter(other.to()) && !other.from().isAfter(term.to())) {
        throw row.fault(FROM, "This term overlaps '" + other.name() + "'; give each day to one.");
      }
    }
    terms.add(term);
  }

  /** The approved openings, in the order of the file. */
  UnblockingRegister unblocking(Path file, Map<String, String> flags) {
    List<CsvColumn> columns =
        List.of(
            CsvColumn.required("domain", "site", "host"),
            FIRST_DAY,
            LAST_DAY,
            CsvColumn.required("cohort", "for"),
            CsvColumn.required(REASON, "purpose"),
            CsvColumn.required("requested by", "requester"),
            APPROVER);
    Map<String, String> cohorts = cohorts(flags);
    return new UnblockingRegister(
        each(
            file,
            columns,
            row -> {
              LocalDate from = row.date(FROM);
              return new UnblockingRegister.Entry(
                  domain(row),
                  from,
                  endOf(row, from, Dates.LAST),
                  cohort(row, cohorts),
                  row.required(REASON),
                  row.text("requested by"),
                  row.required(APPROVED_BY));
            }));
  }

  private static String domain(CsvRow row) {
    String text = row.required("domain").toLowerCase(Locale.ROOT);
    String bare = text.replaceFirst("^\\*?\\.", "").replaceFirst("\\.$", "");
    try {
      String ascii = IDN.toASCII(bare);
      if (DOMAIN.matcher(ascii).matches()) {
        return ascii;
      }
    } catch (IllegalArgumentException wrong) {
      throw row.fault("domain", "Write a host, such as example.org, without a path.");
    }
    throw row.fault("domain", "Write a host, such as example.org, without a path.");
  }

  /** The key of each way to write a cohort, and the cohort. */
  private static Map<String, String> cohorts(Map<String, String> flags) {
    Map<String, String> cohorts = new HashMap<>();
    cohorts.put("all", "all");
    cohorts.put("eyfs", "EYFS");
    for (int stage = 1; stage <= 5; stage++) {
      cohorts.put("ks" + stage, "KS" + stage);
      cohorts.put("keystage" + stage, "KS" + stage);
    }
    flags.forEach(
        (id, title) -> {
          cohorts.put(CsvColumn.key(title), id);
          cohorts.put(CsvColumn.key(id), id);
        });
    return cohorts;
  }

  private static String cohort(CsvRow row, Map<String, String> cohorts) {
    String text = row.required("cohort");
    String cohort = cohorts.get(CsvColumn.key(text));
    return cohort != null
        ? cohort
        : YearCode.of(text)
            .orElseThrow(
                () ->
                    row.fault(
                        "cohort",
                        "Write all, a year (N, R, 1 to 13), a key stage (EYFS, KS1 to KS5) or a"
                            + " flag. "
                            + Nearest.to(text, cohorts.values())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("")));
  }

  /** The changes, in time order. */
  List<FilterChange> filterChanges(Path file) {
    List<CsvColumn> columns =
        List.of(
            CsvColumn.required("date", "day", "changed on"),
            CsvColumn.required("change", "what", "description"),
            CsvColumn.required(REASON, "why"),
            APPROVER);
    return each(
            file,
            columns,
            row ->
                new FilterChange(
                    row.date("date"),
                    row.required("change"),
                    row.text(REASON),
                    row.text(APPROVED_BY)))
        .stream()
        .sorted(Comparator.comparing(FilterChange::date))
        .toList();
  }
}
