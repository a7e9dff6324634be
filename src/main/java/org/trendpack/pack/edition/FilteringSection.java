package org.trendpack.pack.edition;

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
import org.trendpack.scan.Hit;

/** What the filter let through, what it stopped, and what was opened on purpose. */
final class FilteringSection {

  private static final List<Column> VERDICTS =
      Stream.of(
              Stream.of(
                  Rows.theme(),
                  Rows.kind(),
                  Rows.tone(),
                  Column.whole("allowed", "Allowed", "hits", "Hits that got through the filter."),
                  Column.whole(
                          "allowed_learners",
                          "Learners",
                          "distinct learners",
                          "Distinct learners with such a hit.")
                      .onlyInFile(),
                  Column.whole("blocked", "Blocked", "hits", "Hits that the filter refused."),
                  Column.whole(
                          "blocked_learners",
                          "Learners",
                          "distinct learners",
                          "Distinct learners with such a hit.")
                      .onlyInFile(),
                  Column.whole("other", "Not known", "hits", "Hits whose verdict is not known.")),
              Rows.estimate(
                  "got_through",
                  "Got through, %",
                  "per cent of hits with a known verdict",
                  "Share of hits with a known verdict that were allowed.")
                  .stream())
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> BLOCKED =
      Stream.of(
              Stream.of(
                  Column.text("domain", "Site", "The registered domain, made safe."),
                  Column.whole("blocked", "Blocked", "visits", "Visits that the filter refused."),
                  Column.whole("visits", "Visits", "visits", "All visits by learners."),
                  Column.whole(
                      "blocked_learners",
                      "Learners",
                      "distinct learners",
                      "Distinct learners who were refused.")),
              Rows.estimate(
                      "blocked_share",
                      "Blocked, %",
                      "per cent of visits",
                      "Share of its visits that were refused.")
                  .stream()
                  .map(Column::onlyInFile),
              Stream.of(
                  Column.text(
                      "themes",
                      "Hits on it",
                      "Themes of hits on it; none suggests that too much is blocked.")))
          .flatMap(columns -> columns)
          .toList();

  private static final List<Column> REGISTER =
      List.of(
          Column.text("domain", "Site", "The site that was opened, made safe."),
          Column.day("from", "From", "First day."),
          Column.day("to", "To", "Last day."),
          Column.text("cohort", "For", "Whom it was opened for."),
          Column.text("reason", "Reason", "As the register gives it."),
          Column.text("requested_by", "Asked for by", "As the register gives it.").onlyInFile(),
          Column.text("approved_by", "Approved by", "As the register gives it."),
          Column.whole("hits", "Hits", "hits", "Hits on it by those it was open to."),
          Rows.learners("Distinct learners with such a hit."),
          Column.text("themes", "Themes", "What those hits are about.").onlyInFile());

  private static final List<Column> CHANGES =
      List.of(
          Column.day("date", "Date", "When the filter was changed."),
          Column.text("change", "Change", "As the change log gives it."),
          Column.text("reason", "Reason", "As the change log gives it."),
          Column.text("approved_by", "Approved by", "As the change log gives it."));

  private FilteringSection() {}

  static Section of(Setting setting, SchoolMeasures school) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "Blocked does not mean harmful, and allowed does not mean safe. A search for help"
                + " should get through."));
    List<TopicMeasure> measures =
        school.topicsOf(Cohort.ALL).stream().filter(one -> one.tally().hits() > 0).toList();
    List<TopicMeasure> words = Dsl.wordConcerns(school);
    if (words.isEmpty()) {
      blocks.add(verdicts(school, measures));
    } else {
      blocks.add(chart(school, words, verdicts(school, measures)));
    }
    blocks.add(new Block.Subheading("breaches", setting.words().heading("dsl.breaches")));
    blocks.add(
        new Block.Paragraph(
            "Check each of these with whoever runs the filter. A search engine may be allowed"
                + " where the page it leads to is not."));
    blocks.add(Breaches.table(setting, school));
    blocks.add(new Block.Subheading("circumvention", setting.words().heading("dsl.ways-round")));
    circumvention(school).forEach(text -> blocks.add(new Block.Paragraph(text)));
    blocks.add(new Block.Subheading("over-blocking", setting.words().heading("dsl.over-blocking")));
    blocks.add(
        new Block.Paragraph(
            "Sites refused to many learners with no hit on any theme come first. Check whether"
                + " lessons need them."));
    blocks.add(blocked(school));
    blocks.addAll(OverBlockingTables.of(school));
    blocks.add(new Block.Subheading("opened", setting.words().heading("dsl.opened")));
    blocks.add(
        new Block.Paragraph(
            "Hits on these sites by those they were opened for are expected, and are in no other"
                + " figure. A site that nobody used may be closed again."));
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
    String share = all == 0 ? "No verdict is known" : Words.percent((double) allowed / all);
    return new Chart.Verdicts(
        new Chart.About(
            "verdicts",
            all == 0 ? share : share + " of hits on words got through the filter",
            "Hits on words by what the filter did: orange allowed, dark blue blocked. "
                + Dsl.source(school),
            Words.list(
                    splits.stream()
                        .limit(5)
                        .map(
                            one ->
                                one.label()
                                    + " "
                                    + Words.number(one.allowed())
                                    + " allowed and "
                                    + Words.number(one.blocked())
                                    + " blocked")
                        .toList())
                + "."),
        table,
        "Hits",
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
        "What the filter did with hits, " + school.period().name(),
        "One row for each theme and way of finding it, all learners together.",
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
                    Words.count(one.tally().learners(), "learner")
                        + (one.topic().kind() == Hit.Kind.KEYWORD
                            ? " searched for ways round the filter, in "
                            : " went to sites the filter files under ways round it, in ")
                        + Words.count(one.tally().episodes(), "episode")
                        + ". "
                        + Words.number(one.tally().allowed().hits())
                        + " of "
                        + Words.count(one.tally().hits(), "hit")
                        + " got through.")
            .toList();
    return sentences.isEmpty()
        ? List.of("Nobody was seen looking for ways round the filter.")
        : sentences;
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
            "Sites most often refused to learners, " + school.period().name(),
            "One row for each registered domain.",
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
        "The unblocking register and its use, " + school.period().name(),
        "One row for each entry of the unblocking register that was live in the period.",
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
        "Changes to the filter, " + school.period().name(),
        "One row for each line of the filter's change log.",
        CHANGES,
        rows);
  }
}
