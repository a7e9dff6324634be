package org.trendpack.job;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Files of one format, from a school's filter (logs) or from its usage reports.
 *
 * @param files found by the job's globs and folders, sorted
 * @param format a format's name, or "auto"
 * @param timezone of times written without a zone
 * @param encoding a charset's name, or "auto"
 * @param columns canonical field to the header that holds it; overrides the synonyms
 * @param verdicts the filter's own word to "allowed", "blocked" or "other"
 * @param descriptions files in which the job describes formats of its own
 * @param jobLine the job file's line that named this source, for messages
 */
public record LogSource(
    List<Path> files,
    String format,
    ZoneId timezone,
    String encoding,
    Map<String, String> columns,
    Map<String, String> verdicts,
    List<Path> descriptions,
    int jobLine)
    implements Serializable {

  /** Copies the collections. */
  public LogSource {
    files = List.copyOf(files);
    columns = Map.copyOf(columns);
    verdicts = Map.copyOf(verdicts);
    descriptions = List.copyOf(descriptions);
  }

  /** A source whose filter uses the common words and a known format. */
  public LogSource(
      List<Path> files,
      String format,
      ZoneId timezone,
      String encoding,
      Map<String, String> columns,
      int jobLine) {
    this(files, format, timezone, encoding, columns, Map.of(), List.of(), jobLine);
  }
}
