package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.wording.Wording;

/** What leaders must show once a year, gathered from the periods of a school year, to be signed. */
final class ReviewSection {

  private static final List<String> CHECKS =
      List.of("test", "lists", "monitoring", "roles", "staff", "need", "tools");
  private static final List<String> ROLES = List.of("dsl", "headteacher", "governor", "it");
  private static final int SCHOOL_YEAR_BEGINS = 9;

  private ReviewSection() {}

  /**
   * The evidence of a school year so far.
   *
   * @param year the school's periods of that year, in time order; the last is the pack's own
   */
  static Section of(Setting setting, List<SchoolMeasures> year) {
    Wording words = setting.words();
    SchoolMeasures latest = year.get(year.size() - 1);
    String schoolYear = schoolYear(latest);
    List<String> periods = year.stream().map(one -> one.period().name()).toList();
    return new Section(
        "review",
        words.heading("dsl.review"),
        List.of(
            new Block.Paragraph(say("review.covers", schoolYear, Words.list(periods))),
            evidence(setting, year, schoolYear),
            new Block.Subheading("checks", words.heading("dsl.checks")),
            new Block.Paragraph(say("checks.purpose")),
            checks(words),
            new Block.Subheading("sign-off", words.heading("dsl.sign-off")),
            signatures(words)));
  }

  /** "2025/26", for a period that begins from September to August. */
  static String schoolYear(SchoolMeasures school) {
    int began =
        school.period().from().getYear()
            - (school.period().from().getMonthValue() < SCHOOL_YEAR_BEGINS ? 1 : 0);
    return began + "/" + String.valueOf(began + 1).substring(2);
  }

  private static DataTable evidence(Setting setting, List<SchoolMeasures> year, String schoolYear) {
    Wording words = setting.words();
    HeadedColumns columns = new HeadedColumns(words);
    List<List<Cell>> rows = new ArrayList<>();
    for (ReviewEvidence.Item one : ReviewEvidence.of(setting, year)) {
      rows.add(
          List.of(
              Cell.coded(words.heading("area." + one.area()), one.area()),
              Cell.of(one.period()),
              Cell.of(one.evidence()),
              Cell.of(one.source())));
    }
    return DataTable.of(
        "annual-review",
        say("review.caption", schoolYear),
        say("review.row"),
        List.of(
            columns.text("review.area").among(ReviewEvidence.AREAS),
            columns.text("review.period"),
            columns.text("review.evidence"),
            columns.text("review.source")),
        rows);
  }

  private static DataTable checks(Wording words) {
    HeadedColumns columns = new HeadedColumns(words);
    List<Column> all =
        Stream.of("checks.check", "checks.result", "checks.checked_by", "checks.date")
            .map(columns::text)
            .toList();
    return toFillIn(
        "review-checks",
        say("checks.caption"),
        say("checks.row"),
        all,
        CHECKS.stream().map(id -> Cell.of(say("check." + id))).toList());
  }

  private static DataTable signatures(Wording words) {
    HeadedColumns columns = new HeadedColumns(words);
    List<Column> all =
        Stream.of("sign-off.role", "sign-off.name", "sign-off.signature", "sign-off.date")
            .map(columns::text)
            .toList();
    return toFillIn(
        "sign-off",
        say("sign-off.caption"),
        say("sign-off.row"),
        all,
        ROLES.stream().map(id -> Cell.of(words.heading("role." + id))).toList());
  }

  /** A table whose first column is given and whose others are empty. */
  private static DataTable toFillIn(
      String id, String caption, String row, List<Column> columns, List<Cell> first) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Cell cell : first) {
      List<Cell> cells = new ArrayList<>(List.of(cell));
      while (cells.size() < columns.size()) {
        cells.add(Cell.none());
      }
      rows.add(cells);
    }
    return DataTable.of(id, caption, row, columns, rows);
  }
}
