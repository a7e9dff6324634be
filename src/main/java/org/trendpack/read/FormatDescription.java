package org.trendpack.read;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a format is, in data: {@code docs/FORMATS.md} describes how one is written.
 *
 * @param name as a job names it
 * @param aliases other names for it
 * @param title product and log, for a reader
 * @param layout how a line is taken apart
 * @param separator between columns, for {@link Layout#COLUMNS}
 * @param columns what each position holds, for {@link Layout#COLUMNS} and {@link Layout#SPACES}
 * @param keys what each name holds, in a line or in a header
 * @param needs names by which a header is known to be this product's; empty if it has none
 * @param signature what a line of this format holds and a line of another does not
 * @param absent words that stand for nothing, in lower case, besides a dash
 * @param zone of its times, or null if the source says
 * @param verdicts the product's own words, in lower case; one may end in a star
 * @param otherwise the verdict of any other word, and of none; null if the common words decide
 * @param isMixed whether its lines may tell of other things than web requests, which have no
 *     address
 * @param isGeneric whether any description of a product is to be preferred
 * @param example lines of it
 */
record FormatDescription(
    String name,
    List<String> aliases,
    String title,
    Layout layout,
    char separator,
    List<Column> columns,
    Map<String, Column> keys,
    List<String> needs,
    Pattern signature,
    Set<String> absent,
    @Nullable ZoneId zone,
    Map<String, Verdict> verdicts,
    @Nullable Verdict otherwise,
    boolean isMixed,
    boolean isGeneric,
    String example)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How a line is taken apart. */
  enum Layout {
    /** Columns that a header names. */
    HEADER,
    /** One sign between columns; columns may be quoted. */
    COLUMNS,
    /** Runs of spaces between columns; columns may be quoted or in square brackets. */
    SPACES,
    /** {@code key=value}, the value perhaps quoted. */
    KEY_VALUE,
    /** ArcSight's Common Event Format, or IBM's LEEF. */
    CEF,
    /** One JSON object a line. */
    JSON,
    /** W3C Extended Log File Format, with a {@code #Fields:} line. */
    ELFF
  }

  FormatDescription {
    aliases = List.copyOf(aliases);
    columns = List.copyOf(columns);
    keys = Map.copyOf(keys);
    needs = List.copyOf(needs);
    absent = Set.copyOf(absent);
    verdicts = Map.copyOf(verdicts);
  }

  /** Whether a job may call it this. */
  boolean isNamed(String wanted) {
    return name.equals(wanted) || aliases.contains(wanted);
  }
}
