package org.trendpack.synth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The generator's word lists and tables, from its own resources. */
final class Data {

  private static final CSVFormat TABLE =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  private Data() {}

  /** Lines that are neither empty nor comments. */
  static List<String> lines(String name) {
    try (BufferedReader reader = open(name)) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records of a comma-separated table with a header. */
  static List<CSVRecord> table(String name) {
    try (CSVParser parser = TABLE.parse(open(name))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(String name) {
    InputStream resource =
        Objects.requireNonNull(Data.class.getResourceAsStream("/synth/" + name), name);
    return new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
  }
}
