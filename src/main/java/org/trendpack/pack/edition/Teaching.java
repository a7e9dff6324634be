package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.guidance.Stage;
import org.trendpack.pack.guidance.Strand;
import org.trendpack.pack.guidance.TeachingPlan;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Certainty;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.wording.Wording;
import org.trendpack.read.SchoolYear;

/** What to teach about each theme that rose, at the stages where it rose. */
final class Teaching {

  private static final int LEADING = 2;
  private static final Comparator<Theme> GRAVEST_FIRST =
      Comparator.comparing(Theme::severity).reversed().thenComparing(Comparator.naturalOrder());

  private Teaching() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    Wording words = setting.words();
    SortedMap<Theme, SortedSet<Cohort>> rising = rising(school);
    SortedMap<Theme, SortedSet<Cohort>> taught = rising.isEmpty() ? leading(school) : rising;
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("teach", words.heading("dsl.teach")));
    if (!rising.isEmpty()) {
      blocks.add(new Block.Findings(findings(rising)));
    } else {
      blocks.add(new Block.Paragraph(say(taught.isEmpty() ? "teaching.nothing" : "teaching.none")));
    }
    if (!taught.isEmpty()) {
      blocks.add(table(words, school, taught));
      blocks.add(
          new Block.Callout(
              Block.Callout.Tone.HELP,
              words.heading("dsl.teach-safely"),
              List.of(
                  say("teaching.safely.1"), say("teaching.safely.2"), say("teaching.safely.3"))));
    }
    return blocks;
  }

  /** Themes of concern with the groups in which they rose; groups without a flag are left out. */
  private static SortedMap<Theme, SortedSet<Cohort>> rising(SchoolMeasures school) {
    SortedMap<Theme, SortedSet<Cohort>> rising = new TreeMap<>(GRAVEST_FIRST);
    school.topics().stream()
        .filter(one -> one.topic().tone() == Tone.HARM)
        .filter(Teaching::rose)
        .filter(one -> one.cohort().kind() != Cohort.Kind.UNKNOWN)
        .filter(one -> !one.cohort().id().startsWith("not-"))
        .forEach(
            one ->
                rising
                    .computeIfAbsent(one.topic().theme(), theme -> new TreeSet<>())
                    .add(one.cohort()));
    return rising;
  }

  private static boolean rose(TopicMeasure one) {
    return one.change().direction() == Direction.ROSE
        || one.lastYear().direction() == Direction.ROSE;
  }

  /** The themes of most learners, where nothing rose. */
  private static SortedMap<Theme, SortedSet<Cohort>> leading(SchoolMeasures school) {
    SortedMap<Theme, SortedSet<Cohort>> leading = new TreeMap<>(GRAVEST_FIRST);
    Dsl.wordConcerns(school).stream()
        .sorted(Comparator.comparing(one -> -one.tally().learners()))
        .limit(LEADING)
        .forEach(one -> leading.put(one.topic().theme(), new TreeSet<>(List.of(Cohort.ALL))));
    return leading;
  }

  private static List<Block.Finding> findings(SortedMap<Theme, SortedSet<Cohort>> rising) {
    return rising.entrySet().stream()
        .map(
            one ->
                new Block.Finding(
                    Certainty.CLEAR,
                    say(
                        "teaching.rose",
                        one.getKey().title(),
                        Words.list(one.getValue().stream().map(Names::among).toList()))))
        .toList();
  }

  private static DataTable table(
      Wording words, SchoolMeasures school, SortedMap<Theme, SortedSet<Cohort>> themes) {
    SortedSet<Stage> stages =
        school.cohorts().stream()
            .flatMap(size -> stage(size.cohort()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<List<Cell>> rows = new ArrayList<>();
    themes.forEach(
        (theme, cohorts) -> {
          for (Stage stage : stages) {
            String groups =
                cohorts.stream()
                    .filter(cohort -> stage(cohort).orElse(stage) == stage)
                    .map(Cohort::title)
                    .collect(Collectors.joining("; "));
            if (!groups.isEmpty()) {
              TeachingPlan.ours()
                  .lessons(theme, stage)
                  .forEach(
                      (strand, text) -> rows.add(row(words, theme, groups, stage, strand, text)));
            }
          }
        });
    return DataTable.of(
        "teaching",
        say("teaching.caption", school.period().name()),
        say("teaching.row"),
        columns(words),
        rows);
  }

  private static List<Column> columns(Wording words) {
    HeadedColumns columns = new HeadedColumns(words);
    return List.of(
        columns.text("teaching.theme").among(Rows.theme().codes()),
        columns.text("teaching.groups"),
        columns.text("teaching.stage").among(Stream.of(Stage.values()).map(Stage::id).toList()),
        columns.text("teaching.strand").among(Stream.of(Strand.values()).map(Strand::id).toList()),
        columns.text("teaching.teach"));
  }

  private static List<Cell> row(
      Wording words, Theme theme, String groups, Stage stage, Strand strand, String text) {
    return List.of(
        Codes.theme(theme),
        Cell.of(groups),
        Cell.coded(words.heading("stage." + stage.id()), stage.id()),
        Cell.coded(words.heading("strand." + strand.id()), strand.id()),
        Cell.of(text));
  }

  /** The stage of a year or key stage; groups of other kinds are of every stage. */
  private static Optional<Stage> stage(Cohort cohort) {
    return switch (cohort.kind()) {
      case YEAR -> SchoolYear.of(cohort.id().substring("year-".length())).map(Stage::of);
      case KEY_STAGE -> Optional.of(Stage.ofKeyStage(cohort.id()));
      default -> Optional.empty();
    };
  }
}
