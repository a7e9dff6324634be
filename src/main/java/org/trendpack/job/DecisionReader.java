package org.trendpack.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.trendpack.problem.Problems;

/** Reads what was decided about hits: CSV files of {@code hit reference,decision,note}. */
final class DecisionReader {

  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.required("hit reference", "reference", "hit"),
          CsvColumn.required("decision", "outcome"),
          CsvColumn.optional("note", "notes", "reason", "comment"));

  private DecisionReader() {}

  /** The decisions of all files; of two on the same entry and context the later one holds. */
  static List<Decision> read(List<Path> files, Problems problems) {
    Map<String, Decision> byContext = new LinkedHashMap<>();
    for (Path file : files) {
      problems.attempt(
          () -> {
            for (CsvRow row : CsvTable.rows(file, COLUMNS)) {
              problems
                  .attempt(() -> decision(file, row))
                  .ifPresent(
                      decision -> {
                        byContext.remove(decision.context());
                        byContext.put(decision.context(), decision);
                      });
            }
            return file;
          });
    }
    return new ArrayList<>(byContext.values());
  }

  private static Decision decision(Path file, CsvRow row) {
    Matcher reference =
        Decision.REFERENCE.matcher(row.required("hit reference").toUpperCase(Locale.ROOT));
    if (!reference.matches()) {
      throw row.fault("hit reference", "Copy it from the pack, such as H-7K4Q2-M9CXD-3FHT.");
    }
    String decision = CsvColumn.key(row.required("decision"));
    if (!decision.equals("notaconcern") && !decision.equals("concern")) {
      throw row.fault("decision", "Write not a concern, or concern.");
    }
    return new Decision(
        reference.group(1),
        decision.equals("concern"),
        row.text("note"),
        file.getFileName().toString(),
        row.line());
  }
}
