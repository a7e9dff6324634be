package org.trendpack.pack.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trendpack.job.Period;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.Reconciliation;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;
import org.trendpack.scan.FileAccount;

/** What the figures rest on: coverage, row accounts, reconciliation, methods, glossary. */
final class DataSection {

  static final List<Column> FACTS =
      List.of(
          Column.text("what", "What", "What is counted."),
          Column.whole("number", "Number", "as the row says", "The count."),
          Column.decimal("share", "Share, %", "per cent", "Its share of the whole named."),
          Column.text("meaning", "What it costs", "What cannot be known because of it."));

  private static final List<Column> DAYS =
      List.of(
          Column.day("day", "Day", "A day of the period."),
          Column.text("state", "State", "Whether the school was open and whether data is there."));

  private static final List<Column> ACCOUNTS =
      List.of(
          Column.text("file", "File", "The log file, as the job names it."),
          Column.text("format", "Format", "The format it was read as."),
          Column.whole("read", "Read", "rows", "Rows in the file."),
          Column.whole("counted", "Counted", "rows", "Rows counted as visits."),
          Column.whole("rejected", "Rejected", "rows", "Rows that could not be understood."),
          Column.whole("duplicate", "Duplicate", "rows", "Rows that another export has as well."),
          Column.whole("outside_period", "Outside", "rows", "Rows of days in no period."),
          Column.whole("not_visit", "Not a visit", "rows", "Adverts, trackers and page parts."),
          Column.text("fault", "Fault", "Why the file could not be read to its end, if so."));

  private static final List<Column> RECONCILIATION =
      List.of(
          Column.text("quantity", "Quantity", "What both count."),
          Column.whole("logs", "In the logs", "as the row says", "Total of the filter logs."),
          Column.whole("reports", "In the reports", "as the row says", "Total of the reports."),
          Column.decimal(
              "difference", "Difference, %", "per cent", "Reports less logs, over logs."),
          Column.text("agreement", "Do they agree?", "Within 1%, within 10%, or further apart."));

