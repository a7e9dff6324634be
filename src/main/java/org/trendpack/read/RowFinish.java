package org.trendpack.read;

import org.jspecify.annotations.Nullable;

/** What every format does once it has a row's fields: time, address, verdict. */
final class RowFinish {

  private static final long YEAR_1990 = 631_152_000_000L;
  private static final long YEAR_2100 = 4_102_444_800_000L;

  private final Timestamps timestamps;
  private final VerdictWords verdicts;

  RowFinish(Timestamps timestamps) {
    this(timestamps, new VerdictWords());
  }

  RowFinish(Timestamps timestamps, VerdictWords verdicts) {
    this.timestamps = timestamps;
    this.verdicts = verdicts;
  }

  /** Completes the row as an event; returns why it cannot be one, or null. */
  @Nullable Reject complete(Row row) {
    int time = Field.TIME.ordinal();
    int date = Field.DATE.ordinal();
    if (row.start[time] < 0) {
      return Reject.TOO_FEW_COLUMNS;
    }
    long millis =
        row.start[date] < 0
            ? timestamps.read(row.buffer, row.start[time], row.end[time])
            : timestamps.read(
                row.buffer, row.start[date], row.end[date], row.start[time], row.end[time]);
    if (millis == Timestamps.BAD) {
      return Reject.BAD_TIME;
    }
    if (millis < YEAR_1990 || millis >= YEAR_2100) {
      return Reject.TIME_OUT_OF_RANGE;
    }
    row.time = millis;
    dropDash(row, Field.URL);
    dropDash(row, Field.HOST);
    dropDash(row, Field.ACTION);
    dropDash(row, Field.USER);
    dropDash(row, Field.CATEGORY);
    Reject why = address(row);
    if (why != null) {
      return why;
    }
    row.verdict = verdict(row);
    row.status = Row.Status.EVENT;
    return null;
  }

  /** A report of searches may name the words alone; such a row has no host. */
  private static @Nullable Reject address(Row row) {
    if (row.has(Field.URL) || row.has(Field.HOST)) {
      return WebAddress.locate(row) ? null : Reject.BAD_ADDRESS;
    }
    dropDash(row, Field.SEARCH_TERMS);
    if (!row.has(Field.SEARCH_TERMS)) {
      return row.start[Field.URL.ordinal()] < 0 && row.start[Field.HOST.ordinal()] < 0
          ? Reject.TOO_FEW_COLUMNS
          : Reject.NO_ADDRESS;
    }
    int from = row.start[Field.SEARCH_TERMS.ordinal()];
    row.hostStart = from;
    row.hostEnd = from;
    row.pathStart = from;
    row.pathEnd = from;
    row.addressEnd = from;
    return null;
  }

  /** Many products write a dash for what they do not have. */
  private static void dropDash(Row row, Field field) {
    int at = field.ordinal();
    int from = row.start[at];
    if (from >= 0 && row.end[at] - from == 1 && row.buffer[from] == '-') {
      row.end[at] = from;
    }
  }

  /** The verdict of a word. */
  Verdict verdict(byte[] bytes, int from, int to) {
    return verdicts.of(bytes, from, to);
  }

  private Verdict verdict(Row row) {
    Field field = row.has(Field.ACTION) ? Field.ACTION : Field.STATUS;
    if (!row.has(field)) {
      return verdicts.ofNone();
    }
    return verdicts.of(row.buffer, row.start[field.ordinal()], row.end[field.ordinal()]);
  }
}
