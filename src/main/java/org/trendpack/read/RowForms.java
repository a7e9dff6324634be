package org.trendpack.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Column.Form;

/**
 * Makes a row's fields of the forms in which products write several together. What is joined of
 * parts that stand apart is written after a copy of the line, into which the row then points.
 */
final class RowForms {

  private static final byte[] SCHEME_END = {':', '/', '/'};

  /** What yes, true, 1 and no, false, 0 begin with. */
  private static final String YES = "yt1";

  private static final String NO = "nf0";

  private final int[] start;
  private final int[] end;
  private final RowFinish finish;
  private byte[] copy = new byte[4096];
  private int used;

  RowForms(int[] start, int[] end, RowFinish finish) {
    this.start = start;
    this.end = end;
    this.finish = finish;
  }

  /** Sets the fields, before the row is completed. */
  void join(Row row, @Nullable SyslogPrefix prefix, boolean hasForms) {
    used = -1;
    // First, because the prefix says where its time stands in the buffer that the line came in.
    time(row, prefix, hasForms);
    if (hasForms) {
      request(row);
      code(row);
      marks(row);
      listed(row);
      addressOrTerms(row);
      address(row);
    }
  }

  private boolean has(Form form) {
    return start[form.ordinal()] >= 0;
  }

  private int from(Form form) {
    return start[form.ordinal()];
  }

  private int to(Form form) {
    return end[form.ordinal()];
  }

  private void request(Row row) {
    if (!has(Form.REQUEST)) {
      return;
    }
    int from = from(Form.REQUEST);
    int to = to(Form.REQUEST);
    int url = Bytes.find(row.buffer, from, to, Bytes.eight(' '));
    if (url >= to) {
      row.set(Field.URL, from, to);
      return;
    }
    row.set(Field.METHOD, from, url);
    int protocol = lastSpace(row.buffer, url + 1, to);
    row.set(Field.URL, url + 1, isProtocol(row.buffer, protocol + 1, to) ? protocol : to);
  }

  private static int lastSpace(byte[] b, int from, int to) {
    int p = to - 1;
    while (p >= from && b[p] != ' ') {
      p--;
    }
    return p < from ? to : p;
  }

  private static boolean isProtocol(byte[] b, int from, int to) {
    return to - from >= 4 && b[from] == 'H' && b[from + 1] == 'T' && b[from + 2] == 'T';
  }

  private void code(Row row) {
    if (!has(Form.CODE)) {
      return;
    }
    int from = from(Form.CODE);
    int to = to(Form.CODE);
    int slash = from;
    while (slash < to && row.buffer[slash] != '/' && row.buffer[slash] != ':') {
      slash++;
    }
    row.set(Field.ACTION, from, slash);
    boolean status = slash + 1 < to && row.buffer[slash + 1] >= '0' && row.buffer[slash + 1] <= '9';
    if (status && row.buffer[slash] == '/') {
      row.set(Field.STATUS, slash + 1, to);
    }
  }

  /** Only what stands in stars is the verdict; the free text after it may say anything. */
  private void marks(Row row) {
    if (!has(Form.MARKS)) {
      return;
    }
    int from = from(Form.MARKS);
    int to = to(Form.MARKS);
    int p = from;
    while (p < to && row.buffer[p] == '*') {
      int close = Bytes.find(row.buffer, p + 1, to, Bytes.eight('*'));
      if (close >= to) {
        break;
      }
      p = close + 1;
      while (p < to && row.buffer[p] == ' ') {
        p++;
      }
    }
    if (p > from) {
      row.set(Field.ACTION, from, p);
    }
  }

  private void listed(Row row) {
    if (!has(Form.LISTED)) {
      return;
    }
    byte[] b = row.buffer;
    int from = from(Form.LISTED) + (b[from(Form.LISTED)] == '<' ? 1 : 0);
    int to = Bytes.find(b, from, to(Form.LISTED), Bytes.eight(','), Bytes.eight('>'));
    if (to - from > 1 && b[from] == '"' && b[to - 1] == '"') {
      from++;
      to--;
    }
    if (to > from && !(to - from == 1 && b[from] == '-')) {
      row.set(Field.CATEGORY, from, to);
    }
  }

  /** What has a dot or a scheme and no space is an address. */
  private void addressOrTerms(Row row) {
    if (!has(Form.ADDRESS_OR_TERMS)) {
      return;
    }
    int from = from(Form.ADDRESS_OR_TERMS);
    int to = to(Form.ADDRESS_OR_TERMS);
    boolean space = Bytes.find(row.buffer, from, to, Bytes.eight(' ')) < to;
    boolean dot = Bytes.find(row.buffer, from, to, Bytes.eight('.')) < to;
    row.set(dot && !space ? Field.URL : Field.SEARCH_TERMS, from, to);
  }

  /** Scheme, host, path and query as one address. */
  private void address(Row row) {
    int url = Field.URL.ordinal();
    if (row.start[url] < 0 && has(Form.PATH)) {
      row.set(Field.URL, from(Form.PATH), to(Form.PATH));
    }
    boolean noPath = row.start[url] < 0;
    boolean pathOnly = noPath || row.buffer[row.start[url]] == '/';
    boolean query = has(Form.QUERY) && !hasQuery(row);
    boolean scheme = has(Form.SCHEME) && pathOnly && row.has(Field.HOST);
    if (!query && !scheme) {
      return;
    }
    if (noPath && !row.has(Field.HOST)) {
      return;
    }
    copyLine(row);
    int from = used;
    if (pathOnly && row.has(Field.HOST)) {
      if (scheme) {
        append(row, from(Form.SCHEME), to(Form.SCHEME));
        append(SCHEME_END);
      }
      append(row, row.start[Field.HOST.ordinal()], row.end[Field.HOST.ordinal()]);
    }
    if (!noPath) {
      append(row, row.start[url], row.end[url]);
    }
    if (query) {
      if (row.buffer[from(Form.QUERY)] != '?') {
        append(new byte[] {'?'});
      }
      append(row, from(Form.QUERY), to(Form.QUERY));
    }
    row.buffer = copy;
    row.set(Field.URL, from, used);
  }

