package org.trendpack.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Feeds a reader from a stream, holding no more than one row beyond its buffer.
 *
 * <p>Use: {@code while (stream.next(row)) …}.
 */
public final class RowStream implements AutoCloseable {

  /** Bytes of the buffer: twice as many, as they are copied, stay in a processor's own cache. */
  private static final int BUFFER = 1 << 16;

  private static final int MAX_ROW = 1 << 20;

  private final InputStream in;
  private final RowReader reader;
  private byte[] buffer = new byte[BUFFER + 2];
  private int at;
  private int limit;
  private boolean ended;
  private long consumed;
  private long line = 1;
  private long nextLine = 1;

  /** Reads rows of a stream that begins at a row. */
  public RowStream(InputStream in, RowReader reader) {
    this.in = in;
    this.reader = reader;
  }

  /** Bytes of the stream that the rows so far took, line ends included. */
  public long consumed() {
    return consumed;
  }

  /** The line on which the last row began; the stream's first is 1. */
  public long line() {
    return line;
  }

  /** Line ends that the rows so far took. */
  public long lines() {
    return nextLine - 1;
  }

  /** Reads the next row, whatever its status; false at the end. */
  public boolean next(Row row) throws IOException {
    while (true) {
      if (at < limit) {
        RowReader.Last last = ended ? RowReader.Last.YES : RowReader.Last.NO;
        int next = reader.next(buffer, at, limit, last, row);
        if (next > at) {
          consumed += next - at;
          at = next;
          line = nextLine;
          nextLine += row.lines;
          return true;
        }
      }
      if (ended && at >= limit) {
        return false;
      }
      if (limit - at >= MAX_ROW) {
        return skipLongRow(row);
      }
      fill();
    }
  }

  private void fill() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, limit - at);
      limit -= at;
      at = 0;
    }
    if (limit + 2 >= buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, limit, buffer.length - 2 - limit);
    if (count < 0) {
      ended = true;
    } else {
      limit += count;
    }
  }

  /** Passes over a row too long to hold, to its line's end, in bounded memory. */
  private boolean skipLongRow(Row row) throws IOException {
    row.clear(buffer, at);
    row.to = at;
    while (true) {
      for (int p = at; p < limit; p++) {
        if (buffer[p] == '\n') {
          return rejectLong(row, p + 1);
        }
      }
      consumed += limit - at;
      at = 0;
      limit = 0;
      fill();
      if (ended) {
        return rejectLong(row, limit);
      }
    }
  }

  private boolean rejectLong(Row row, int next) {
    consumed += next - at;
    at = next;
    line = nextLine++;
    row.from = 0;
    row.to = 0;
    row.reject(Reject.TOO_LONG, next);
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
