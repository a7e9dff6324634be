package org.trendpack.scan;

import java.io.IOException;
import java.io.InputStream;
import org.trendpack.read.LogFile;
import org.trendpack.read.Row;
import org.trendpack.read.RowReader;
import org.trendpack.read.RowStream;

/** Where a file can be read from the middle. */
final class Seam {

  /** Rows read on to see whether a line end is the end of a row. */
  private static final int PROBE = 3;

  private Seam() {}

  /**
   * Where a row begins at or after an offset: the first line end after which rows can be read. A
   * line end within quotes may deceive it, which {@link ScanTotals#brokenSeams} notices after the
   * scan.
   */
  static long in(LogFile file, long offset) {
    long at = offset;
    try {
      for (int tries = 0; tries < 50; tries++) {
        at = afterLineEnd(file, at);
        if (at >= file.size() || beginsRow(file, at)) {
          break;
        }
      }
    } catch (IOException unreadable) {
      // The scan meets the same fault and gives account of it.
      return file.size();
    }
    return Math.min(at, file.size());
  }

  private static long afterLineEnd(LogFile file, long offset) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long at = offset;
    try (InputStream in = file.open(offset)) {
      for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            return at + i + 1;
          }
        }
        at += count;
      }
    }
    return file.size();
  }

  private static boolean beginsRow(LogFile file, long offset) throws IOException {
    RowReader reader = file.format().open();
    Row row = new Row();
    try (RowStream rows = new RowStream(file.open(offset), reader)) {
      for (int i = 0; i < PROBE && rows.next(row); i++) {
        if (row.status == Row.Status.EVENT) {
          return true;
        }
        if (i == 0 && row.status == Row.Status.REJECTED) {
          return false;
        }
      }
    }
    return true;
  }
}
