package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendpack.disclose.DisclosureRule;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.disclose.ReleasedTable;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.wording.Wording;

/** The group's edition: schools beside each other, by name and never by rank. */
public final class Group {

  private static final int THEMES = 4;
  private static final int FUNNELS = 3;

  private static final List<Column> SCHOOLS =
      List.of(
          Columns.text("schools.school"),
          Rows.theme(),
          Rows.kind(),
          Columns.whole("schools.size"),
          Columns.whole("schools.learners"),
          Columns.decimal("schools.per_100"),
          Columns.text("schools.change"),
          Columns.whole("schools.school_days"),
          Columns.whole("schools.days_missing"));

  private Group() {}

  /**
   * The edition of a group.
   *
   * @param schools those with logs
   * @param withoutLogs names of schools that gave totals alone
   */
  public static Edition of(
      Wording words,
      Outline group,
      List<Outline> schools,
      List<String> withoutLogs,
      Optional<ReleasedPeriod> released) {
    List<Section> sections = new ArrayList<>();
    sections.add(released.map(one -> first(words, group, one)).orElseGet(() -> nothing(words)));
    released.ifPresent(one -> sections.add(schools(words, group, schools, withoutLogs, one)));
    return new Edition(
        "group",
        group.period().id() + "/group",
        words.heading("group.title"),
        say("group.subtitle"),
        group.name(),
        Dsl.period(group.period()),
        words.heading("group.confidentiality"),
        sections,
        List.of(),
        Map.of());
  }

  private static Section nothing(Wording words) {
    return new Section(
        "first", words.heading("group.first"), List.of(new Block.Paragraph(say("group.no-logs"))));
  }

  private static Section first(Wording words, Outline group, ReleasedPeriod released) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Findings(Governors.findings(group, released)));
    blocks.addAll(ReleasedTables.themesChart(group, released));
    return new Section("first", words.heading("group.first"), blocks);
  }

  private static Section schools(
      Wording words,
      Outline group,
      List<Outline> schools,
      List<String> withoutLogs,
      ReleasedPeriod released) {
    List<Block> blocks = new ArrayList<>();
    if (schools.size() < DisclosureRule.FEWEST_SCHOOLS) {
      blocks.add(new Block.Paragraph(say("group.few", schools.size())));
    } else {
      blocks.add(new Block.Paragraph(say("group.order")));
      List<Topic> leading = leading(byName(schools), released);
      leading.stream()
          .map(topic -> FunnelChart.of(group, byName(schools), released, topic))
          .flatMap(Optional::stream)
          .limit(FUNNELS)
          .forEach(blocks::add);
      blocks.add(table(group, byName(schools), leading, released));
    }
    if (!withoutLogs.isEmpty()) {
      blocks.add(new Block.Paragraph(say("group.without-logs", Words.list(withoutLogs))));
    }
    return new Section("schools", words.heading("group.schools"), blocks);
  }

  private static List<Outline> byName(List<Outline> schools) {
    return schools.stream()
        .sorted(Comparator.comparing(Outline::name).thenComparing(Outline::id))
        .toList();
  }

  /** The leading topics of every school. */
  private static List<Topic> leading(List<Outline> byName, ReleasedPeriod released) {
    return byName.stream()
        .flatMap(school -> ReleasedTables.leading(school, released, THEMES).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static DataTable table(
      Outline group, List<Outline> byName, List<Topic> leading, ReleasedPeriod released) {
    ReleasedTable counts = released.schools();
    List<List<Cell>> rows = new ArrayList<>();
    for (Topic topic : leading) {
      for (Outline school : byName) {
        String row = ReleasedPeriod.row(school.id(), Cohort.ALL.id());
        ReleasedTable sizes = released.cohorts(school.id());
        rows.add(
            List.of(
                Cell.of(school.name()),
                Codes.topic(topic),
                Codes.kind(topic.kind()),
                ReleasedTables.learners(sizes.cell(row, ReleasedPeriod.SIZE)),
                ReleasedTables.learners(counts.cell(row, topic.id())),
                ReleasedTables.rate(
                    counts.rate(row, topic.id(), sizes, row, ReleasedPeriod.SIZE, 100)),
                Cell.of(
                    Sentences.direction(
                        school
                            .directions()
                            .getOrDefault(
                                topic, org.trendpack.measure.Change.Direction.TOO_FEW_TO_SAY))),
                Cell.of(school.schoolDays()),
                Cell.of(school.daysMissing())));
      }
    }
    return DataTable.of(
        "schools",
        say("schools.caption", group.period().name()),
        say("schools.row"),
        SCHOOLS,
        rows);
  }
}
