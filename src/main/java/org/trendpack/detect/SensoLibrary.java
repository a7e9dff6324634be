package org.trendpack.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;

/** Library of Senso: a phrase a row, with its severity, type, and what must stand beside it. */
final class SensoLibrary {

  private static final List<CsvColumn> COLUMNS =
      List.of(
          CsvColumn.required("Phrase"),
          CsvColumn.required("Severity"),
          CsvColumn.optional("Context"),
          CsvColumn.optional("Match"),
          CsvColumn.optional("Type"));

  private static final List<String> SEVERITIES = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  private final OwnListReader reader;
  private final Path file;

  SensoLibrary(OwnListReader reader, Path file) {
    this.reader = reader;
    this.file = file;
  }

  void read() {
    for (CsvRow row : CsvTable.rows(file, COLUMNS)) {
      reader
          .problems()
          .attempt(
              () -> {
                row(row);
                return row;
              });
    }
  }

  private void row(CsvRow row) {
    String phrase = String.join(" ", Words.of(row.required("Phrase")));
    int severity =
        SEVERITIES.indexOf(row.required("Severity").toUpperCase(Locale.ROOT).strip()) + 1;
    if (severity == 0) {
      throw row.fault("Severity", "Write LOW, MEDIUM, HIGH or CRITICAL.");
    }
    if (phrase.isEmpty()) {
      throw row.fault("Phrase", "Write at least one word.");
    }
    String type = row.text("Type").isEmpty() ? ListFile.category(file) : row.text("Type");
    Limits.Company company = company(row);
    String said = row.text("Context");
    String why =
        "In the list "
            + reader.shown(file)
            + ", line "
            + row.line()
            + (said.isEmpty() ? "." : ": " + said);
    reader
        .theme(type)
        .ifPresent(theme -> reader.phrase(theme, phrase, severity, why, company, type));
  }

  private static Limits.Company company(CsvRow row) {
    return switch (row.text("Match").toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "")) {
      case "", "ALONE" -> Limits.Company.NONE;
      case "SAMETYPE" -> Limits.Company.SAME_TYPE;
      case "ANYTYPE" -> Limits.Company.ANY_TYPE;
      default -> throw row.fault("Match", "Write ALONE, SAMETYPE or ANYTYPE.");
    };
  }
}
