package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendpack.job.SchoolSpec;
import org.trendpack.measure.Coverage;
import org.trendpack.measure.ItMeasures;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Certainty;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.read.UsageReport;
import org.trendpack.scan.FileAccount;
import org.trendpack.scan.RejectedRows;

/** The edition of IT staff: whether the data is whole. No learner is in it. */
public final class It {

  private static final List<Column> COVERAGE =
      List.of(
          Columns.text("it-coverage.school"),
          Columns.whole("it-coverage.school_days"),
          Columns.whole("it-coverage.days_missing"),
          Columns.whole("it-coverage.visits"),
          Columns.decimal("it-coverage.unknown_share"),
          Columns.decimal("it-coverage.domain_only_share"),
          Columns.decimal("it-coverage.stripped_share"));

  private static final List<Column> REASONS =
      List.of(
          Columns.text("rejections.file"),
          Columns.text("rejections.reason"),
          Columns.whole("rejections.rows"));

  private static final List<Column> UNKNOWN_VERDICTS =
      List.of(
          Columns.text("unknown-verdicts.file"),
          Columns.text("unknown-verdicts.word"),
          Columns.whole("unknown-verdicts.rows"));

  /** Schools with missing days of which a calendar is drawn. */
  private static final int CALENDARS = 6;

  private It() {}

  /** The edition of one period. */
  public static Edition of(Setting setting, ItMeasures measures) {
    long read = measures.files().stream().mapToLong(FileAccount::read).sum();
    long rejected = measures.files().stream().mapToLong(FileAccount::rejected).sum();
    Map<String, String> accounts = new java.util.LinkedHashMap<>();
    accounts.put("rows_read", Long.toString(read));
    accounts.put("rows_rejected", Long.toString(rejected));
    return new Edition(
        "it",
        measures.period().id() + "/it",
        setting.words().heading("it.title"),
        say("it.subtitle"),
        setting.job().groupName(),
        Dsl.period(measures.period()),
        setting.words().heading("it.confidentiality"),
        List.of(
            first(setting, measures, read, rejected),
            coverage(setting, measures),
            rows(setting, measures)),
        rejected(setting, measures),
        accounts);
  }

  private static Section first(Setting setting, ItMeasures measures, long read, long rejected) {
    List<Block.Finding> findings = new ArrayList<>();
    findings.add(counted(say("it.rows", measures.files().size(), read, rejected)));
    for (FileAccount file : measures.files()) {
      if (file.fault() != null) {
        findings.add(
            counted(
                say(
                    file.isUnread() ? "it.unread" : "it.cut-short",
                    Names.file(file.file()),
                    file.fault())));
      }
    }
    for (FileAccount file : measures.files()) {
      long rows = file.unknownVerdicts().values().stream().mapToLong(Long::longValue).sum();
      if (rows > 0) {
        findings.add(counted(say("it.unknown-verdicts", Names.file(file.file()), rows)));
      }
    }
    for (ItMeasures.SchoolData school : measures.schools()) {
      if (school.coverage() != null) {
        for (String gap : Sentences.gaps(school.coverage())) {
          findings.add(counted(say("it.of-school", school.name(), gap)));
        }
      }
    }
    return new Section(
        "first", setting.words().heading("it.first"), List.of(new Block.Findings(findings)));
  }

  private static Section coverage(Setting setting, ItMeasures measures) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Block> calendars = new ArrayList<>();
    List<Block> reconciliations = new ArrayList<>();
    for (ItMeasures.SchoolData school : measures.schools()) {
      Coverage one = school.coverage();
      if (one != null) {
        rows.add(
            List.of(
                Cell.of(school.name()),
                Cell.of(one.schoolDays()),
                Cell.of(one.daysMissing().size()),
                Cell.of(one.visits()),
                Cell.of(one.unknownShare() * 100, 1),
                Cell.of(one.domainOnlyShare() * 100, 1),
                Cell.of(one.strippedShare() * 100, 1)));
        if (!one.daysMissing().isEmpty() && calendars.size() < CALENDARS) {
          calendars.add(calendar(setting, school, measures, one));
        }
      }
      if (school.reconciliation() != null) {
        DataTable table = DataSection.reconciliation(school.reconciliation());
        reconciliations.add(
            new DataTable(
                table.id() + "-" + school.school(),
                say("it.of-school", school.name(), Words.lower(table.caption())),
                table.description(),
                table.columns(),
                table.rows(),
                table.pageRows()));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        DataTable.of(
            "coverage",
            say("it-coverage.caption", measures.period().name()),
            say("it-coverage.row"),
            COVERAGE,
            rows));
    blocks.addAll(calendars);
    blocks.addAll(reconciliations);
    return new Section("coverage", setting.words().heading("it.coverage"), blocks);
  }

