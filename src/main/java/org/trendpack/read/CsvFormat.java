package org.trendpack.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A delimited log with a header.
 *
 * @param header the header's names, as written
 * @param fields the canonical field of each column, or null for columns that are not used
 * @param verdicts the filter's own words, in lower case
 * @param headerLine the header's text without its line end, to know it again between joined files
 */
record CsvFormat(
    char separator,
    List<String> header,
    Field[] fields,
    ZoneId zone,
    Timestamps.DateOrder order,
    String headerLine,
    Map<String, Verdict> verdicts)
    implements LogFormat {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<String> columns() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      lines.add(header.get(i) + " -> " + (fields[i] == null ? "not used" : fields[i].id()));
    }
    return lines;
  }

  @Override
  public RowReader open() {
    return new CsvRowReader(this);
  }
}
