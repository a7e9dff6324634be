package org.trendpack.disclose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.trendpack.measure.Change;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.CohortSize;
import org.trendpack.measure.Count;
import org.trendpack.measure.GroupMeasures;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Tally;
import org.trendpack.measure.Topic;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.read.SchoolYear;
import org.trendpack.read.Verdict;

/**
 * Every table of one period that leaves the Designated Safeguarding Leads: the governors' of each
 * school and the group's. They are released together, because a reader may hold them all.
 */
public final class ReleasedPeriod {

  /** The column of cohort sizes in a table of cohorts. */
  public static final String SIZE = "cohort";

  private final DisclosureRule rule;
  private final Map<String, ReleasedTable> tables = new TreeMap<>();

  private ReleasedPeriod(DisclosureRule rule) {
    this.rule = rule;
  }

  /**
   * Releases a period of the group.
   *
   * @param releases what has been released before; this release is added to it
   */
  public static ReleasedPeriod of(DisclosureRule rule, GroupMeasures group, Releases releases) {
    ReleasedPeriod period = new ReleasedPeriod(rule);
    List<SchoolMeasures> schools =
        group.schools().stream().filter(school -> school.coverage() != null).toList();
    List<Topic> topics = group.topics().stream().map(TopicMeasure::topic).distinct().toList();
    List<CountTable> counts = new ArrayList<>();
    List<Sum> rowSums = new ArrayList<>();
    for (SchoolMeasures school : schools) {
      String id = school.spec().id();
      List<CohortSize> released =
          school.cohorts().stream().filter(size -> size.cohort().isReleased()).toList();
      counts.addAll(tables(id, topics, released, school.topics()));
      rowSums.addAll(hierarchy(id, released));
    }
    // The group's own year groups would tie every school's figures to each other's: then so many
    // have
    // to be kept back that no governor learns anything. Only its totals are released.
    List<CohortSize> whole =
        group.cohorts().stream().filter(size -> size.cohort().equals(Cohort.ALL)).toList();
    counts.addAll(tables("", topics, whole, group.topics()));
    counts.add(comparison(topics, schools));
    List<String> parts =
        schools.stream().map(one -> row(one.spec().id(), Cohort.ALL.id())).toList();
    rowSums.add(new Sum(row("", Cohort.ALL.id()), parts));
    List<Sum> columnSums = new ArrayList<>();
    for (Topic topic : topics) {
      columnSums.add(new Sum(topic.id(), verdictColumns(topic)));
    }
    String id = group.period().id();
    List<Release> earlier = releases.beside(id, Set.of(SIZE));
    Map<Place, Release.Cell> cells = new LinkedHashMap<>();
    List<ReleasedTable> released =
        ReleasedTable.of(rule, counts, rowSums, columnSums, earlier, ReleasedPeriod::worth);
    for (int at = 0; at < released.size(); at++) {
      period.tables.put(released.get(at).id(), released.get(at));
      keep(counts.get(at), released.get(at), cells);
    }
    releases.add(id, new Release(rowSums, columnSums, List.copyOf(cells.values())));
    return period;
  }

  private record Place(String row, String column) {}

  /** A cell that any table shows is on record as shown. */
  private static void keep(
      CountTable counts, ReleasedTable released, Map<Place, Release.Cell> cells) {
    for (int row = 0; row < counts.rows().size(); row++) {
      for (int column = 0; column < counts.columns().size(); column++) {
        String rowId = counts.rows().get(row);
        String columnId = counts.columns().get(column);
        boolean shown = released.cell(rowId, columnId).shown();
        cells.merge(
            new Place(rowId, columnId),
            new Release.Cell(rowId, columnId, counts.cells().get(row).get(column), shown),
            (one, other) -> one.shown() ? one : other);
      }
    }
  }

  /**
   * A school's totals matter most to its governors, the group's next; then the cohorts of each,
   * then how hits divide by verdict and severity.
   */
  private static int worth(String row, String column) {
    if (isSplit(column)) {
      return 0;
    }
    if (!row.endsWith("/" + Cohort.ALL.id())) {
      return 1;
    }
    return row.startsWith("/") ? 2 : 3;
  }

  /**
   * Topics by cohort. Rows are {@link #row} of the school and each cohort, columns topic ids.
   *
   * @param school a school's id, or empty for the group
   */
  public ReleasedTable topics(String school) {
    return table(school + "/topics");
  }

  /** Cohort sizes: the same rows, the one column {@link #SIZE}. */
  public ReleasedTable cohorts(String school) {
    return table(school + "/cohorts");
  }

  /** Hits of all learners by verdict: the row of all learners, columns {@link #verdictColumn}. */
  public ReleasedTable verdicts(String school) {
    return table(school + "/verdicts");
  }

  /** Topics by school: the row of all learners of each school with logs. */
  public ReleasedTable schools() {
    return table("schools");
  }

  /** The row of a cohort of a school, or of the group if the school is empty. */
  public static String row(String school, String cohort) {
    return school + "/" + cohort;
  }

  private static boolean isSplit(String column) {
    return Arrays.stream(Verdict.values()).anyMatch(one -> column.endsWith("." + one.id()));
  }

