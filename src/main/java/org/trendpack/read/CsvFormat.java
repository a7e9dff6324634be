package org.trendpack.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delimited log with a header.
 *
 * @param name "csv", or that of the product whose header it is
 * @param header the header's names, as written
 * @param fields the canonical field of each column, or null for columns that are not used
 * @param verdicts the filter's own words, in lower case
 * @param headerLine the header's text without its line end, to know it again between joined files
 * @param otherwise the verdict of words that are not known, or null if the common words decide
 * @param latest epoch milliseconds before which its rows were written
 */
record CsvFormat(
    String name,
    char separator,
    List<String> header,
    Field[] fields,
    ZoneId zone,
    Timestamps.DateOrder order,
    String headerLine,
    Map<String, Verdict> verdicts,
    @Nullable Verdict otherwise,
    long latest)
    implements LogFormat {

  private static final long serialVersionUID = 1L;

  @Override
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    if (order == Timestamps.DateOrder.MONTH_FIRST) {
      lines.add("dates -> the month before the day");
    }
    for (int i = 0; i < fields.length; i++) {
      lines.add(header.get(i) + " -> " + (fields[i] == null ? "not used" : fields[i].id()));
    }
    return lines;
  }

  @Override
  public RowReader open() {
    return new CsvRowReader(
        this,
        new RowFinish(new Timestamps(zone, order, latest), new VerdictWords(verdicts, otherwise)));
  }
}