  private static Block calendar(
      Setting setting, ItMeasures.SchoolData school, ItMeasures measures, Coverage coverage) {
    SchoolSpec spec =
        setting.job().schools().stream()
            .filter(one -> one.id().equals(school.school()))
            .findFirst()
            .orElseThrow();
    return DataSection.calendar(
        "coverage-" + school.school(),
        school.name(),
        spec.calendar(),
        measures.period(),
        coverage.daysMissing());
  }

  private static Section rows(Setting setting, ItMeasures measures) {
    List<List<Cell>> reasons = new ArrayList<>();
    List<List<Cell>> words = new ArrayList<>();
    for (FileAccount file : measures.files()) {
      new TreeMap<>(file.rejections())
          .forEach(
              (reason, rows) ->
                  reasons.add(List.of(Codes.file(file.file()), Cell.of(reason), Cell.of(rows))));
      new TreeMap<>(file.unknownVerdicts())
          .forEach(
              (word, rows) ->
                  words.add(List.of(Codes.file(file.file()), Cell.of(word), Cell.of(rows))));
    }
    return new Section(
        "rows",
        setting.words().heading("it.rows"),
        List.of(
            DataSection.accounts("row-accounts", measures.files()),
            DataTable.of(
                "rejections", say("rejections.caption"), say("rejections.row"), REASONS, reasons),
            DataTable.of(
                "unknown-verdicts",
                say("unknown-verdicts.caption"),
                say("unknown-verdicts.row"),
                UNKNOWN_VERDICTS,
                words)));
  }

  private static List<Edition.Attachment> rejected(Setting setting, ItMeasures measures) {
    Map<String, Integer> schoolOf = new HashMap<>();
    measures.files().forEach(file -> schoolOf.put(file.file(), file.school()));
    Map<String, List<List<Cell>>> bySchool = new TreeMap<>();
    boolean text = setting.job().privacy().rejectedText();
    for (RejectedRows one : measures.rejected()) {
      Integer school = schoolOf.get(one.file());
      String name = school == null ? "unknown" : setting.job().schools().get(school).id();
      bySchool
          .computeIfAbsent(name, id -> new ArrayList<>())
          .add(row(text, one.file(), one.firstLine(), one.lastLine(), one.reason(), one.text()));
    }
    for (UsageReport.Rejection one : measures.reportRejections()) {
      bySchool
          .computeIfAbsent("internet-use-reports", id -> new ArrayList<>())
          .add(row(text, one.file(), one.line(), one.line(), one.reason(), null));
    }
    List<Edition.Attachment> attachments = new ArrayList<>();
    bySchool.forEach(
        (name, rows) ->
            attachments.add(
                new Edition.Attachment(
                    "rejected/" + name + ".csv",
                    DataTable.of(
                        "rejected",
                        say("rejected.caption"),
                        say("rejected.row"),
                        rejectedColumns(text),
                        rows))));
    return attachments;
  }

  private static List<Column> rejectedColumns(boolean text) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Columns.text("rejected.file"),
                Columns.whole("rejected.line"),
                Columns.whole("rejected.last_line"),
                Columns.text("rejected.reason")));
    if (text) {
      columns.add(Columns.text("rejected.text"));
    }
    return columns;
  }

  private static List<Cell> row(
      boolean withText,
      String file,
      long first,
      long last,
      String reason,
      @org.jspecify.annotations.Nullable String text) {
    List<Cell> row =
        new ArrayList<>(List.of(Cell.of(file), Cell.of(first), Cell.of(last), Cell.of(reason)));
    if (withText) {
      row.add(Cell.of(text == null ? "" : text));
    }
    return row;
  }

  private static Block.Finding counted(String text) {
    return new Block.Finding(Certainty.COUNTED, text);
  }
}
