package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a described log of which every line is a row. */
final class LineRowReader implements RowReader {

  private static final int FORMS = Column.Form.values().length;
  private static final long LINE_ENDS = Bytes.eight('\n');

  private final LineLayout layout;
  private final RowFinish finish;
  private final @Nullable SyslogPrefix prefix;
  private final @Nullable JsonObjects objects;
  private final byte[][] absent;
  private final int longestAbsent;
  private final boolean isMixed;
  private final int[] ranks = new int[Field.COUNT];
  private final RowForms forms;
  private final int[] formStart = new int[FORMS];
  private final int[] formEnd = new int[FORMS];
  private final LineLayout.Sink sink = this::take;
  private Row row = new Row();
  private boolean hasForms;
  private boolean isOther;

  /**
   * For a format.
   *
   * @param prefix what takes off a syslog prefix, if lines have one
   * @param objects what finds the rows, if they are not the lines
   */
  LineRowReader(
      LineLayout layout,
      RowFinish finish,
      FormatDescription format,
      @Nullable SyslogPrefix prefix,
      @Nullable JsonObjects objects) {
    this.layout = layout;
    this.finish = finish;
    this.prefix = prefix;
    this.objects = objects;
    isMixed = format.isMixed();
    absent =
        format.absent().stream()
            .sorted()
            .map(word -> word.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    longestAbsent = Arrays.stream(absent).mapToInt(word -> word.length).max().orElse(0);
    forms = new RowForms(formStart, formEnd, finish);
    Arrays.fill(formStart, -1);
  }

  @Override
  public int next(byte[] buffer, int from, int limit, Last last, Row into) {
    if (objects != null) {
      return nextObject(objects, buffer, from, limit, last, into);
    }
    int p = Bytes.find(buffer, from, limit, LINE_ENDS);
    if (p >= limit && last == Last.NO) {
      return MORE;
    }
    buffer[limit] = '\n';
    row = into;
    row.clear(buffer, from);
    record(buffer, from, p);
    return Math.min(p + 1, limit);
  }

  private int nextObject(
      JsonObjects found, byte[] buffer, int from, int limit, Last last, Row into) {
    int next = found.next(buffer, from, limit, last);
    if (next == MORE) {
      return MORE;
    }
    row = into;
    row.clear(buffer, from);
    row.lines = next == limit && last == Last.YES && buffer[next - 1] != '\n' ? 1 : 0;
    for (int p = from; p < next; p++) {
      row.lines += buffer[p] == '\n' ? 1 : 0;
    }
    for (int p = from; p < found.to(); p++) {
      buffer[p] = buffer[p] == '\n' || buffer[p] == '\r' ? (byte) ' ' : buffer[p];
    }
    if (found.isPassedOver()) {
      row.to = found.to();
      row.status = Row.Status.IGNORED;
    } else {
      record(buffer, from, found.to());
    }
    return next;
  }

  private void record(byte[] buffer, int from, int p) {
    row.to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    int start = firstSign(buffer, from, row.to);
    boolean blank = start >= row.to;
    if (!blank && prefix != null) {
      start = prefix.skip(buffer, start, row.to);
    }
    if (blank || isComment(start)) {
      row.status = Row.Status.IGNORED;
    } else if (start >= row.to) {
      reject(Reject.NOT_OF_FORMAT);
    } else {
      line(start);
    }
  }

  private boolean isComment(int start) {
    return start < row.to && row.buffer[start] == '#' && !(layout instanceof ExtendedLayout);
  }

  /** Passes over byte order marks and spaces. */
  private static int firstSign(byte[] b, int from, int to) {
    int p = from;
    while (p + 2 < to
        && b[p] == (byte) 0xEF
        && b[p + 1] == (byte) 0xBB
        && b[p + 2] == (byte) 0xBF) {
      p += 3;
    }
    while (p < to && (b[p] == ' ' || b[p] == '\t')) {
      p++;
    }
    return p;
  }

  private void line(int from) {
    if (hasForms) {
      Arrays.fill(formStart, -1);
      hasForms = false;
    }
    isOther = false;
    LineLayout.Outcome outcome = layout.split(row.buffer, from, row.to, sink);
    if (outcome == LineLayout.Outcome.NO_ROW) {
      row.status = Row.Status.IGNORED;
    } else if (isOther) {
      forms.join(row, prefix, hasForms);
      otherEvent();
    } else if (outcome == LineLayout.Outcome.BROKEN) {
      reject(Reject.NOT_OF_FORMAT);
    } else {
      complete();
    }
  }

  /** Passes over an event that is none of the web; what has no time is none at all. */
  private void otherEvent() {
    Reject why = finish.complete(row);
    boolean timeless = row.start[Field.TIME.ordinal()] < 0;
    if (timeless || why == Reject.BAD_TIME || why == Reject.TIME_OUT_OF_RANGE) {
      reject(why == null || timeless ? Reject.NOT_OF_FORMAT : why);
    } else {
      row.status = Row.Status.IGNORED;
      row.isOtherEvent = true;
    }
  }

  private void complete() {
    forms.join(row, prefix, hasForms);
    if (row.start[Field.TIME.ordinal()] >= 0
        && row.start[Field.URL.ordinal()] < 0
        && row.start[Field.HOST.ordinal()] < 0
        && row.start[Field.SEARCH_TERMS.ordinal()] < 0) {
      if (isMixed) {
        otherEvent();
      } else {
        reject(Reject.NO_ADDRESS);
      }
      return;
    }
    if (hasForms && isAbsent(Field.CATEGORY)) {
      row.start[Field.CATEGORY.ordinal()] = -1;
    }
    Reject why = finish.complete(row);
    if (why != null) {
      reject(why);
    } else {
      forms.decide(row, hasForms);
    }
  }

  private void reject(Reject why) {
    boolean binary = Bytes.find(row.buffer, row.from, row.to, 0L) < row.to;
    row.reject(binary ? Reject.BINARY : why, row.to);
  }

  private void take(Column column, int from, int to) {
    if (to - from <= longestAbsent + 1 && isAbsent(from, to)) {
      return;
    }
    if (!column.only().isEmpty()) {
      isOther |= !column.isOfWeb(row.text(from, to));
    }
    Field field = column.field();
    if (field != null) {
      int at = field.ordinal();
      if (row.start[at] < 0 || column.rank() < ranks[at]) {
        ranks[at] = column.rank();
        row.start[at] = from;
        row.end[at] = field == Field.CLIENT_IP ? beforePort(from, to) : to;
      }
      return;
    }
    Column.Form form = column.form();
    if (form != null && formStart[form.ordinal()] < 0) {
      hasForms = true;
      formStart[form.ordinal()] = from;
      formEnd[form.ordinal()] = to;
    }
  }

  /** A field that was made of a form, and so was not looked at before. */
  private boolean isAbsent(Field field) {
    int at = field.ordinal();
    return row.start[at] >= 0 && isAbsent(row.start[at], row.end[at]);
  }

  private boolean isAbsent(int from, int to) {
    if (to <= from || (to - from == 1 && row.buffer[from] == '-')) {
      return true;
    }
    for (byte[] word : absent) {
      if (Bytes.isWord(row.buffer, from, to, word)) {
        return true;
      }
    }
    return false;
  }

  /** An address such as {@code 10.0.0.7:51200} without its port. */
  private int beforePort(int from, int to) {
    int colon = Bytes.find(row.buffer, from, to, Bytes.eight(':'));
    boolean only = Bytes.find(row.buffer, colon + 1, to, Bytes.eight(':')) >= to;
    return colon > from && only ? colon : to;
  }
}
