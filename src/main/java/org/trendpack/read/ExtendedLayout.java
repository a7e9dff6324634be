package org.trendpack.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * W3C Extended Log File Format: a {@code #Fields:} line says what the columns after it are. Some
 * products leave out the word and write the names alone after the sign.
 */
final class ExtendedLayout implements LineLayout {

  private static final String FIELDS = "#Fields:";
  private static final int FEWEST = 4;

  private final NamedColumns names;
  private LineLayout columns;

  /**
   * For a log.
   *
   * @param fieldsLine the first of the lines that name its fields
   */
  ExtendedLayout(NamedColumns names, String fieldsLine) {
    this.names = names;
    columns = layout(fieldsLine);
  }

  /** What a line names as fields; empty if it is no such line. */
  static Optional<String> fields(String line) {
    if (line.startsWith(FIELDS)) {
      return Optional.of(line.substring(FIELDS.length()).strip());
    }
    String list = line.startsWith("#") ? line.substring(1).strip() : "";
    boolean names =
        list.split("\\s+").length >= FEWEST
            && list.matches("[\\w\"() \\t-]+")
            && list.contains("_");
    return names ? Optional.of(list.replace("\"", "")) : Optional.empty();
  }

  private LineLayout layout(String line) {
    String fields = fields(line).orElse("");
    List<Column> found = new ArrayList<>();
    Arrays.stream(fields.split("\\s+")).map(names::of).forEach(found::add);
    return fields.indexOf('\t') > 0
        ? new DelimitedLayout(found, '\t', "")
        : SpacedLayout.between(' ', found);
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    if (b[from] != '#') {
      return columns.split(b, from, to, sink);
    }
    String line = Texts.decode(b, from, to);
    if (fields(line).isPresent()) {
      columns = layout(line);
    }
    return Outcome.NO_ROW;
  }
}
