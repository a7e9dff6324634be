package org.trendpack.synth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is known about generated data, exact by construction.
 *
 * @param facts counts and plans, in the order in which they are written
 * @param hits every planted request whose text is a concern, in time order by school
 */
public record Truth(List<Fact> facts, List<PlantedHit> hits) {

  /** Copies the lists. */
  public Truth {
    facts = List.copyOf(facts);
    hits = List.copyOf(hits);
  }

  /**
   * A planted request.
   *
   * @param time ISO instant, UTC, as exact as the log's format
   * @param username in its first spelling
   * @param kind whose it is and where it belongs, such as "learner", "staff", "sanctioned"
   * @param engine the search engine, empty for an address
   */
  public record PlantedHit(
      String school,
      String period,
      String time,
      String username,
      String kind,
      String theme,
      String tone,
      String verdict,
      String engine,
      String text) {

    static final List<String> COLUMNS =
        List.of(
            "school",
            "period",
            "time",
            "username",
            "kind",
            "theme",
            "tone",
            "verdict",
            "engine",
            "text");

    List<String> cells() {
      return List.of(school, period, time, username, kind, theme, tone, verdict, engine, text);
    }
  }

  /** The facts of this name. */
  public Stream<Fact> named(String fact) {
    return facts.stream().filter(known -> known.fact().equals(fact));
  }

  void write(Path folder) throws IOException {
    List<List<String>> table = new ArrayList<>(List.of(Fact.COLUMNS));
    facts.forEach(fact -> table.add(fact.cells()));
    Csv.write(folder.resolve("truth.csv"), table);
    List<List<String>> planted = new ArrayList<>(List.of(PlantedHit.COLUMNS));
    hits.forEach(hit -> planted.add(hit.cells()));
    Csv.write(folder.resolve("planted.csv"), planted);
  }
}
