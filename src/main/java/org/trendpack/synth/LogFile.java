package org.trendpack.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A log being written; without a path its rows are made but kept nowhere. */
final class LogFile implements AutoCloseable {

  private static final int FLUSH_AT = 1 << 16;

  private final RowBuffer buffer = new RowBuffer();
  private final RowFormat format;
  private final TextEncoding encoding;
  private final @Nullable OutputStream out;
  private long rows;
  private long rejected;

  private LogFile(RowFormat format, TextEncoding encoding, @Nullable OutputStream out) {
    this.format = format;
    this.encoding = encoding;
    this.out = out;
  }

  static LogFile create(Path path, RowFormat format, TextEncoding encoding, Compression compression)
      throws IOException {
    OutputStream out = compression.over(Files.newOutputStream(path));
    encoding.begin(out);
    LogFile file = new LogFile(format, encoding, out);
    file.buffer.put(format.header());
    return file;
  }

  static LogFile nowhere(RowFormat format) {
    return new LogFile(format, TextEncoding.UTF_8, null);
  }

  void write(Row row, Day day) throws IOException {
    buffer.beginRow();
    format.write(buffer, row, day);
    rows++;
    flushIfFull();
  }

  void writeBad(Row row, Day day, BadRow fault) throws IOException {
    buffer.beginRow();
    format.writeBad(buffer, row, day, encoding.isUtf8() ? fault : BadRow.TRUNCATED);
    rows++;
    rejected++;
    flushIfFull();
  }

  private void flushIfFull() throws IOException {
    if (buffer.size() >= FLUSH_AT) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (out != null) {
      encoding.write(out, buffer.bytes(), buffer.size());
    }
    buffer.clear();
  }

  /** All rows, broken ones among them, without the header. */
  long rows() {
    return rows;
  }

  /** Rows written broken on purpose. */
  long rejected() {
    return rejected;
  }

  @Override
  public void close() throws IOException {
    flush();
    if (out != null) {
      out.close();
    }
  }
}
