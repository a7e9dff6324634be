package org.trendpack.pack.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a workbook (Office Open XML, ECMA-376), packed one after another without the time at
 * which it is written, so that the same tables give its bytes.
 */
final class Parts implements AutoCloseable {

  static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The first time that a zip can hold. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  Parts() {
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Puts in a whole part. */
  void put(String name, Markup part) throws IOException {
    begin(name);
    add(part);
    end();
  }

  /** Begins a part that comes in pieces. */
  void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
  }

  /** Adds what was written so far to the part that was begun. */
  void add(Markup piece) throws IOException {
    zip.write(piece.take());
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  byte[] toBytes() throws IOException {
    zip.finish();
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
