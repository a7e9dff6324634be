package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
import org.trendpack.pack.model.Visible;

/** How the web was used: rising sites, hours, and out of hours by group. */
final class UseSection {

  private static final int RISING = 20;

  private static final List<Column> DOMAINS =
      Stream.of(
              Stream.of(
                  Columns.text("rising-sites.domain"),
                  Columns.whole("rising-sites.learners"),
                  Columns.whole("rising-sites.learners_before"),
                  Columns.whole("rising-sites.visits"),
                  Columns.whole("rising-sites.blocked")),
              Columns.estimate("rising-sites.share").stream().map(Column::onlyInFile),
              Stream.of(Columns.text("rising-sites.change")))
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> USE =
      Stream.of(
              Stream.of(
                  Columns.text("use-by-group.cohort"),
                  Columns.whole("use-by-group.learners"),
                  Columns.whole("use-by-group.visits"),
                  Columns.whole("use-by-group.blocked"),
                  Columns.whole("use-by-group.searches"),
                  Columns.whole("use-by-group.out_of_hours"),
                  Columns.whole("use-by-group.out_of_hours_learners").onlyInFile()),
              Columns.estimate("use-by-group.out_of_hours_share").stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> HOURS =
      Stream.concat(
              Stream.of(Columns.text("hours.day")),
              Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                  .map(
                      hour ->
                          Column.whole(
                              String.format(Locale.ROOT, "h%02d", hour),
                              twoDigits(hour),
                              say("hours.unit"),
                              say("hours.column", twoDigits(hour)))))
          .toList();

  private static final List<Column> TOTALS =
      List.of(
          Columns.text("report-totals.group"),
          Columns.whole("report-totals.users"),
          Columns.whole("report-totals.requests"),
          Columns.whole("report-totals.blocked"),
          Columns.whole("report-totals.minutes"));

  private static final List<Column> CATEGORIES =
      List.of(
          Columns.text("report-categories.category"),
          Columns.text("report-categories.theme"),
          Columns.whole("report-categories.requests"),
          Columns.whole("report-categories.blocked"),
          Columns.whole("report-categories.users"));

  private UseSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("rising", setting.words().heading("dsl.rising")));
    blocks.add(new Block.Paragraph(say("rising.intro")));
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
      blocks.add(new Block.Paragraph(say("use.no-data")));
    } else {
      blocks.add(new Block.Paragraph(say("use.reports")));
      blocks.add(totals(reports));
      blocks.add(categories(reports));
    }
    return new Section("use", setting.words().heading("dsl.use-reports"), blocks);
  }

  static DataTable totals(ReportUse reports) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(sums(say("users.all"), reports.total()));
    rows.add(sums(say("users.learners"), reports.learners()));
    reports.years().forEach(year -> rows.add(sums(year.year().title(), year.sums())));
    return DataTable.of(
        "report-totals", say("report-totals.caption"), say("report-totals.row"), TOTALS, rows);
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
            say("report-categories.caption"),
            say("report-categories.row"),
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
            say("rising-sites.caption", school.period().name()),
            say("rising-sites.row"),
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
      List<Cell> row = new ArrayList<>(List.of(Cell.of(Visible.weekday(day))));
      List<Double> line = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        long visits = school.byHour().get(day).get(hour);
        row.add(Cell.of(visits));
        line.add((double) visits);
        if (visits > most) {
          most = visits;
          peak = say("hours.peak", Visible.weekday(day), twoDigits(hour));
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
            most <= 0 ? say("hours.none") : say("hours.title", peak),
            say("hours.about", Dsl.source(school)),
            most <= 0 ? say("hours.nothing") : say("hours.most", most, peak)),
        DataTable.of(
            "hours", say("hours.caption", school.period().name()), say("hours.row"), HOURS, rows),
        say("hours.unit"),
        cells,
        calendar.opens().getHour(),
        Math.max(closes, calendar.opens().getHour() + 1));
  }

  private static String twoDigits(int hour) {
    return String.format(Locale.ROOT, "%02d", hour);
  }

  private static Chart outOfHours(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Chart.Dot> dots = new ArrayList<>();
    String title = say("out-of-hours.title");
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
                CohortsSection.sized(one.cohort(), one.learners()),
                share.value() * 100,
                share.low() * 100,
                share.high() * 100));
        if (one.cohort().equals(Cohort.ALL)) {
          title = say("out-of-hours.share", Words.percent(share.value()));
          reference = share.value() * 100;
        }
      }
    }
    return new Chart.Intervals(
        new Chart.About(
            "out-of-hours",
            title,
            say("out-of-hours.about", Dsl.source(school)),
            say(
                "alternative",
                Words.list(
                    dots.stream()
                        .limit(6)
                        .map(dot -> say("list.with-share", dot.label(), Words.measure(dot.value())))
                        .toList()))),
        DataTable.of(
            "use-by-group",
            say("use-by-group.caption", school.period().name()),
            say("use-by-group.row"),
            USE,
            rows),
        say("out-of-hours.unit"),
        reference,
        dots);
  }
}
