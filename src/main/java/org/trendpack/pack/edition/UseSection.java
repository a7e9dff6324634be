package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trendpack.job.SchoolCalendar;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortUse;
import org.trendpack.measure.DomainTrend;
import org.trendpack.measure.Estimate;
import org.trendpack.measure.ReportUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;

/** How the web was used: rising sites, hours, and out of hours by group. */
final class UseSection {

  private static final int RISING = 20;
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private static final List<Column> DOMAINS =
      Stream.of(
              Stream.of(
                  Column.text("domain", "Site", "The registered domain, made safe."),
                  Rows.learners("Distinct learners who visited it."),
                  Column.whole(
                      "learners_before",
                      "Before",
                      "distinct learners",
                      "The same in the period before; z if unknown or very few."),
                  Column.whole("visits", "Visits", "visits", "Visits by learners."),
                  Column.whole("blocked", "Blocked", "visits", "Visits that were refused.")),
              Rows.estimate(
                      "share",
                      "Share, %",
                      "per cent of learners who used the web",
                      "Learners who visited it over learners who used the web at all.")
                  .stream()
                  .map(Column::onlyInFile),
              Stream.of(Column.text("change", "Change", "Compared with the period before.")))
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> USE =
      Stream.of(
              Stream.of(
                  Column.text("cohort", "Group", "Year, key stage, or recorded need or status."),
                  Rows.learners("Distinct learners with a visit."),
                  Column.whole("visits", "Visits", "visits", "Pages asked for."),
                  Column.whole("blocked", "Blocked", "visits", "Visits that were refused."),
                  Column.whole("searches", "Searches", "searches", "Visits that were searches."),
                  Column.whole(
                      "out_of_hours",
                      "Out of hours",
                      "visits",
                      "Visits outside school hours or on days the school was closed."),
                  Column.whole(
                          "out_of_hours_learners",
                          "Learners",
                          "distinct learners",
                          "Distinct learners with such a visit.")
                      .onlyInFile()),
              Rows.estimate(
                  "out_of_hours_share",
                  "Out of hours, %",
                  "per cent of visits",
                  "Share of visits out of hours.")
                  .stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> HOURS =
      Stream.concat(
              Stream.of(Column.text("day", "Day", "Day of the week.")),
              Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                  .map(
                      hour ->
                          Column.whole(
                              String.format(Locale.ROOT, "h%02d", hour),
                              String.format(Locale.ROOT, "%02d", hour),
                              "visits",
                              String.format(
                                  Locale.ROOT,
                                  "Visits that began from %02d:00 to %02d:59, local time.",
                                  hour,
                                  hour))))
          .toList();

  private static final List<Column> TOTALS =
      List.of(
          Column.text("group", "Group", "All users, learners, or a year group."),
          Column.whole("users", "Users", "distinct users", "Names with a row in the reports."),
          Column.whole("requests", "Requests", "requests", "Requests, as the reports count them."),
          Column.whole("blocked", "Blocked", "requests", "Requests that were refused."),
          Column.whole("minutes", "Minutes", "minutes", "Minutes of use."));

  private static final List<Column> CATEGORIES =
      List.of(
          Column.text("category", "Category", "The filter's own category."),
          Column.text("theme", "Theme", "The theme that the category map gives it."),
          Column.whole("requests", "Requests", "requests", "Learners' requests."),
          Column.whole("blocked", "Blocked", "requests", "Requests that were refused."),
          Column.whole("users", "Users", "distinct users", "Learners with a row."));

  private UseSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("rising", setting.words().heading("dsl.rising")));
    blocks.add(
        new Block.Paragraph(
            "Sites whose share of learners rose most. A rise marked “no clear change” may be"
                + " chance. A new site is worth a look, not a worry."));
    blocks.add(rising(school));
    blocks.addAll(RisingUseTable.of(setting, school));
    blocks.addAll(NamedUseTable.of(setting, school));
    if (school.reports() != null && !school.reports().categories().isEmpty()) {
      blocks.add(new Block.Subheading("categories", setting.words().heading("dsl.categories")));
      blocks.add(categories(school.reports()));
    }
    blocks.add(new Block.Subheading("when", setting.words().heading("dsl.when")));
    blocks.add(hours(school));
    blocks.add(outOfHours(school));
    return new Section("use", setting.words().heading("dsl.use"), blocks);
  }

  /** Where a school has totals and no logs. */
  static Section ofReports(Setting setting, SchoolMeasures school) {
    ReportUse reports = school.reports();
    List<Block> blocks = new ArrayList<>();
    if (reports == null) {
      blocks.add(new Block.Paragraph("There is no data for this period."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "These figures come from the school's internet-use reports. They are totals, and"
                  + " cannot say who searched for what, or when."));
      blocks.add(totals(reports));
      blocks.add(categories(reports));
    }
    return new Section("use", setting.words().heading("dsl.use-reports"), blocks);
  }

  static DataTable totals(ReportUse reports) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(sums("All users", reports.total()));
    rows.add(sums("Learners", reports.learners()));
    reports.years().forEach(year -> rows.add(sums(year.year().title(), year.sums())));
    return DataTable.of(
        "report-totals",
        "Totals of the internet-use reports",
        "One row for each group of users.",
        TOTALS,
        rows);
  }

  private static DataTable categories(ReportUse reports) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ReportUse.CategorySums one : reports.categories()) {
      rows.add(
          List.of(
              Cell.of(one.category()),
              Codes.theme(one.theme()),
              known(one.sums().requests()),
              known(one.sums().blocked()),
              users(one.sums().users())));
    }
    return DataTable.of(
            "report-categories",
            "Learners' use by the filter's category, most requests first",
            "One row for each category in the reports.",
            CATEGORIES,
            rows)
        .showing(20);
  }

  private static List<Cell> sums(String group, ReportUse.Sums sums) {
    return List.of(
        Cell.of(group),
        users(sums.users()),
        known(sums.requests()),
        known(sums.blocked()),
        known(sums.minutes()));
  }

  /** A report that names nobody has no users, which is not the same as none. */
  private static Cell users(long number) {
    return number <= 0 ? Cell.Symbol.NOT_APPLICABLE : Cell.of(number);
  }

  private static Cell known(long number) {
    return number < 0 ? Cell.Symbol.NOT_APPLICABLE : Cell.of(number);
  }

  private static DataTable rising(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (DomainTrend one : school.rising()) {
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Cell.of(Defanged.domain(one.domain())),
                  Cell.of(one.learners()),
                  known(one.learnersBefore()),
                  Cell.of(one.visits()),
                  Cell.of(one.blocked())));
      row.addAll(Rows.estimate(one.share(), 100, 1));
      row.add(Cell.of(Sentences.direction(one.change().direction())));
      rows.add(row);
    }
    return DataTable.of(
            "rising-sites",
            "Sites whose share of learners rose most, " + school.period().name(),
            "One row for each registered domain.",
            DOMAINS,
            rows)
        .showing(RISING);
  }

  private static Chart hours(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    List<List<Double>> cells = new ArrayList<>();
    long most = -1;
    String peak = "";
    for (int day = 0; day < 7; day++) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(DAYS.get(day))));
      List<Double> line = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        long visits = school.byHour().get(day).get(hour);
        row.add(Cell.of(visits));
        line.add((double) visits);
        if (visits > most) {
          most = visits;
          peak = String.format(Locale.ROOT, "%s at %02d:00", DAYS.get(day), hour);
        }
      }
      rows.add(row);
      cells.add(line);
    }
    SchoolCalendar calendar = school.spec().calendar();
    int closes = calendar.closes().getHour() + (calendar.closes().getMinute() > 0 ? 1 : 0);
    return new Chart.Hours(
        new Chart.About(
            "hours",
            most <= 0 ? "No visit has a known hour" : "Use is busiest on " + peak,
            "Visits by learners and shared logins, by weekday and hour, local time. "
                + Dsl.source(school),
            most <= 0 ? "There are none." : Words.number(most) + " visits on " + peak + "."),
        DataTable.of(
            "hours",
            "Visits by weekday and hour, " + school.period().name(),
            "One row for each day of the week.",
            HOURS,
            rows),
        "visits",
        cells,
        calendar.opens().getHour(),
        Math.max(closes, calendar.opens().getHour() + 1));
  }

  private static Chart outOfHours(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Chart.Dot> dots = new ArrayList<>();
    String title = "Out-of-hours use by group";
    double reference = Double.NaN;
    for (CohortUse one : school.use()) {
      Estimate share = one.outOfHoursShare();
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Codes.cohort(one.cohort()),
                  Cell.of(one.learners()),
                  Cell.of(one.visits()),
                  Cell.of(one.blocked()),
                  Cell.of(one.searches()),
                  Cell.of(one.outOfHours()),
                  Cell.of(one.outOfHoursLearners())));
      row.addAll(Rows.estimate(share, 100, 1));
      rows.add(row);
      if (share != null && CohortsSection.isShown(school, one.cohort())) {
        dots.add(
            new Chart.Dot(
                Names.kind(one.cohort().kind()),
                one.cohort().title() + " (" + Words.number(one.learners()) + ")",
                share.value() * 100,
                share.low() * 100,
                share.high() * 100));
        if (one.cohort().equals(Cohort.ALL)) {
          title = Words.percent(share.value()) + " of visits are outside school hours";
          reference = share.value() * 100;
        }
      }
    }
    return new Chart.Intervals(
        new Chart.About(
            "out-of-hours",
            title,
            "Visits outside school hours or on closed days, per 100 visits, with 95% intervals;"
                + " learners who used the web in brackets. "
                + Dsl.source(school),
            Words.list(
                    dots.stream()
                        .limit(6)
                        .map(dot -> dot.label() + " " + Words.measure(dot.value()) + "%")
                        .toList())
                + "."),
        DataTable.of(
            "use-by-group",
            "Use by group, " + school.period().name(),
            "One row for each group.",
            USE,
            rows),
        "Visits out of hours per 100 visits. Dashes: all learners",
        reference,
        dots);
  }
}
