package org.trendpack.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** W3C Extended Log File Format: a {@code #Fields:} line says what the columns after it are. */
final class ExtendedLayout implements LineLayout {

  static final String FIELDS = "#Fields:";

  private final NamedColumns names;
  private SpacedLayout columns;

  /**
   * For a log.
   *
   * @param fieldsLine the first of its {@code #Fields:} lines, for parts that begin after it
   */
  ExtendedLayout(NamedColumns names, String fieldsLine) {
    this.names = names;
    columns = layout(fieldsLine);
  }

  private SpacedLayout layout(String line) {
    String fields = line.substring(FIELDS.length()).strip();
    List<Column> found = new ArrayList<>();
    Arrays.stream(fields.split("\\s+")).map(names::of).forEach(found::add);
    return SpacedLayout.between(fields.indexOf('\t') > 0 ? '\t' : ' ', found);
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    if (b[from] != '#') {
      return columns.split(b, from, to, sink);
    }
    if (to - from > FIELDS.length() && b[from + 1] == 'F') {
      String line = Texts.decode(b, from, to);
      if (line.startsWith(FIELDS)) {
        columns = layout(line);
      }
    }
    return Outcome.NO_ROW;
  }
}
