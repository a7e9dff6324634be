package org.trendpack.read;

import org.jspecify.annotations.Nullable;

/** Reads a described log of which every line is a row. */
final class LineRowReader implements RowReader {

  private final LineLayout layout;
  private final RowFinish finish;
  private final @Nullable SyslogPrefix prefix;
  private final int[] formStart = new int[Column.Form.values().length];
  private final int[] formEnd = new int[formStart.length];
  private final LineLayout.Sink sink = this::take;
  private Row row = new Row();

  /**
   * For a format.
   *
   * @param prefix what takes off a syslog prefix, if lines have one
   */
  LineRowReader(LineLayout layout, RowFinish finish, @Nullable SyslogPrefix prefix) {
    this.layout = layout;
    this.finish = finish;
    this.prefix = prefix;
  }

  @Override
  public int next(byte[] buffer, int from, int limit, Last last, Row into) {
    buffer[limit] = '\n';
    int p = from;
    while (buffer[p] != '\n') {
      p++;
    }
    if (p >= limit && last == Last.NO) {
      return MORE;
    }
    row = into;
    row.clear(buffer, from);
    row.to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    int next = Math.min(p + 1, limit);
    int start = firstSign(buffer, from, row.to);
    boolean comment = start < row.to && buffer[start] == '#' && !(layout instanceof ExtendedLayout);
    if (start >= row.to || comment) {
      row.status = Row.Status.IGNORED;
      return next;
    }
    if (prefix != null) {
      start = prefix.skip(buffer, start, row.to);
    }
    return line(start, next);
  }

  /** Passes over a byte order mark and spaces. */
  private static int firstSign(byte[] b, int from, int to) {
    int p = from;
    if (p + 2 < to && b[p] == (byte) 0xEF && b[p + 1] == (byte) 0xBB && b[p + 2] == (byte) 0xBF) {
      p += 3;
    }
    while (p < to && (b[p] == ' ' || b[p] == '\t')) {
      p++;
    }
    return p;
  }

  private int line(int from, int next) {
    java.util.Arrays.fill(formStart, -1);
    if (from >= row.to) {
      return reject(Reject.TOO_FEW_COLUMNS, next);
    }
    switch (layout.split(row.buffer, from, row.to, sink)) {
      case NO_ROW -> {
        row.status = Row.Status.IGNORED;
        return next;
      }
      case BROKEN -> {
        return reject(Reject.TOO_FEW_COLUMNS, next);
      }
      case TAKEN -> {
        // Goes on below.
      }
    }
    forms();
    Reject why = finish.complete(row);
    if (why != null) {
      return reject(why, next);
    }
    verdict();
    return next;
  }

  private int reject(Reject why, int next) {
    for (int i = row.from; i < row.to; i++) {
      if (row.buffer[i] == 0) {
        return row.reject(Reject.BINARY, next);
      }
    }
    return row.reject(why, next);
  }

  /** The first of several columns of one field is kept, unless it was empty. */
  private void take(Column column, int from, int to) {
    boolean absent = to <= from || (to - from == 1 && row.buffer[from] == '-');
    if (absent) {
      return;
    }
    Field field = column.field();
    Column.Form form = column.form();
    if (field != null && !row.has(field)) {
      row.set(field, from, field == Field.CLIENT_IP ? beforePort(from, to) : to);
    } else if (form != null && formStart[form.ordinal()] < 0) {
      formStart[form.ordinal()] = from;
      formEnd[form.ordinal()] = to;
    }
  }

  /** An address such as {@code 10.0.0.7:51200} without its port. */
  private int beforePort(int from, int to) {
    int colon = -1;
    for (int p = from; p < to; p++) {
      if (row.buffer[p] == ':') {
        if (colon >= 0) {
          return to;
        }
        colon = p;
      }
    }
    return colon > from ? colon : to;
  }

  private boolean has(Column.Form form) {
    return formStart[form.ordinal()] >= 0;
  }

  private void forms() {
    if (has(Column.Form.REQUEST)) {
      request(formStart[Column.Form.REQUEST.ordinal()], formEnd[Column.Form.REQUEST.ordinal()]);
    }
    if (has(Column.Form.CODE)) {
      code(formStart[Column.Form.CODE.ordinal()], formEnd[Column.Form.CODE.ordinal()]);
    }
    if (has(Column.Form.QUERY)) {
      query(formStart[Column.Form.QUERY.ordinal()], formEnd[Column.Form.QUERY.ordinal()]);
    }
    times();
  }

  private void times() {
    int time = Field.TIME.ordinal();
    int date = Field.DATE.ordinal();
    if (has(Column.Form.INSTANT)) {
      row.set(
          Field.TIME,
          formStart[Column.Form.INSTANT.ordinal()],
          formEnd[Column.Form.INSTANT.ordinal()]);
      row.start[date] = -1;
    } else if (row.start[time] < 0 && row.start[date] >= 0) {
      row.set(Field.TIME, row.start[date], row.end[date]);
      row.start[date] = -1;
    } else if (row.start[time] < 0 && prefix != null && prefix.timeTo() > prefix.timeFrom()) {
      row.set(Field.TIME, prefix.timeFrom(), prefix.timeTo());
    }
  }

  private void request(int from, int to) {
    int url = space(from, to);
    if (url >= to) {
      row.set(Field.URL, from, to);
      return;
    }
    row.set(Field.METHOD, from, url);
    row.set(Field.URL, url + 1, space(url + 1, to));
  }

  private int space(int from, int to) {
    int p = from;
    while (p < to && row.buffer[p] != ' ') {
      p++;
    }
    return p;
  }

  private void code(int from, int to) {
    int slash = from;
    while (slash < to && row.buffer[slash] != '/' && row.buffer[slash] != ':') {
      slash++;
    }
    row.set(Field.ACTION, from, slash);
    if (slash + 1 < to && row.buffer[slash] == '/') {
      row.set(Field.STATUS, slash + 1, to);
    }
  }

  /** Joins a query to the path that stands right before it. */
  private void query(int from, int to) {
    int url = Field.URL.ordinal();
    if (row.start[url] < 0 || from - row.end[url] < 1 || from - row.end[url] > 3) {
      return;
    }
    int at = row.end[url];
    if (row.buffer[from] != '?') {
      row.buffer[at++] = '?';
    }
    System.arraycopy(row.buffer, from, row.buffer, at, to - from);
    row.end[url] = at + to - from;
  }

  /** Squid's codes, and what products say only of requests that they blocked. */
  private void verdict() {
    if (has(Column.Form.BLOCKED_BY)) {
      row.verdict = Verdict.BLOCKED;
    } else if (has(Column.Form.CODE) || isSquidCode()) {
      SquidCodes.decide(row);
    }
  }

  private boolean isSquidCode() {
    int action = Field.ACTION.ordinal();
    int from = row.start[action];
    return from >= 0
        && row.end[action] - from > 4
        && row.buffer[from] == 'T'
        && row.buffer[from + 1] == 'C'
        && row.buffer[from + 2] == 'P'
        && row.buffer[from + 3] == '_';
  }
}