  private boolean hasQuery(Row row) {
    int url = Field.URL.ordinal();
    return row.start[url] >= 0
        && Bytes.find(row.buffer, row.start[url], row.end[url], Bytes.eight('?')) < row.end[url];
  }

  private void time(Row row, @Nullable SyslogPrefix prefix, boolean hasForms) {
    int time = Field.TIME.ordinal();
    int date = Field.DATE.ordinal();
    boolean zoned = hasForms && has(Form.ZONE);
    if (row.start[time] < 0 && row.start[date] >= 0) {
      row.set(Field.TIME, row.start[date], row.end[date]);
      row.start[date] = -1;
    } else if (row.start[time] < 0 && hasForms && has(Form.INSTANT)) {
      row.set(Field.TIME, from(Form.INSTANT), to(Form.INSTANT));
      zoned = false;
    } else if (row.start[time] < 0 && prefix != null && prefix.timeTo() > prefix.timeFrom()) {
      row.set(Field.TIME, prefix.timeFrom(), prefix.timeTo());
      if (prefix.isUniversal()) {
        copyLine(row);
        int from = used;
        append(row, row.start[time], row.end[time]);
        append(new byte[] {'Z'});
        row.buffer = copy;
        row.set(Field.TIME, from, used);
      }
    }
    if (zoned && row.start[time] >= 0) {
      copyLine(row);
      int from = used;
      append(row, row.start[time], row.end[time]);
      append(new byte[] {' '});
      append(row, from(Form.ZONE), to(Form.ZONE));
      row.buffer = copy;
      row.set(Field.TIME, from, used);
    }
  }

  /** Moves the row into the copy, once; what is appended then stands after it. */
  private void copyLine(Row row) {
    if (used >= 0) {
      return;
    }
    int length = row.to - row.from;
    int room = length * 3 + 64;
    if (copy.length < room) {
      copy = new byte[room];
    }
    System.arraycopy(row.buffer, row.from, copy, 0, length);
    int shift = row.from;
    for (int i = 0; i < Field.COUNT; i++) {
      if (row.start[i] >= 0) {
        row.start[i] -= shift;
        row.end[i] -= shift;
      }
    }
    for (int i = 0; i < start.length; i++) {
      if (start[i] >= 0) {
        start[i] -= shift;
        end[i] -= shift;
      }
    }
    row.buffer = copy;
    row.from = 0;
    row.to = length;
    used = length;
  }

  private void append(Row row, int from, int to) {
    append(row.buffer, from, to);
  }

  private void append(byte[] text) {
    append(text, 0, text.length);
  }

  private void append(byte[] text, int from, int to) {
    if (used + to - from > copy.length) {
      copy = Arrays.copyOf(copy, (used + to - from) * 2);
    }
    System.arraycopy(text, from, copy, used, to - from);
    used += to - from;
  }

  /** The verdict, once the row is complete. */
  void decide(Row row, boolean hasForms) {
    if (hasForms && has(Form.BLOCKED_BY)) {
      row.verdict = Verdict.BLOCKED;
      return;
    }
    if (asksWhoIsThere(row)) {
      row.proxyOwn = true;
      row.verdict = Verdict.OTHER;
      return;
    }
    if (hasForms && !row.has(Field.ACTION)) {
      yesOrNo(row, Form.BLOCKED, Verdict.BLOCKED, Verdict.ALLOWED);
      yesOrNo(row, Form.ALLOWED, Verdict.ALLOWED, Verdict.BLOCKED);
    }
    if ((hasForms && has(Form.CODE)) || isSquidCode(row)) {
      SquidCodes.decide(row);
    }
    if (hasForms && has(Form.DECISION) && !row.proxyOwn) {
      int from = from(Form.DECISION);
      int to = Bytes.find(row.buffer, from, to(Form.DECISION), Bytes.eight('-'));
      if (finish.verdict(row.buffer, from, to) == Verdict.BLOCKED) {
        row.verdict = Verdict.BLOCKED;
      }
    }
  }

  private void yesOrNo(Row row, Form form, Verdict yes, Verdict no) {
    if (has(form)) {
      boolean told = YES.indexOf(row.buffer[from(form)] | 0x20) >= 0;
      boolean denied = NO.indexOf(row.buffer[from(form)] | 0x20) >= 0;
      row.verdict = told ? yes : denied ? no : row.verdict;
    }
  }

  /** Status 407: the proxy asked for a name and password, whatever its action is called. */
  private static boolean asksWhoIsThere(Row row) {
    int from = row.start[Field.STATUS.ordinal()];
    return from >= 0
        && row.end[Field.STATUS.ordinal()] - from == 3
        && row.buffer[from] == '4'
        && row.buffer[from + 1] == '0'
        && row.buffer[from + 2] == '7';
  }

  private static boolean isSquidCode(Row row) {
    int from = row.start[Field.ACTION.ordinal()];
    return from >= 0
        && row.end[Field.ACTION.ordinal()] - from > 4
        && row.buffer[from] == 'T'
        && row.buffer[from + 1] == 'C'
        && row.buffer[from + 2] == 'P'
        && row.buffer[from + 3] == '_';
  }
}
