package org.trendpack.pack.edition;

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
          Column.text("learner", "Learner", "The learner's code, or name if the job says so."),
          Column.text("year", "Year", "Year group on the day of the latest episode."),
          Column.text("themes", "What about", "Themes of what was refused."),
          Column.whole("days", "Days", "days", "Days on which a hit of concern was refused."),
          Column.whole("blocked", "Refused", "hits", "Hits of concern that the filter refused."),
          Column.day("first_day", "First", "The first of those days."),
          Column.day("last_day", "Last", "The last of those days."));

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
        new Block.Paragraph(
            table.rows().isEmpty()
                ? "No learner was refused on 3 days or more for a theme of concern."
                : "These learners were refused on 3 days or more. Someone who keeps trying may be"
                    + " worried, pressed by others or curious. They are listed for support, not for"
                    + " sanction."));
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
            "Learners refused on 3 days or more, " + school.period().name(),
            "One row for each learner who was refused on 3 days or more for a theme of concern.",
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
