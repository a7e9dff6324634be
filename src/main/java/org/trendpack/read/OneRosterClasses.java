package org.trendpack.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.Dates;

/** What the classes of a OneRoster export say of those who are in them. */
final class OneRosterClasses {

  private static final String ID = "sourcedId";
  private static final String GRADES = "grades";
  private static final String TERMS = "termSourcedIds";

  private final Map<String, CsvRow> classes = new HashMap<>();
  private final Map<String, Days> terms = new HashMap<>();

  private record Days(LocalDate from, LocalDate to) {}

  OneRosterClasses(OneRosterExport export) {
    export
        .rows(
            "classes.csv",
            CsvColumn.required(ID),
            CsvColumn.optional(GRADES),
            CsvColumn.optional(TERMS))
        .forEach(row -> classes.put(row.text(ID), row));
    export
        .rows(
            "academicsessions.csv",
            CsvColumn.required(ID),
            CsvColumn.optional("startDate"),
            CsvColumn.optional("endDate"))
        .forEach(
            row ->
                terms.put(
                    row.text(ID),
                    new Days(row.date("startDate", Dates.FIRST), row.date("endDate", Dates.LAST))));
  }

  /** The years of a class; empty if it does not say. */
  List<String> grades(String id) {
    return list(id, GRADES).toList();
  }

  /** The first day of a class's terms. */
  LocalDate from(String id) {
    return days(id, Days::from).min(Comparator.naturalOrder()).orElse(Dates.FIRST);
  }

  /** The last day of a class's terms. */
  LocalDate to(String id) {
    return days(id, Days::to).max(Comparator.naturalOrder()).orElse(Dates.LAST);
  }

  private Stream<LocalDate> days(String id, Function<Days, LocalDate> day) {
    return list(id, TERMS).filter(terms::containsKey).map(terms::get).map(day);
  }

  private Stream<String> list(String id, String column) {
    CsvRow row = classes.get(id);
    return row == null
        ? Stream.empty()
        : Arrays.stream(row.text(column).split(",")).map(String::strip).filter(s -> !s.isEmpty());
  }
}
