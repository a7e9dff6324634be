package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

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
                List.of(new Block.Paragraph(say("governors.no-logs"))))));
  }

  private static Edition edition(
      Wording words, String id, String name, Period period, List<Section> sections) {
    return new Edition(
        "governors",
        period.id() + "/" + id + "/governors",
        words.heading("governors.title"),
        say("governors.subtitle"),
        name,
        Dsl.period(period),
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
      findings.add(new Block.Finding(Certainty.TOO_FEW, say("finding.no-earlier-period")));
    } else if (findings.isEmpty()) {
      findings.add(new Block.Finding(Certainty.UNCLEAR, say("finding.nothing-clear")));
    }
    if (outline.daysMissing() > 0) {
      findings.add(
          new Block.Finding(
              Certainty.COUNTED,
              say("governors.days", outline.daysMissing(), outline.schoolDays())));
    }
    return findings;
  }

  private static List<Block.Finding> changed(
      Outline outline, ReleasedPeriod released, Direction direction) {
    List<String> themes =
        outline.directions().entrySet().stream()
            .filter(entry -> entry.getValue() == direction)
            .map(Map.Entry::getKey)
            .map(topic -> named(outline, released, topic))
            .toList();
    return themes.isEmpty()
        ? List.of()
        : List.of(
            new Block.Finding(
                Certainty.CLEAR,
                say("governors." + Words.key(direction), Words.upper(Words.list(themes)))));
  }

  /** "gambling (42 learners)" where the number can be shown. */
  private static String named(Outline outline, ReleasedPeriod released, Topic topic) {
    ReleasedTable.Cell cell =
        released
            .topics(outline.id())
            .cell(ReleasedPeriod.row(outline.id(), Cohort.ALL.id()), topic.id());
    String name = Names.inSentence(topic);
    return cell.shown() ? say("list.with-learners", name, cell.figures().learners()) : name;
  }

  private static Section groups(Wording words, Outline school, ReleasedPeriod released) {
    List<Topic> leading = ReleasedTables.leading(school, released, THEMES);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(say("governors.symbols")));
    blocks.add(ReleasedTables.cohorts(school, released, leading));
    return new Section("groups", words.heading("governors.groups"), blocks);
  }

  private static Section oversight(Wording words) {
    return new Section(
        "oversight",
        words.heading("governors.oversight"),
        List.of(
            new Block.Paragraph(say("oversight.1")),
            new Block.Paragraph(say("oversight.2")),
            new Block.Paragraph(say("oversight.3")),
            new Block.Paragraph(say("oversight.4"))));
  }
}
