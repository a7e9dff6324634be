package org.trendpack.pack.edition;

import static org.trendpack.pack.wording.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trendpack.detect.Theme;
import org.trendpack.detect.Tone;
import org.trendpack.measure.Episode;
import org.trendpack.measure.Person;
import org.trendpack.measure.SchoolMeasures;
import org.trendpack.pack.model.Cell;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.read.Role;
import org.trendpack.read.Verdict;
import org.trendpack.scan.Hit;

/** The words of the word list that matched, by theme, those of most learners first. */
final class Phrases {

  private static final int IN_SENTENCE = 5;
  private static final int PAGE_ROWS = 40;

  private static final List<Column> COLUMNS =
      List.of(
          Rows.theme(),
          Columns.text("phrases.matched"),
          Columns.whole("phrases.learners"),
          Rows.hits(),
          Columns.whole("phrases.allowed"));

  private static final class Sum {
    final Set<Person> learners = new HashSet<>();
    long hits;
    long allowed;
  }

  /** One phrase of one theme. */
  private record Phrase(Theme theme, String words, int learners, long hits, long allowed) {}

  private final List<Phrase> phrases;

  private Phrases(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  static Phrases of(SchoolMeasures school) {
    Map<Theme, Map<String, Sum>> sums = new TreeMap<>();
    for (Episode episode : school.episodes()) {
      for (Hit hit : episode.hits()) {
        if (hit.kind() == Hit.Kind.KEYWORD && hit.tone() == Tone.HARM && !hit.isWithheld()) {
          Sum sum =
              sums.computeIfAbsent(hit.theme(), theme -> new TreeMap<>())
                  .computeIfAbsent(Defanged.matched(hit), words -> new Sum());
          if (episode.person().role() == Role.LEARNER) {
            sum.learners.add(episode.person());
          }
          sum.hits++;
          sum.allowed += hit.verdict() == Verdict.ALLOWED ? 1 : 0;
        }
      }
    }
    List<Phrase> phrases = new ArrayList<>();
    sums.forEach(
        (theme, words) ->
            words.entrySet().stream()
                .map(
                    one ->
                        new Phrase(
                            theme,
                            one.getKey(),
                            one.getValue().learners.size(),
                            one.getValue().hits,
                            one.getValue().allowed))
                .sorted(
                    Comparator.comparing((Phrase one) -> -one.learners())
                        .thenComparing(one -> -one.hits())
                        .thenComparing(Phrase::words))
                .forEach(phrases::add));
    return new Phrases(phrases);
  }

  /** "Words that matched most: “vape shop” (9 learners) and “weed” (1 learner)."; may be empty. */
  String sentence(Theme theme) {
    List<String> most =
        phrases.stream()
            .filter(one -> one.theme() == theme)
            .limit(IN_SENTENCE)
            .map(
                one ->
                    say(
                        one.learners() > 0 ? "phrases.by-learners" : "phrases.by-hits",
                        Cell.of(one.words()).shown(),
                        one.learners() > 0 ? one.learners() : one.hits()))
            .toList();
    return most.isEmpty() ? "" : say("phrases.most", Words.list(most));
  }

  boolean isEmpty() {
    return phrases.isEmpty();
  }

  DataTable table(SchoolMeasures school) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Phrase one : phrases) {
      rows.add(
          List.of(
              Codes.theme(one.theme()),
              Cell.of(one.words()),
              Cell.of(one.learners()),
              Cell.of(one.hits()),
              Cell.of(one.allowed())));
    }
    return DataTable.of(
            "phrases",
            say("phrases.caption", school.period().name()),
            say("phrases.row"),
            COLUMNS,
            rows)
        .showing(PAGE_ROWS);
  }
}
