package org.trendpack.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/**
 * Reads the good rows of a format's case file over and over, from memory, on one thread, and prints bytes and rows a
 * second of that thread's time. {@code bench/formats.sh} runs it for each format.
 */
public final class FormatLoop {

  private static final int SIZE = 24 << 20;
  private static final int ROUNDS = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FormatLoop() {}

  /** What a round of a format gave. */
  private record Speed(double bytes, double rows) {}

  /** Takes a case file; its first case that is no fault is read. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Path scratch = Files.createTempFile("formats", ".log");
    Object cases = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    for (Object one : (List<?>) cases) {
      Map<?, ?> fields = (Map<?, ?>) one;
      List<Speed> speeds = fields.containsKey("text") ? measure(fields, scratch) : List.of();
      if (!speeds.isEmpty()) {
        System.out.printf("%.0f %.0f%n", speeds.get(0).bytes(), speeds.get(0).rows());
        break;
      }
    }
    Files.delete(scratch);
  }

  private static List<Speed> measure(Map<?, ?> fields, Path scratch) throws IOException {
    byte[] text = fields.get("text").toString().getBytes(StandardCharsets.UTF_8);
    Files.write(scratch, text);
    LogFormat format;
    try {
      LogSource source =
          new LogSource(
              List.of(),
              String.valueOf(fields.get("format") == null ? "auto" : fields.get("format")),
              ZoneId.of("Europe/London"),
              "UTF-8",
              Map.of(),
              1);
      format = LogFiles.recognise(0, scratch, "bench", source).format();
    } catch (UserProblem caseOfAFault) {
      return List.of();
    }
    byte[] many = many(text, format);
    double best = Double.MAX_VALUE;
    long rows = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      rows = read(many, format);
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return rows == 0 ? List.of() : List.of(new Speed(many.length / best, rows / best));
  }

  /** What stands before the first row, then the rows that are events, repeated. */
  private static byte[] many(byte[] text, LogFormat format) throws IOException {
    Set<Long> events = new TreeSet<>();
    Row row = new Row();
    try (RowStream rows = new RowStream(new ByteArrayInputStream(text), format.open())) {
      while (rows.next(row)) {
        if (row.status == Row.Status.EVENT) {
          events.add(rows.line());
        }
      }
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    List<byte[]> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (events.contains(i + 1L)) {
        body.write(lines.get(i));
      } else if (body.size() == 0) {
        head.write(lines.get(i));
      }
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(SIZE + text.length);
    all.write(head.toByteArray());
    while (body.size() > 0 && all.size() < SIZE) {
      all.write(body.toByteArray());
    }
    return all.toByteArray();
  }

  private static List<byte[]> lines(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        lines.add(java.util.Arrays.copyOfRange(text, from, i + 1));
        from = i + 1;
      }
    }
    return lines;
  }

  private static long read(byte[] text, LogFormat format) throws IOException {
    Row row = new Row();
    long found = 0;
    try (RowStream rows = new RowStream(new ByteArrayInputStream(text), format.open())) {
      while (rows.next(row)) {
        found += row.status == Row.Status.EVENT ? 1 : 0;
      }
    }
    return found;
  }
}
