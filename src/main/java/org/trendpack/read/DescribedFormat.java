package org.trendpack.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A log in a described format.
 *
 * @param columns what each position holds; the description's, or those that a header names
 * @param header names of the columns, if a header names them
 * @param mapped the job's column map, field to name
 * @param verdicts the description's words and the job's
 * @param syslog whether every line stands behind a syslog prefix
 * @param headerLine the header, or the first line that names the fields; empty if there is none
 * @param latest epoch milliseconds before which its rows were written: tells the year of times that
 *     name none
 * @param framing how objects of JSON stand; of every other layout each line is a row
 */
record DescribedFormat(
    FormatDescription description,
    List<Column> columns,
    List<String> header,
    char separator,
    Map<String, String> mapped,
    Map<String, Verdict> verdicts,
    ZoneId zone,
    Timestamps.DateOrder order,
    boolean syslog,
    String headerLine,
    long latest,
    JsonObjects.Framing framing)
    implements LogFormat {

  private static final long serialVersionUID = 1L;

  DescribedFormat {
    columns = List.copyOf(columns);
    header = List.copyOf(header);
  }

  /** The same, of which the rows stand otherwise. */
  DescribedFormat framed(JsonObjects.Framing other) {
    return new DescribedFormat(
        description,
        columns,
        header,
        separator,
        mapped,
        verdicts,
        zone,
        order,
        syslog,
        headerLine,
        latest,
        other);
  }

  @Override
  public String name() {
    return description.name();
  }

  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    if (order == Timestamps.DateOrder.MONTH_FIRST) {
      lines.add("dates -> the month before the day");
    }
    if (syslog) {
      lines.add("syslog prefix -> taken off");
    }
    if (framing != JsonObjects.Framing.LINES) {
      lines.add("objects -> found wherever lines end");
    }
    for (int i = 0; i < columns.size(); i++) {
      String name = i < header.size() ? header.get(i) : String.valueOf(i + 1);
      lines.add(name + " -> " + columns.get(i).id());
    }
    if (columns.isEmpty() || description.layout() == FormatDescription.Layout.KEY_VALUE) {
      description.keys().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(key -> lines.add(key.getKey() + " -> " + key.getValue().id()));
      mapped.forEach((field, name) -> lines.add(name + " -> " + field));
    }
    if (columns.isEmpty() && description.keys().isEmpty()) {
      lines.add("names -> by the common names of the fields");
    }
    return lines;
  }

  /** Whether nothing but its place tells what a column holds. */
  boolean isByPlace() {
    return header.isEmpty()
        && (description.layout() == FormatDescription.Layout.COLUMNS
            || description.layout() == FormatDescription.Layout.SPACES);
  }

  @Override
  public boolean isSplittable() {
    // Its columns may change at any line, which a part that begins later would not know. Nor would
    // it find an object that begins within a line.
    return description.layout() != FormatDescription.Layout.ELFF
        && framing == JsonObjects.Framing.LINES;
  }

  @Override
  public RowReader open() {
    RowFinish finish =
        new RowFinish(
            new Timestamps(zone, order, latest),
            new VerdictWords(verdicts, description.otherwise()));
    return new LineRowReader(
        layout(),
        finish,
        description,
        syslog ? new SyslogPrefix() : null,
        framing == JsonObjects.Framing.LINES ? null : new JsonObjects(framing));
  }

  private LineLayout layout() {
    NamedColumns names = new NamedColumns(description.keys(), mapped);
    return switch (description.layout()) {
      case HEADER, COLUMNS -> new DelimitedLayout(columns, separator, headerLine);
      case SPACES -> new SpacedLayout(columns);
      case KEY_VALUE -> new KeyValueLayout(names, columns, false);
      case CEF -> new KeyValueLayout(names, List.of(), true);
      case JSON -> new JsonLayout(names);
      case ELFF -> new ExtendedLayout(names, headerLine);
    };
  }
}
