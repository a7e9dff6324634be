package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
import org.trendpack.pack.model.Visible;
import org.trendpack.scan.FileAccount;

/** What the figures rest on: coverage, row accounts, reconciliation, methods, glossary. */
final class DataSection {

  private static final int DAYS_NAMED = 10;

  static final List<Column> FACTS =
      List.of(
          Columns.text("coverage.what"),
          Columns.whole("coverage.number"),
          Columns.decimal("coverage.share"),
          Columns.text("coverage.meaning"));

  private static final List<Column> DAYS =
      List.of(Columns.day("coverage-days.day"), Columns.text("coverage-days.state"));

  private static final List<Column> ACCOUNTS =
      List.of(
          Columns.text("row-accounts.file"),
          Columns.text("row-accounts.format"),
          Columns.whole("row-accounts.read"),
          Columns.whole("row-accounts.counted"),
          Columns.whole("row-accounts.rejected"),
          Columns.whole("row-accounts.duplicate"),
          Columns.whole("row-accounts.outside_period"),
          Columns.whole("row-accounts.not_visit"),
          Columns.text("row-accounts.fault"));

  private static final List<Column> RECONCILIATION =
      List.of(
          Columns.text("reconciliation.quantity"),
          Columns.whole("reconciliation.logs"),
          Columns.whole("reconciliation.reports"),
          Columns.decimal("reconciliation.difference"),
          Columns.text("reconciliation.agreement"));

  private DataSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Callout(
            Block.Callout.Tone.WARNING,
            setting.words().heading("dsl.retrospective"),
            List.of(say("data.retrospective"))));
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
        missing.isEmpty() ? say("coverage.whole") : say("coverage.missing", missing.size());
    String which =
        missing.isEmpty()
            ? say("coverage.none-missing")
            : say(
                "coverage.which",
                Words.list(daysMissing.stream().limit(DAYS_NAMED).map(Visible::date).toList()));
    return new Chart.Coverage(
        new Chart.About(
            id, title, say("coverage.about", say("source", name, period.name())), which),
        DataTable.of(
                id + "-days",
                say("coverage-days.caption", name, period.name()),
                say("coverage-days.row"),
                DAYS,
                rows)
            .showing(40),
        days);
  }

  static DataTable facts(Coverage coverage) {
    List<List<Cell>> rows =
        List.of(
            fact(say("fact.school-days"), coverage.schoolDays(), Double.NaN, ""),
            fact(
                say("fact.missing"),
                coverage.daysMissing().size(),
                (double) coverage.daysMissing().size() / Math.max(1, coverage.schoolDays()),
                say("fact.missing.cost")),
            fact("Visits", coverage.visits(), Double.NaN, ""),
            fact(
                say("fact.unknown"),
                coverage.unknownUserVisits() + coverage.noUserVisits(),
                coverage.unknownShare(),
                say("fact.unknown.cost")),
            fact(say("fact.names"), coverage.unknownUsers(), Double.NaN, ""),
            fact(
                say("fact.domain-only"),
                coverage.domainOnlyVisits(),
                coverage.domainOnlyShare(),
                say("fact.domain-only.cost")),
            fact(
                say("fact.stripped"),
                coverage.strippedSearches(),
                coverage.strippedShare(),
                say("fact.stripped.cost")),
            fact(say("fact.searches"), coverage.searches(), Double.NaN, ""));
    return DataTable.of("coverage", say("coverage.caption"), say("coverage.row"), FACTS, rows);
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
    return DataTable.of(id, say("row-accounts.caption"), say("row-accounts.row"), ACCOUNTS, rows);
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
                Cell.of(say("agreement." + Words.key(one.agreement())))));
      }
    }
    return DataTable.of(
        "reconciliation",
        say("reconciliation.caption"),
        say("reconciliation.row"),
        RECONCILIATION,
        rows);
  }

  private static List<Cell> fact(String what, long number, double share, String meaning) {
    return List.of(Cell.of(what), Cell.of(number), Cell.of(share * 100, 1), Cell.of(meaning));
  }
}
