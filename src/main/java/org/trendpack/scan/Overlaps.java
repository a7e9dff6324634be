package org.trendpack.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trendpack.read.LogFile;
import org.trendpack.read.Row;
import org.trendpack.read.RowStream;

/** Which times of which files another export of the same school has as well. */
final class Overlaps {

  /** Packed files up to this size are unpacked to see where they end. */
  private static final long SMALL = 8L << 20;

  private static final long TAIL = 1L << 16;

  private Overlaps() {}

  /**
   * The times of a file's earliest and latest row.
   *
   * @param from epoch milliseconds; after {@code to} if the file has no row
   */
  record Span(long from, long to) {

    static final Span EMPTY = new Span(Long.MAX_VALUE, Long.MIN_VALUE);

    Span with(long time) {
      return new Span(Math.min(from, time), Math.max(to, time));
    }
  }

  /**
   * What a look at both ends of a file says of its span. Rows out of order may reach beyond it,
   * which the scan finds out.
   */
  static Span peek(LogFile file) {
    try {
      if (file.isSplittable()) {
        Span head = read(file, 0, TAIL);
        Span tail =
            file.size() <= TAIL ? head : read(file, Seam.in(file, file.size() - TAIL), TAIL);
        return new Span(Math.min(head.from(), tail.from()), Math.max(head.to(), tail.to()));
      }
      return read(file, 0, file.size() <= SMALL ? Long.MAX_VALUE : TAIL);
    } catch (IOException unreadable) {
      return Span.EMPTY;
    }
  }

  private static Span read(LogFile file, long offset, long length) throws IOException {
    Row row = new Row();
    Span span = Span.EMPTY;
    try (InputStream in = file.open(offset);
        RowStream rows = new RowStream(in, file.format().open())) {
      while (rows.consumed() < length && next(rows, row)) {
        if (row.status == Row.Status.EVENT) {
          span = span.with(row.time);
        }
      }
    }
    return span;
  }

  /** A file that breaks off is looked at as far as it goes. */
  private static boolean next(RowStream rows, Row row) {
    try {
      return rows.next(row);
    } catch (IOException broken) {
      return false;
    }
  }

  /** For each file the times that it shares with another of its school. */
  static List<Windows> windows(List<LogFile> files, List<Span> spans) {
    List<Windows> windows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      List<Span> shared = new ArrayList<>();
      for (int k = 0; k < files.size(); k++) {
        long from = Math.max(spans.get(i).from(), spans.get(k).from());
        long to = Math.min(spans.get(i).to(), spans.get(k).to());
        if (k != i && files.get(k).school() == files.get(i).school() && from < to) {
          shared.add(new Span(from, to));
        }
      }
      windows.add(merge(shared));
    }
    return List.copyOf(windows);
  }

  private static Windows merge(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.sort(Comparator.comparingLong(Span::from));
    for (Span span : spans) {
      int last = merged.size() - 1;
      if (last >= 0 && span.from() <= merged.get(last).to()) {
        Span before = merged.get(last);
        merged.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
      } else {
        merged.add(span);
      }
    }
    return merged.isEmpty()
        ? Windows.NONE
        : new Windows(
            merged.stream().mapToLong(Span::from).toArray(),
            merged.stream().mapToLong(Span::to).toArray());
  }
}