  private DataSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Callout(
            Block.Callout.Tone.WARNING,
            setting.words().heading("dsl.retrospective"),
            List.of(
                "It is made from logs after the event. Nobody is told of anything while it"
                    + " happens. Urgent concerns need the school's live monitoring.")));
    Coverage coverage = school.coverage();
    if (coverage != null) {
      blocks.add(calendar(school, coverage));
      blocks.add(facts(coverage));
      blocks.add(accounts("row-accounts", school.files()).showing(40));
    }
    if (school.reports() != null && coverage != null) {
      blocks.add(UseSection.totals(school.reports()));
    }
    if (school.reconciliation() != null) {
      blocks.add(reconciliation(school.reconciliation()));
    }
    blocks.addAll(WordList.of(setting, school));
    blocks.add(new Block.Subheading("methods", setting.words().heading("dsl.methods")));
    Plain.methods(setting).forEach(text -> blocks.add(new Block.Paragraph(text)));
    blocks.add(new Block.Subheading("glossary", setting.words().heading("dsl.glossary")));
    blocks.add(Plain.glossary());
    return new Section("data", setting.words().heading("dsl.data"), blocks);
  }

  static Chart calendar(SchoolMeasures school, Coverage coverage) {
    return calendar(
        "coverage",
        school.spec().name(),
        school.spec().calendar(),
        school.period(),
        coverage.daysMissing());
  }

  /**
   * Every day of a period.
   *
   * @param id of the chart; its table is named after it
   */
  static Chart calendar(
      String id, String name, SchoolCalendar calendar, Period period, List<LocalDate> daysMissing) {
    Set<LocalDate> missing = new HashSet<>(daysMissing);
    List<Chart.DayState> days =
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .map(
                day ->
                    new Chart.DayState(
                        day,
                        !calendar.isSchoolDay(day)
                            ? Chart.State.CLOSED
                            : missing.contains(day)
                                ? Chart.State.SCHOOL_DAY_WITHOUT_DATA
                                : Chart.State.SCHOOL_DAY_WITH_DATA))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    days.forEach(day -> rows.add(List.of(Cell.of(day.day()), Cell.of(day.state().label()))));
    String title =
        missing.isEmpty()
            ? "Every school day has data"
            : Words.count(missing.size(), "school day")
                + " "
                + Words.have(missing.size())
                + " no data";
    String which =
        missing.isEmpty()
            ? "No day is missing."
            : "Missing: "
                + Words.list(
                    daysMissing.stream()
                        .limit(10)
                        .map(org.trendpack.pack.model.Visible::date)
                        .toList())
                + ".";
    return new Chart.Coverage(
        new Chart.About(
            id,
            title,
            "Every day of the period. " + name + ", " + period.name() + ". Source: filter logs.",
            which),
        DataTable.of(
                id + "-days",
                "Each day of the period, " + name + ", " + period.name(),
                "One row for each day of the period.",
                DAYS,
                rows)
            .showing(40),
        days);
  }

  static DataTable facts(Coverage coverage) {
    List<List<Cell>> rows =
        List.of(
            fact("School days", coverage.schoolDays(), Double.NaN, ""),
            fact(
                "School days without data",
                coverage.daysMissing().size(),
                (double) coverage.daysMissing().size() / Math.max(1, coverage.schoolDays()),
                "They are left out of every rate."),
            fact("Visits", coverage.visits(), Double.NaN, ""),
            fact(
                "Visits of unknown users or without a name",
                coverage.unknownUserVisits() + coverage.noUserVisits(),
                coverage.unknownShare(),
                "They belong to no year and no group."),
            fact("Names not on the roster", coverage.unknownUsers(), Double.NaN, ""),
            fact(
                "Visits that show a site and no page",
                coverage.domainOnlyVisits(),
                coverage.domainOnlyShare(),
                "Searches in them cannot be seen."),
            fact(
                "Searches without their words",
                coverage.strippedSearches(),
                coverage.strippedShare(),
                "What was searched for is lost."),
            fact("Searches with their words", coverage.searches(), Double.NaN, ""));
    return DataTable.of(
        "coverage", "What the logs hold", "One row for each fact about the data.", FACTS, rows);
  }

  static DataTable accounts(String id, List<FileAccount> files) {
    List<List<Cell>> rows = new ArrayList<>();
    for (FileAccount one : files) {
      rows.add(
          List.of(
              Codes.file(one.file()),
              Cell.of(one.format()),
              Cell.of(one.read()),
              Cell.of(one.counted()),
              Cell.of(one.rejected()),
              Cell.of(one.duplicate()),
              Cell.of(one.outsidePeriod()),
              Cell.of(one.notVisit()),
              Cell.of(one.fault() == null ? "" : one.fault())));
    }
    return DataTable.of(
        id,
        "Where every row went: read = counted + rejected + duplicate + outside + not a visit",
        "One row for each log file of the run.",
        ACCOUNTS,
        rows);
  }

  static DataTable reconciliation(@Nullable Reconciliation reconciliation) {
    List<List<Cell>> rows = new ArrayList<>();
    if (reconciliation != null) {
      for (Reconciliation.Line one : reconciliation.lines()) {
        rows.add(
            List.of(
                Cell.of(one.quantity()),
                Cell.of(one.logs()),
                Cell.of(one.reports()),
                Cell.of(one.difference() * 100, 1),
                Cell.of(
                    switch (one.agreement()) {
                      case AGREES -> "Yes, within 1%";
                      case WITHIN -> "Nearly, within 10%: the two count page parts differently";
                      case BEYOND -> "No: not the same users or days, or rows are missing";
                    })));
      }
    }
    return DataTable.of(
        "reconciliation",
        "Totals of the reports beside totals of the logs",
        "One row for each quantity that both have.",
        RECONCILIATION,
        rows);
  }

  private static List<Cell> fact(String what, long number, double share, String meaning) {
    return List.of(Cell.of(what), Cell.of(number), Cell.of(share * 100, 1), Cell.of(meaning));
  }
}
