package org.trendpack.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads delimited rows: quoted fields, doubled quotes and line ends within quotes. */
final class CsvRowReader implements RowReader {

  private static final int MAX_LINES = 200;
  private static final int NOT_USED = -1;

  /** What a quote and a line end have in common, and no other sign that logs are full of. */
  private static final long SHARED_BITS = 0xD7D7D7D7D7D7D7D7L;

  private static final long QUOTE_OR_LINE_END = 0x0202020202020202L;
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte separator;

  /** The separator eight times. */
  private final long separators;

  private final int[] fields;
  private final String header;
  private final RowFinish finish;

  /** Bit of each field whose text holds doubled quotes. */
  private int doubled;

  private int column;

  CsvRowReader(CsvFormat format, RowFinish finish) {
    separator = (byte) format.separator();
    separators = (separator & 0xFFL) * 0x0101010101010101L;
    fields = new int[format.fields().length];
    for (int i = 0; i < fields.length; i++) {
      Field field = format.fields()[i];
      fields[i] = field == null ? NOT_USED : field.ordinal();
    }
    header = format.headerLine();
    this.finish = finish;
  }

  @Override
  public int next(byte[] buffer, int from, int limit, Last last, Row row) {
    buffer[limit] = '\n';
    row.clear(buffer, from);
    doubled = 0;
    column = 0;
    int p = skipMark(buffer, from, limit);
    if (buffer[p] == '\n' || (buffer[p] == '\r' && p + 1 <= limit && buffer[p + 1] == '\n')) {
      return blank(buffer, p, limit, last, row);
    }
    while (true) {
      p = buffer[p] == '"' ? quoted(buffer, p + 1, limit, last, row) : plain(buffer, p, limit, row);
      if (p < 0) {
        return p == MORE ? MORE : brokenQuotes(buffer, from, limit, last, row);
      }
      if (buffer[p] == '\n') {
        break;
      }
      p++;
    }
    if (p >= limit && last == Last.NO) {
      return MORE;
    }
    row.to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    return finish(buffer, from, Math.min(p + 1, limit), limit, row);
  }

  private static int skipMark(byte[] b, int from, int limit) {
    boolean mark =
        from + 2 < limit
            && b[from] == (byte) 0xEF
            && b[from + 1] == (byte) 0xBB
            && b[from + 2] == (byte) 0xBF;
    return mark ? from + 3 : from;
  }

  private static int blank(byte[] buffer, int p, int limit, Last last, Row row) {
    int end = buffer[p] == '\n' ? p : p + 1;
    if (end >= limit && last == Last.NO) {
      return MORE;
    }
    row.status = Row.Status.IGNORED;
    row.to = p;
    return Math.min(end + 1, limit);
  }

  /** Reads an unquoted field; returns where its separator or line end is. */
  private int plain(byte[] buffer, int from, int limit, Row row) {
    int p = from;
    while (p + 8 <= limit) {
      long bytes = (long) LONGS.get(buffer, p);
      // As zeros() of each, which share one look at top bits: separators are ASCII.
      long signs = ((bytes ^ separators) - ONES | (bytes ^ LINE_ENDS) - ONES) & ~bytes & TOPS;
      if (signs != 0) {
        return plainEnd(buffer, from, p + (Long.numberOfTrailingZeros(signs) >>> 3), row);
      }
      p += 8;
    }
    while (buffer[p] != separator && buffer[p] != '\n') {
      p++;
    }
    return plainEnd(buffer, from, p, row);
  }

  private int plainEnd(byte[] buffer, int from, int p, Row row) {
    int end = buffer[p] == '\n' && p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    keep(row, from, end);
    return p;
  }

