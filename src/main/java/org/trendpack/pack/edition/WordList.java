package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.joined;
import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendpack.detect.LexiconEntry;
import org.trendpack.detect.Theme;
import org.trendpack.measure.Change;
import org.trendpack.measure.Cohort;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.measure.TopicMeasure;
import org.trendpack.pack.model.Block;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;

/** The lexicon: its version, its size by theme, and what its changes do to comparisons. */
final class WordList {

  private static final List<Column> COLUMNS =
      List.of(
          Rows.theme(),
          Columns.whole("word-list.entries"),
          Columns.whole("word-list.entries_left_out"),
          Columns.text("word-list.comparison"));

  private WordList() {}

  static List<Block> of(Setting setting, SchoolMeasures school) {
    if (school.coverage() == null) {
      return List.of();
    }
    Map<Theme, Long> entries =
        setting.entries().values().stream()
            .collect(
                Collectors.groupingBy(LexiconEntry::theme, TreeMap::new, Collectors.counting()));
    Map<Theme, Change> changes = new TreeMap<>();
    for (TopicMeasure one : Dsl.wordConcerns(school)) {
      changes.put(one.topic().theme(), one.change());
    }
    SortedSet<Theme> themes = new TreeSet<>(entries.keySet());
    themes.addAll(changes.keySet());
    List<List<Cell>> rows = new ArrayList<>();
    for (Theme theme : themes) {
      Change change = changes.get(theme);
      rows.add(
          List.of(
              Codes.theme(theme),
              Cell.of(entries.getOrDefault(theme, 0L)),
              change == null || change.earlier() == null
                  ? Cell.Symbol.NOT_APPLICABLE
                  : Cell.of(change.entriesLeftOut()),
              Cell.of(change == null ? say("comparison.no-hit") : comparison(change))));
    }
    return List.of(
        new Block.Subheading("word-list", setting.words().heading("dsl.word-list")),
        new Block.Paragraph(sentence(setting, school)),
        new Block.Folded(
            setting.words().heading("fold.word-list"),
            DataTable.of(
                "word-list",
                say("word-list.caption", school.period().name()),
                say("word-list.row"),
                COLUMNS,
                rows)));
  }

  private static String sentence(Setting setting, SchoolMeasures school) {
    String version = say("word-list.version", setting.lexiconVersion(), setting.entries().size());
    if (school.earlier() == null) {
      return joined(version, say("word-list.no-earlier"));
    }
    boolean changed =
        school.topicsOf(Cohort.ALL).stream()
            .map(TopicMeasure::change)
            .anyMatch(
                change ->
                    change.entriesLeftOut() > 0
                        || change.direction() == Change.Direction.WORD_LIST_CHANGED);
    return joined(
        version, say(changed ? "word-list.changed" : "word-list.same", school.earlier().name()));
  }

  private static String comparison(Change change) {
    return switch (change.direction()) {
      case WORD_LIST_CHANGED -> say("comparison.changed");
      case NO_EARLIER_PERIOD -> say("comparison.no-earlier");
      default -> say(change.entriesLeftOut() == 0 ? "comparison.all" : "comparison.both");
    };
  }
}
