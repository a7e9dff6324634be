package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trendpack.detect.Theme;
import org.trendpack.job.FilterChange;
import org.trendpack.job.UnblockingRegister;
import org.trendpack.measure.BlockedDomain;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SanctionedUse;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Chart;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Section;
import org.trendpack.read.SchoolYear;

/** What the filter let through, what it stopped, and what was opened on purpose. */
final class FilteringSection {

  private static final List<Column> VERDICTS =
      Stream.of(
              Stream.of(
                  Rows.theme(),
                  Rows.kind(),
                  Rows.tone(),
                  Columns.whole("verdicts.allowed"),
                  Columns.whole("verdicts.allowed_learners").onlyInFile(),
                  Columns.whole("verdicts.blocked"),
                  Columns.whole("verdicts.blocked_learners").onlyInFile(),
                  Columns.whole("verdicts.other")),
              Columns.estimate("verdicts.got_through").stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> BLOCKED =
      Stream.of(
              Stream.of(
                  Columns.text("blocked-sites.domain"),
                  Columns.whole("blocked-sites.blocked"),
                  Columns.whole("blocked-sites.visits"),
                  Columns.whole("blocked-sites.blocked_learners")),
              Columns.estimate("blocked-sites.blocked_share").stream().map(Column::onlyInFile),
              Stream.of(Columns.text("blocked-sites.themes")))
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> REGISTER =
      List.of(
          Columns.text("opened-sites.domain"),
          Columns.day("opened-sites.from"),
          Columns.day("opened-sites.to"),
          Columns.text("opened-sites.cohort"),
          Columns.text("opened-sites.reason"),
          Columns.text("opened-sites.requested_by").onlyInFile(),
          Columns.text("opened-sites.approved_by"),
          Columns.whole("opened-sites.hits"),
          Columns.whole("opened-sites.learners"),
          Columns.text("opened-sites.themes").onlyInFile());

  private static final List<Column> CHANGES =
      List.of(
          Columns.day("filter-changes.date"),
          Columns.text("filter-changes.change"),
          Columns.text("filter-changes.reason"),
          Columns.text("filter-changes.approved_by"));

  private FilteringSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(say("filtering.intro")));
    List<TopicMeasure> measures =
        school.topicsOf(Cohort.ALL).stream().filter(one -> one.tally().hits() > 0).toList();
    List<TopicMeasure> words = Dsl.wordConcerns(school);
    if (words.isEmpty()) {
      blocks.add(verdicts(school, measures));
    } else {
      blocks.add(chart(school, words, verdicts(school, measures)));
    }
    blocks.add(new Block.Subheading("breaches", setting.words().heading("dsl.breaches")));
    blocks.add(new Block.Paragraph(say("breaches.intro")));
    blocks.add(Breaches.table(setting, school));
    blocks.add(new Block.Subheading("circumvention", setting.words().heading("dsl.ways-round")));
    circumvention(school).forEach(text -> blocks.add(new Block.Paragraph(text)));
    blocks.add(new Block.Subheading("over-blocking", setting.words().heading("dsl.over-blocking")));
    blocks.add(new Block.Paragraph(say("over-blocking.intro")));
    blocks.add(blocked(school));
    blocks.addAll(OverBlockingTables.of(setting, school));
    blocks.add(new Block.Subheading("opened", setting.words().heading("dsl.opened")));
    blocks.add(new Block.Paragraph(say("opened.intro")));
    blocks.add(register(school));
    blocks.add(new Block.Subheading("changes", setting.words().heading("dsl.changes")));
    if (!words.isEmpty()) {
      blocks.add(Breaches.weeks(setting, school));
    }
    blocks.add(changes(school));
    return new Section("filtering", setting.words().heading("dsl.filtering"), blocks);
  }

  private static Chart chart(SchoolMeasures school, List<TopicMeasure> words, DataTable table) {
    List<Chart.Split> splits =
        words.stream()
            .sorted(
                Comparator.comparing(
                    one -> -one.tally().allowed().hits() - one.tally().blocked().hits()))
            .limit(12)
            .map(
                one ->
                    new Chart.Split(
                        one.topic().theme().title(),
                        one.tally().allowed().hits(),
                        one.tally().blocked().hits()))
            .toList();
    long allowed = splits.stream().mapToLong(Chart.Split::allowed).sum();
    long all = allowed + splits.stream().mapToLong(Chart.Split::blocked).sum();

    return new Chart.Verdicts(
        new Chart.About(
            "verdicts",
            all == 0
                ? say("verdicts.none")
                : say("verdicts.title", Words.percent((double) allowed / all)),
            say("verdicts.about", Dsl.source(school)),
            say(
                "alternative",
                Words.list(
                    splits.stream()
                        .limit(5)
                        .map(one -> say("verdicts.one", one.label(), one.allowed(), one.blocked()))
                        .toList()))),
        table,
        say("verdicts.unit"),
        splits);
  }

  private static DataTable verdicts(SchoolMeasures school, List<TopicMeasure> measures) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TopicMeasure one : measures) {
      Tally tally = one.tally();
      List<Cell> row =
          new ArrayList<>(
              List.of(
                  Codes.topic(one.topic()),
                  Codes.kind(one.topic().kind()),
                  Codes.tone(one.topic().tone()),
                  Cell.of(tally.allowed().hits()),
                  Cell.of(tally.allowed().learners()),
                  Cell.of(tally.blocked().hits()),
                  Cell.of(tally.blocked().learners()),
                  Cell.of(tally.other().hits())));
      row.addAll(Rows.estimate(one.gotThrough(), 100, 0));
      rows.add(row);
    }
    return DataTable.of(
        "verdicts",
        say("verdicts.caption", school.period().name()),
        say("verdicts.row"),
        VERDICTS,
        rows);
  }

  private static List<String> circumvention(SchoolMeasures school) {
    List<String> sentences =
        school.topicsOf(Cohort.ALL).stream()
            .filter(one -> one.topic().theme() == Theme.FILTER_CIRCUMVENTION)
            .filter(one -> one.tally().hits() > 0)
            .map(
                one ->
                    say(
                        "circumvention." + Words.key(one.topic().kind()),
                        one.tally().learners(),
                        one.tally().episodes(),
                        one.tally().allowed().hits(),
                        one.tally().hits()))
            .toList();
    return sentences.isEmpty() ? List.of(say("circumvention.none")) : sentences;
  }

  private static DataTable blocked(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    school.blocked().stream()
        .sorted(
            Comparator.comparing((BlockedDomain one) -> !one.themes().isEmpty())
                .thenComparing(one -> -one.blockedLearners())
                .thenComparing(BlockedDomain::domain))
        .forEach(
            one -> {
              List<Cell> row =
                  new ArrayList<>(
                      List.of(
                          Cell.of(
                              one.domain().isEmpty()
                                  ? Defanged.WITHHELD
                                  : Defanged.domain(one.domain())),
                          Cell.of(one.blocked()),
                          Cell.of(one.visits()),
                          Cell.of(one.blockedLearners())));
              row.addAll(Rows.estimate(one.blockedShare(), 100, 0));
              row.add(Codes.themes(one.themes()));
              rows.add(row);
            });
    return DataTable.of(
            "blocked-sites",
            say("blocked-sites.caption", school.period().name()),
            say("blocked-sites.row"),
            BLOCKED,
            rows)
        .showing(15);
  }

  private static DataTable register(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (SanctionedUse one : school.sanctioned()) {
      UnblockingRegister.Entry entry = one.entry();
      rows.add(
          List.of(
              Cell.of(Defanged.domain(entry.domain())),
              Cell.of(entry.from()),
              Cell.of(entry.to()),
              openTo(entry.cohort()),
              Cell.of(Defanged.text(entry.reason())),
              Cell.of(entry.requestedBy()),
              Cell.of(entry.approvedBy()),
              Cell.of(one.hits()),
              Cell.of(one.learners()),
              Cell.of(one.topics().stream().map(Names::topic).collect(Collectors.joining("; ")))));
    }
    return DataTable.of(
        "opened-sites",
        say("opened-sites.caption", school.period().name()),
        say("opened-sites.row"),
        REGISTER,
        rows);
  }

  /** Whom a site was opened for; the register names a year by its number. */
  private static Cell openTo(String cohort) {
    return Arrays.stream(SchoolYear.values())
        .filter(year -> year.code().equals(cohort))
        .findFirst()
        .map(Codes::year)
        .orElseGet(() -> Cell.of(Defanged.text(cohort)));
  }

  private static DataTable changes(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (FilterChange one : school.filterChanges()) {
      rows.add(
          List.of(
              Cell.of(one.date()),
              Cell.of(Defanged.text(one.change())),
              Cell.of(Defanged.text(one.reason())),
              Cell.of(one.approvedBy())));
    }
    return DataTable.of(
        "filter-changes",
        say("filter-changes.caption", school.period().name()),
        say("filter-changes.row"),
        CHANGES,
        rows);
  }
}
