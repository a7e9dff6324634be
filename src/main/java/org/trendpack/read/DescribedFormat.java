package org.trendpack.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log in a described format.
 *
 * @param mapped the job's column map, field to name
 * @param verdicts the description's words and the job's
 * @param syslog whether every line stands behind a syslog prefix
 * @param fieldsLine the first {@code #Fields:} line, or empty
 * @param latest epoch milliseconds before which its rows were written: tells the year of times that
 *     name none
 */
record DescribedFormat(
    FormatDescription description,
    Map<String, String> mapped,
    Map<String, Verdict> verdicts,
    ZoneId zone,
    Timestamps.DateOrder order,
    boolean syslog,
    String fieldsLine,
    long latest)
    implements LogFormat {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return description.name();
  }

  @Override
  public List<String> columns() {
    List<String> lines = new ArrayList<>();
    if (syslog) {
      lines.add("syslog prefix -> taken off");
    }
    for (int i = 0; i < description.columns().size(); i++) {
      lines.add(i + 1 + " -> " + description.columns().get(i).id());
    }
    description.keys().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(key -> lines.add(key.getKey() + " -> " + key.getValue().id()));
    mapped.forEach((field, name) -> lines.add(name + " -> " + field));
    if (description.columns().isEmpty() && description.keys().isEmpty()) {
      lines.add("names -> by the common names of the fields");
    }
    return lines;
  }

  @Override
  public RowReader open() {
    RowFinish finish =
        new RowFinish(
            new Timestamps(zone, order, latest),
            new VerdictWords(verdicts, description.otherwise()));
    LineLayout layout = layout();
    return layout == null
        ? new CsvRowReader(delimited(), finish)
        : new LineRowReader(layout, finish, syslog ? new SyslogPrefix() : null);
  }

  private @Nullable LineLayout layout() {
    NamedColumns names = new NamedColumns(description.keys(), mapped);
    return switch (description.layout()) {
      case COLUMNS -> syslog ? new DelimitedLayout(description) : null;
      case SPACES -> new SpacedLayout(description.columns());
      case KEY_VALUE -> new KeyValueLayout(names, description.columns(), false);
      case CEF -> new KeyValueLayout(names, List.of(), true);
      case JSON -> new JsonLayout(names);
      case ELFF -> new ExtendedLayout(names, fieldsLine);
    };
  }

  private CsvFormat delimited() {
    List<Column> columns = description.columns();
    Field[] fields = new Field[columns.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = columns.get(i).field();
    }
    List<String> header = columns.stream().map(Column::id).toList();
    return new CsvFormat(description.separator(), header, fields, zone, order, "", Map.of());
  }
}
