package org.trendpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendpack.pack.edition.Editions;
import org.trendpack.pack.model.Column;
import org.trendpack.pack.model.DataTable;
import org.trendpack.pack.model.Edition;

/**
 * {@code docs/OUTPUTS.md} describes every column of every file. With {@code
 * -Dtrendpack.write-docs=true} the test writes that part of it anew.
 */
class OutputsDocumentTest {

  private static final Path DOCUMENT = Path.of("docs/OUTPUTS.md");
  private static final String START = "<!-- tables: written by OutputsDocumentTest -->\n";

  @Test
  void everyColumnIsDescribed(@TempDir Path folder) throws IOException {
    Sample sample = new Sample(7, "text", folder.resolve("key"));
    String tables = describe(Editions.of(sample.setting(), sample.measures()));
    String document = Files.readString(DOCUMENT);
    String words = document.substring(0, document.indexOf(START) + START.length());
    if (Boolean.getBoolean("trendpack.write-docs")) {
      Files.writeString(DOCUMENT, words + tables);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(words + tables);
  }

  private static String describe(List<Edition> editions) {
    Map<String, Map<String, DataTable>> byEdition = new TreeMap<>();
    for (Edition edition : editions) {
      Map<String, DataTable> files = byEdition.computeIfAbsent(edition.id(), id -> new TreeMap<>());
      edition.tables().forEach(table -> files.put("csv/" + general(table.fileName()), table));
      edition.attachments().forEach(one -> files.put(general(one.path()), one.table()));
    }
    StringBuilder document = new StringBuilder();
    byEdition.forEach(
        (edition, files) -> {
          document.append("\n## Edition `").append(edition).append("`\n");
          files.forEach((path, table) -> describe(path, table, document));
        });
    return document.toString();
  }

  /** Files named after a theme or a school share one description. */
  private static String general(String file) {
    return file.replaceAll("^rejected/.*", "rejected/*.csv")
        .replaceAll("^(groups|weeks|funnel)-.*", "$1-*.csv")
        .replaceAll("^coverage-(?!days\\.csv).*", "coverage-*-days.csv")
        .replaceAll("^reconciliation-.*", "reconciliation-*.csv");
  }

  private static void describe(String path, DataTable table, StringBuilder document) {
    document.append("\n### `").append(path).append("`\n\n").append(table.description());
    document.append("\n\n| column | holds | unit | meaning |\n|---|---|---|---|\n");
    List<String> seen = new ArrayList<>();
    for (Column column : table.columns()) {
      assertThat(seen).as("columns of %s", path).doesNotContain(column.id());
      assertThat(column.definition()).as(column.id()).endsWith(".");
      seen.add(column.id());
      document.append("| `").append(column.id()).append("` | ");
      document.append(
          switch (column.kind()) {
            case TEXT -> "words";
            case WHOLE -> "whole number";
            case DECIMAL -> "number";
            case DAY -> "day, `2026-09-03`";
            case MOMENT -> "local time, `2026-09-03T14:05`";
          });
      document.append(" | ").append(column.unit().isEmpty() ? "–" : column.unit());
      document.append(" | ").append(column.definition()).append(" |\n");
    }
  }
}