  /**
   * Reads a quoted field; returns where its separator or line end is, {@link #MORE}, or {@code -2}
   * if what follows the closing quote is neither.
   */
  private int quoted(byte[] buffer, int from, int limit, Last last, Row row) {
    int p = plainRun(buffer, from, limit);
    boolean hasDoubled = false;
    while (true) {
      byte b = buffer[p];
      if (b == '"') {
        if (p + 1 >= limit && last == Last.NO) {
          return MORE;
        }
        if (p + 1 < limit && buffer[p + 1] == '"') {
          hasDoubled = true;
          p += 2;
          continue;
        }
        break;
      }
      if (b == '\n') {
        if (p >= limit) {
          return last == Last.NO ? MORE : -2;
        }
        if (++row.lines > MAX_LINES) {
          return -2;
        }
      }
      p = plainRun(buffer, p + 1, limit);
    }
    if (hasDoubled && column < fields.length && fields[column] >= 0) {
      doubled |= 1 << fields[column];
    }
    keep(row, from, p);
    p++;
    if (buffer[p] == '\r' && buffer[p + 1] == '\n') {
      p++;
    }
    return buffer[p] == separator || buffer[p] == '\n' ? p : -2;
  }

  /**
   * The first byte from here on that may be a quote or a line end; looks at eight at a time. With
   * the two bits left out in which those differ, one comparison finds both, and a star.
   */
  private static int plainRun(byte[] buffer, int from, int limit) {
    int p = from;
    while (p + 8 <= limit) {
      long bytes = (long) LONGS.get(buffer, p);
      long signs = zeros(bytes & SHARED_BITS ^ QUOTE_OR_LINE_END);
      if (signs != 0) {
        return p + (Long.numberOfTrailingZeros(signs) >>> 3);
      }
      p += 8;
    }
    return p;
  }

  /** The top bit of each zero byte up to the first, and perhaps of some after it. */
  private static long zeros(long bytes) {
    return bytes - ONES & ~bytes & TOPS;
  }

  private void keep(Row row, int from, int end) {
    if (column < fields.length) {
      int field = fields[column];
      if (field >= 0) {
        row.start[field] = from;
        row.end[field] = end;
      }
    }
    column++;
  }

  private int finish(byte[] buffer, int from, int next, int limit, Row row) {
    if (column < 2) {
      return rejectFirstLine(buffer, from, limit, row, Reject.TOO_FEW_COLUMNS);
    }
    Reject why = finish.complete(row);
    if (why != null) {
      return isHeader(buffer, row) ? next : rejectFirstLine(buffer, from, limit, row, why);
    }
    if (doubled != 0) {
      undouble(row);
    }
    return next;
  }

  private boolean isHeader(byte[] buffer, Row row) {
    int from = skipMark(buffer, row.from, row.to);
    boolean same = Texts.decode(buffer, from, row.to).equals(header);
    if (same) {
      row.status = Row.Status.IGNORED;
    }
    return same;
  }

  private static int brokenQuotes(byte[] buffer, int from, int limit, Last last, Row row) {
    int next = rejectFirstLine(buffer, from, limit, row, Reject.BROKEN_QUOTES);
    // Without its line end in the buffer, the rest of the line would be taken for a row.
    return next == limit && buffer[limit - 1] != '\n' && last == Last.NO ? MORE : next;
  }

  private static int rejectFirstLine(byte[] buffer, int from, int limit, Row row, Reject why) {
    int p = from;
    boolean binary = false;
    while (buffer[p] != '\n') {
      binary |= buffer[p] == 0;
      p++;
    }
    row.lines = 1;
    row.to = p > from && buffer[p - 1] == '\r' ? p - 1 : p;
    return row.reject(binary ? Reject.BINARY : why, Math.min(p + 1, limit));
  }

  private void undouble(Row row) {
    for (int field = 0; field < Field.COUNT; field++) {
      if ((doubled & 1 << field) != 0 && row.start[field] >= 0) {
        int to = row.start[field];
        for (int p = to; p < row.end[field]; p++) {
          row.buffer[to++] = row.buffer[p];
          if (row.buffer[p] == '"') {
            p++;
          }
        }
        row.end[field] = to;
      }
    }
    // The address may have moved.
    finish.complete(row);
  }
}
