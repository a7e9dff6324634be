package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trendpack.disclose.ReleasedPeriod;
import org.trendpack.disclose.ReleasedTable;
import org.trendpack.job.Period;
import org.trendpack.measure.Change.Direction;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Certainty;
import org.trendpack.pack.model.Edition;
import org.trendpack.pack.model.Section;
import org.trendpack.pack.wording.Wording;

/** The governors' edition: figures and never children, made of released tables. */
public final class Governors {

  private static final int THEMES = 2;

  private Governors() {}

  /** The edition of a school with logs. */
  public static Edition of(Wording words, Outline school, ReleasedPeriod released) {
    return edition(
        words,
        school.id(),
        school.name(),
        school.period(),
        List.of(first(words, school, released), groups(words, school, released), oversight(words)));
  }

  /** The edition of a school that gave totals and no logs, of which nothing can be said. */
  public static Edition withoutLogs(Wording words, String id, String name, Period period) {
    return edition(
        words,
        id,
        name,
        period,
        List.of(
            new Section(
                "first",
                words.heading("governors.first"),
                List.of(
                    new Block.Paragraph(
                        "This school gave totals of internet use and no filter logs. Trends"
                            + " cannot be told from totals. Ask when logs will be available.")))));
  }

  private static Edition edition(
      Wording words, String id, String name, Period period, List<Section> sections) {
    return new Edition(
        "governors",
        period.id() + "/" + id + "/governors",
        words.heading("governors.title"),
        words.sentence("governors.subtitle"),
        name,
        period.name() + " (" + Words.range(period.from(), period.to()) + ")",
        words.heading("governors.confidentiality"),
        sections,
        List.of(),
        Map.of());
  }

  private static Section first(Wording words, Outline school, ReleasedPeriod released) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Findings(findings(school, released)));
    blocks.addAll(ReleasedTables.themesChart(school, released));
    return new Section("first", words.heading("governors.first"), blocks);
  }

  static List<Block.Finding> findings(Outline outline, ReleasedPeriod released) {
    List<Block.Finding> findings =
        new ArrayList<>(
            Stream.of(Direction.ROSE, Direction.FELL)
                .flatMap(direction -> changed(outline, released, direction).stream())
                .toList());
    boolean none =
        outline.directions().isEmpty()
            || outline.directions().containsValue(Direction.NO_EARLIER_PERIOD);
    if (none) {
      findings.add(
          new Block.Finding(
              Certainty.TOO_FEW,
              "This is the first period, so nothing can be said yet about change."));
    } else if (findings.isEmpty()) {
      findings.add(
          new Block.Finding(
              Certainty.UNCLEAR, "No theme rose or fell by more than chance could explain."));
    }
    if (outline.daysMissing() > 0) {
      findings.add(
          new Block.Finding(
              Certainty.COUNTED,
              Words.count(outline.daysMissing(), "school day")
                  + " of "
                  + Words.number(outline.schoolDays())
                  + " "
                  + Words.have(outline.daysMissing())
                  + " no data. Rates leave them out."));
    }
    return findings;
  }

  private static List<Block.Finding> changed(
      Outline outline, ReleasedPeriod released, Direction direction) {
    List<String> themes =
        outline.directions().entrySet().stream()
            .filter(entry -> entry.getValue() == direction)
            .map(Map.Entry::getKey)
            .map(topic -> Names.inSentence(topic) + learners(outline, released, topic))
            .toList();
    return themes.isEmpty()
        ? List.of()
        : List.of(
            new Block.Finding(
                Certainty.CLEAR,
                Words.upper(Words.list(themes))
                    + " "
                    + Sentences.direction(direction)
                    + ", beyond what chance explains."));
  }

  /** " (42 learners)" where the number can be shown. */
  private static String learners(Outline outline, ReleasedPeriod released, Topic topic) {
    ReleasedTable.Cell cell =
        released
            .topics(outline.id())
            .cell(ReleasedPeriod.row(outline.id(), Cohort.ALL.id()), topic.id());
    return cell.shown() ? " (" + Words.count(cell.figures().learners(), "learner") + ")" : "";
  }

  private static Section groups(Wording words, Outline school, ReleasedPeriod released) {
    List<Topic> leading = ReleasedTables.leading(school, released, THEMES);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "“c” is a number kept back, so that nobody in a small group can be known by it. “z”"
                + " means that the group is too small for a rate. A true 0 is shown as 0."));
    blocks.add(ReleasedTables.cohorts(school, released, leading));
    return new Section("groups", words.heading("governors.groups"), blocks);
  }

  private static Section oversight(Wording words) {
    return new Section(
        "oversight",
        words.heading("governors.oversight"),
        List.of(
            new Block.Paragraph(
                "Which of these changes has the school acted on, in teaching, in support or in"
                    + " the filter? What will be different next term?"),
            new Block.Paragraph(
                "Who checks that the filter and the monitoring work, and when was it last done?"
                    + " Guidance asks for a review at least once each academic year."),
            new Block.Paragraph(
                "Does the filter stop learners from reaching help, or lessons they need?"),
            new Block.Paragraph(
                "Is there any use that these figures cannot see, such as learners' own phones?")));
  }
}
