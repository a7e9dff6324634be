package org.trendpack.read;

/** Reads Squid's native log; its fields are separated by runs of spaces. */
final class SquidRowReader implements RowReader {

  private static final int COLUMNS = 10;
  private static final Field[] FIELDS = {
    Field.TIME,
    null,
    Field.CLIENT_IP,
    Field.ACTION,
    Field.BYTES,
    Field.METHOD,
    Field.URL,
    Field.USER,
    null,
    Field.MIME
  };

  private final RowFinish finish =
      new RowFinish(new Timestamps(java.time.ZoneOffset.UTC, Timestamps.DateOrder.DAY_FIRST));

  @Override
  public int next(byte[] buffer, int from, int limit, Last last, Row row) {
    buffer[limit] = '\n';
    row.clear(buffer, from);
    int columns = 0;
    int p = from;
    while (true) {
      while (buffer[p] == ' ') {
        p++;
      }
      if (buffer[p] == '\n' || buffer[p] == '\r') {
        break;
      }
      int start = p;
      byte b = buffer[p];
      while (b != ' ' && b != '\n' && b != '\r') {
        b = buffer[++p];
      }
      if (columns < COLUMNS && FIELDS[columns] != null) {
        row.set(FIELDS[columns], start, p);
      }
      columns++;
    }
    while (buffer[p] != '\n') {
      p++;
    }
    if (p >= limit && last == Last.NO) {
      return MORE;
    }
    row.to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    int next = Math.min(p + 1, limit);
    if (columns == 0) {
      row.status = Row.Status.IGNORED;
      return next;
    }
    return columns < 7 ? reject(row, Reject.TOO_FEW_COLUMNS, next) : complete(row, next);
  }

  private int complete(Row row, int next) {
    dropDash(row, Field.USER);
    dropDash(row, Field.MIME);
    if (!isEpoch(row)) {
      return reject(row, Reject.BAD_TIME, next);
    }
    if (!splitCode(row)) {
      return reject(row, Reject.TOO_FEW_COLUMNS, next);
    }
    Reject why = finish.complete(row);
    if (why != null) {
      return reject(row, why, next);
    }
    SquidCodes.decide(row);
    return next;
  }

  private static int reject(Row row, Reject why, int next) {
    for (int i = row.from; i < row.to; i++) {
      if (row.buffer[i] == 0) {
        return row.reject(Reject.BINARY, next);
      }
    }
    return row.reject(why, next);
  }

  private static void dropDash(Row row, Field field) {
    int at = field.ordinal();
    if (row.start[at] >= 0
        && row.end[at] - row.start[at] == 1
        && row.buffer[row.start[at]] == '-') {
      row.start[at] = -1;
    }
  }

  /** Seconds with a fraction, and nothing else: other formats begin with a date. */
  private static boolean isEpoch(Row row) {
    int time = Field.TIME.ordinal();
    for (int i = row.start[time]; i < row.end[time]; i++) {
      byte b = row.buffer[i];
      if ((b < '0' || b > '9') && b != '.') {
        return false;
      }
    }
    return true;
  }

  /** {@code TCP_DENIED/403} becomes an action and a status; false if it is not of that form. */
  private static boolean splitCode(Row row) {
    int action = Field.ACTION.ordinal();
    for (int i = row.start[action]; i < row.end[action]; i++) {
      if (row.buffer[i] == '/') {
        row.set(Field.STATUS, i + 1, row.end[action]);
        row.end[action] = i;
        return true;
      }
    }
    return false;
  }
}