  /** The column of a topic's hits with one verdict. */
  public static String verdictColumn(Topic topic, Verdict verdict) {
    return topic.id() + "." + verdict.id();
  }

  /**
   * The direction of a change as it may be printed: only if the learners of both periods are many
   * enough, else too few to say. Its ratio and rates stay with the DSL.
   */
  public Direction direction(TopicMeasure measure) {
    Change change = measure.change();
    boolean small = rule.hides(change.learnersNow()) || rule.hides(change.learnersBefore());
    boolean compared = change.clear() || change.direction() == Direction.NO_CLEAR_CHANGE;
    return compared && small ? Direction.TOO_FEW_TO_SAY : change.direction();
  }

  private ReleasedTable table(String id) {
    ReleasedTable table = tables.get(id);
    if (table == null) {
      throw new IllegalArgumentException("no released table " + id);
    }
    return table;
  }

  private static List<CountTable> tables(
      String school, List<Topic> topics, List<CohortSize> sizes, List<TopicMeasure> measures) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (TopicMeasure measure : measures) {
      tallies.put(measure.cohort().id() + " " + measure.topic().id(), measure.tally());
    }
    List<String> cohorts = sizes.stream().map(size -> size.cohort().id()).toList();
    List<String> rows = cohorts.stream().map(cohort -> row(school, cohort)).toList();
    List<List<Figures>> byCohort = new ArrayList<>();
    for (String cohort : cohorts) {
      byCohort.add(
          topics.stream()
              .map(topic -> figures(tallies.getOrDefault(cohort + " " + topic.id(), Tally.NONE)))
              .toList());
    }
    List<List<Figures>> sizeCells =
        sizes.stream().map(size -> List.of(Figures.learners(size.everIn()))).toList();
    List<Tally> all =
        topics.stream()
            .map(topic -> tallies.getOrDefault(Cohort.ALL.id() + " " + topic.id(), Tally.NONE))
            .toList();
    return List.of(
        new CountTable(school + "/topics", rows, topics.stream().map(Topic::id).toList(), byCohort),
        new CountTable(school + "/cohorts", rows, List.of(SIZE), sizeCells),
        split(
            school,
            "verdicts",
            topics,
            ReleasedPeriod::verdictColumns,
            all,
            tally -> List.of(tally.allowed(), tally.blocked(), tally.other())));
  }

  private static CountTable split(
      String school,
      String name,
      List<Topic> topics,
      Function<Topic, List<String>> columns,
      List<Tally> tallies,
      Function<Tally, List<Count>> parts) {
    List<Figures> cells =
        tallies.stream()
            .flatMap(tally -> parts.apply(tally).stream())
            .map(count -> new Figures(count.learners(), Figures.NOT_COUNTED, count.hits()))
            .toList();
    return new CountTable(
        school + "/" + name,
        List.of(row(school, Cohort.ALL.id())),
        topics.stream().flatMap(topic -> columns.apply(topic).stream()).toList(),
        List.of(cells));
  }

  private static CountTable comparison(List<Topic> topics, List<SchoolMeasures> schools) {
    List<String> rows =
        schools.stream().map(school -> row(school.spec().id(), Cohort.ALL.id())).toList();
    List<List<Figures>> cells = new ArrayList<>();
    for (SchoolMeasures school : schools) {
      cells.add(
          topics.stream()
              .map(
                  topic ->
                      figures(
                          school
                              .topic(topic, Cohort.ALL)
                              .map(TopicMeasure::tally)
                              .orElse(Tally.NONE)))
              .toList());
    }
    return new CountTable(
        "schools", rows, topics.stream().map(Topic::id).toList(), cells, Set.copyOf(rows));
  }

  private static Figures figures(Tally tally) {
    return new Figures(tally.learners(), tally.episodes(), tally.hits());
  }

  private static List<String> verdictColumns(Topic topic) {
    return List.of(
        verdictColumn(topic, Verdict.ALLOWED),
        verdictColumn(topic, Verdict.BLOCKED),
        verdictColumn(topic, Verdict.OTHER));
  }

  /** Key stages hold years, all learners hold key stages, and a flag with its complement is all. */
  private static List<Sum> hierarchy(String school, List<CohortSize> sizes) {
    Map<String, Set<String>> years = new TreeMap<>();
    Set<String> keyStages = new TreeSet<>();
    for (SchoolYear year : SchoolYear.values()) {
      String keyStage = row(school, Cohort.keyStageOf(year).id());
      keyStages.add(keyStage);
      years
          .computeIfAbsent(keyStage, one -> new LinkedHashSet<>())
          .add(row(school, Cohort.of(year).id()));
    }
    List<Sum> sums = new ArrayList<>();
    String all = row(school, Cohort.ALL.id());
    years.forEach((keyStage, parts) -> sums.add(new Sum(keyStage, List.copyOf(parts))));
    sums.add(new Sum(all, List.copyOf(keyStages)));
    for (CohortSize size : sizes) {
      String id = size.cohort().id();
      if (size.cohort().kind() == Cohort.Kind.FLAG && !id.startsWith("not-")) {
        sums.add(new Sum(all, List.of(row(school, id), row(school, "not-" + id))));
      }
    }
    return sums;
  }
}
