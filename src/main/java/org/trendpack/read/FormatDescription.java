package org.trendpack.read;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a format is, in data: {@code docs/FORMATS.md} describes how one is written.
 *
 * @param name as a job names it
 * @param title product and log, for a reader
 * @param layout how a line is taken apart
 * @param separator between columns, for {@link Layout#COLUMNS}
 * @param columns what each position holds, for {@link Layout#COLUMNS} and {@link Layout#SPACES}
 * @param keys what each name holds, for the other layouts; names as written
 * @param signature what a line of this format holds and a line of another does not
 * @param zone of its times, or null if the source says
 * @param verdicts the product's own words, in lower case
 * @param otherwise the verdict of any other word, and of none; null if the common words decide
 * @param example a line of it
 */
record FormatDescription(
    String name,
    String title,
    Layout layout,
    char separator,
    List<Column> columns,
    Map<String, Column> keys,
    Pattern signature,
    @Nullable ZoneId zone,
    Map<String, Verdict> verdicts,
    @Nullable Verdict otherwise,
    String example)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How a line is taken apart. */
  enum Layout {
    /** One sign between columns; columns may be quoted. */
    COLUMNS,
    /** Runs of spaces between columns; columns may be quoted or in square brackets. */
    SPACES,
    /** {@code key=value}, the value perhaps quoted. */
    KEY_VALUE,
    /** ArcSight's Common Event Format. */
    CEF,
    /** One JSON object a line. */
    JSON,
    /** W3C Extended Log File Format, with a {@code #Fields:} line. */
    ELFF
  }

  FormatDescription {
    columns = List.copyOf(columns);
    keys = Map.copyOf(keys);
    verdicts = Map.copyOf(verdicts);
  }
}
