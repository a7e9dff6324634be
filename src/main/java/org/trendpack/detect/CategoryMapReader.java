package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.trendpack.job.CsvColumn;
import org.trendpack.job.CsvRow;
import org.trendpack.job.CsvTable;
import org.trendpack.problem.Problems;

/** Reads category maps: CSV files of {@code category,theme}. */
public final class CategoryMapReader {

  private static final String NO_THEME = "none";
  private static final List<CsvColumn> COLUMNS =
      List.of(CsvColumn.required("category"), CsvColumn.required("theme"));

  private CategoryMapReader() {}

  /**
   * The product's map of categories that many filters have, then the job's, later ones stronger.
   *
   * @param files of the job; the theme "none" takes a category's theme away
   * @throws org.trendpack.problem.UserProblem if a file is at fault
   */
  public static CategoryMap read(List<Path> files) {
    Map<String, Theme> themes = standard();
    Problems problems = new Problems();
    for (Path file : files) {
      for (CsvRow row : CsvTable.rows(file, COLUMNS)) {
        problems.attempt(() -> add(themes, row));
      }
    }
    problems.throwIfAny();
    return new CategoryMap(themes);
  }

  private static String add(Map<String, Theme> themes, CsvRow row) {
    String category = CategoryMap.fold(row.required("category"));
    String theme = row.required("theme").toLowerCase(Locale.ROOT);
    if (theme.equals(NO_THEME)) {
      themes.remove(category);
    } else {
      themes.put(
          category,
          Theme.of(theme)
              .orElseThrow(
                  () -> row.fault("theme", "Use a theme's id, such as self_harm, or none.")));
    }
    return category;
  }

  private static Map<String, Theme> standard() {
    Map<String, Theme> themes = new TreeMap<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                CategoryMapReader.class.getResourceAsStream("/lexicon/categories.csv")),
            StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        themes.put(CategoryMap.fold(row.get("category")), Theme.of(row.get("theme")).orElseThrow());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return themes;
  }
}
