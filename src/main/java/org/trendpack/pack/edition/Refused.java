package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Person;
import org.trendpack.measure.PersonSummary;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** Learners whom the filter refused again and again: listed for support, never for sanction. */
final class Refused {

  private static final int FEWEST_DAYS = 3;
  private static final int PAGE_ROWS = 20;

  private static final List<Column> COLUMNS =
      List.of(
          Columns.text("refused-again.learner"),
          Columns.text("refused-again.year"),
          Columns.text("refused-again.themes"),
          Columns.whole("refused-again.days"),
          Columns.whole("refused-again.blocked"),
          Columns.day("refused-again.first_day"),
          Columns.day("refused-again.last_day"));

  private static final class Sum {
    final SortedSet<LocalDate> days = new TreeSet<>();
    final Map<Topic, Long> topics = new TreeMap<>();
  }

  private record Attempts(PersonSummary learner, Sum sum) {}

  private Refused() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    DataTable table = table(setting, school);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("refused", setting.words().heading("dsl.refused")));
    blocks.add(
        new Block.Paragraph(table.rows().isEmpty() ? say("refused.none") : say("refused.intro")));
    if (!table.rows().isEmpty()) {
      blocks.add(table);
    }
    return blocks;
  }

  private static DataTable table(Setting setting, SchoolMeasures school) {
    Map<Person, Sum> sums = new HashMap<>();
    for (Episode episode : school.episodes()) {
      if (episode.topic().tone() == Tone.HARM && episode.person().role() == Role.LEARNER) {
        for (Hit hit : episode.hits()) {
          if (hit.verdict() == Verdict.BLOCKED) {
            Sum sum = sums.computeIfAbsent(episode.person(), person -> new Sum());
            sum.days.add(setting.local(hit.time()).toLocalDate());
            sum.topics.merge(episode.topic(), 1L, Long::sum);
          }
        }
      }
    }
    List<Attempts> again = new ArrayList<>();
    for (PersonSummary one : school.learnersToSee()) {
      Sum sum = sums.get(one.person());
      if (sum != null && sum.days.size() >= FEWEST_DAYS) {
        again.add(new Attempts(one, sum));
      }
    }
    List<List<Cell>> rows =
        again.stream()
            .sorted(Comparator.comparing((Attempts one) -> -one.sum().days.size()))
            .map(one -> row(setting, school, one.learner(), one.sum()))
            .toList();
    return DataTable.of(
            "refused-again",
            say("refused-again.caption", school.period().name()),
            say("refused-again.row"),
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }

  private static List<Cell> row(
      Setting setting, SchoolMeasures school, PersonSummary one, Sum sum) {
    return List.of(
        Cell.of(setting.label(school.school(), one.person())),
        Codes.year(one.year()),
        Cell.of(sum.topics.keySet().stream().map(Names::topic).collect(Collectors.joining("; "))),
        Cell.of(sum.days.size()),
        Cell.of(sum.topics.values().stream().mapToLong(Long::longValue).sum()),
        Cell.of(sum.days.first()),
        Cell.of(sum.days.last()));
  }
}
