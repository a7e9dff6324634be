package org.trendpack.pack.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Episode;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.Topic;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.wording.Wording;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;

/** Learners whom the filter stopped on several days: they are listed for support. */
final class StoppedAgain {

  private static final int DAYS = 3;
  private static final int PAGE_ROWS = 15;

  private StoppedAgain() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    Wording words = setting.words();
    return List.of(
        new Block.Subheading("support", words.heading("dsl.support")),
        new Block.Paragraph(words.sentence("support.purpose", DAYS)),
        table(setting, school));
  }

  private static DataTable table(Setting setting, SchoolMeasures school) {
    Map<String, List<Episode>> byLearner =
        school.episodes().stream()
            .filter(one -> one.person().role() == Role.LEARNER)
            .filter(one -> one.topic().tone() == Tone.HARM && one.worst() == Verdict.BLOCKED)
            .collect(
                Collectors.groupingBy(
                    one -> setting.pseudonyms().of(school.school(), one.person()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<List<Episode>> stopped =
        byLearner.entrySet().stream()
            .filter(one -> days(one.getValue()) >= DAYS)
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, List<Episode>> one) -> -days(one.getValue()))
                    .thenComparing(one -> -one.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getValue)
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    stopped.forEach(episodes -> rows.add(row(setting, school, episodes)));
    Wording words = setting.words();
    return DataTable.of(
            "support",
            words.sentence("support.caption", school.period().name()),
            words.sentence("support.row"),
            columns(words),
            rows)
        .showing(PAGE_ROWS);
  }

  private static List<Column> columns(Wording words) {
    WordedColumns columns = new WordedColumns(words, "support");
    return List.of(
        columns.text("learner"),
        columns.text("year"),
        columns.whole("days", "days"),
        columns.whole("episodes", "episodes"),
        columns.text("themes"),
        columns.moment("last_seen"));
  }

  private static List<Cell> row(Setting setting, SchoolMeasures school, List<Episode> episodes) {
    Episode latest = latest(episodes).orElseThrow();
    return List.of(
        Cell.of(setting.label(school.school(), latest.person())),
        Codes.year(latest.year()),
        Cell.of(days(episodes)),
        Cell.of(episodes.size()),
        Cell.of(themes(episodes)),
        Cell.of(setting.local(latest.end())));
  }

  private static Optional<Episode> latest(List<Episode> episodes) {
    return episodes.stream().max(Comparator.comparing(Episode::end));
  }

  private static long days(List<Episode> episodes) {
    return episodes.stream().map(Episode::day).distinct().count();
  }

  private static String themes(List<Episode> episodes) {
    Map<Topic, Long> counts =
        episodes.stream()
            .collect(
                Collectors.groupingBy(
                    Episode::topic, java.util.TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> Names.topic(one.getKey()) + " " + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
