package org.trendpack.pack.edition;

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
          Column.whole("entries", "Entries", "entries", "Entries of the word list."),
          Column.whole(
              "entries_left_out",
              "Left out",
              "entries",
              "Entries left out of the comparison with the period before, which one of the two"
                  + " did not have; z if nothing was compared."),
          Column.text("comparison", "Comparison", "Whether last period can be compared."));

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
              Cell.of(change == null ? "no hit" : comparison(change))));
    }
    return List.of(
        new Block.Subheading("word-list", setting.words().heading("dsl.word-list")),
        new Block.Paragraph(sentence(setting, school)),
        new Block.Folded(
            "The word list by theme",
            DataTable.of(
                "word-list",
                "Entries of the word list by theme, " + school.period().name(),
                "One row for each theme.",
                COLUMNS,
                rows)));
  }

  private static String sentence(Setting setting, SchoolMeasures school) {
    String version =
        "Lexicon "
            + setting.lexiconVersion()
            + " has "
            + Words.count(setting.entries().size(), "entry")
            + ". ";
    if (school.earlier() == null) {
      return version + "There is no earlier period in which it could have been different.";
    }
    boolean changed =
        school.topicsOf(Cohort.ALL).stream()
            .map(TopicMeasure::change)
            .anyMatch(
                change ->
                    change.entriesLeftOut() > 0
                        || change.direction() == Change.Direction.WORD_LIST_CHANGED);
    return version
        + (changed
            ? "It changed since "
                + school.earlier().name()
                + ". Words that only one of the periods looked for are left out of every"
                + " comparison."
            : "Nothing in it that made a hit has changed since " + school.earlier().name() + ".");
  }

  private static String comparison(Change change) {
    return switch (change.direction()) {
      case WORD_LIST_CHANGED -> "not possible: the words changed";
      case NO_EARLIER_PERIOD -> "no earlier period";
      default -> change.entriesLeftOut() == 0 ? "by all words" : "by words that both periods had";
    };
  }
}
