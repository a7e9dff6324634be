package org.trendpack.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/**
 * Reads the good rows of each format's case file over and over, from memory, on one thread, and prints bytes and rows a
 * second beside those of Squid's own log. {@code docs/PERFORMANCE.md} has the command.
 */
public final class FormatLoop {

  private static final int SIZE = 24 << 20;
  private static final int ROUNDS = 6;

  private FormatLoop() {}

  /** What a round of a format gave. */
  private record Speed(double bytes, double rows) {}

  /** Takes the folder of case files. */
  public static void main(String[] args) throws IOException {
    Map<String, Speed> speeds = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      files = found.sorted().toList();
    }
    Path scratch = Files.createTempFile("formats", ".log");
    for (Path file : files) {
      Object cases =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      for (Object one : (List<?>) cases) {
        Map<?, ?> fields = (Map<?, ?>) one;
        String name = file.getFileName().toString().replace(".yaml", "");
        if (fields.containsKey("text") && !speeds.containsKey(name)) {
          measure(fields, scratch).forEach(speed -> speeds.put(name, speed));
        }
      }
    }
    Files.delete(scratch);
    Speed squid = speeds.get("squid");
    System.out.println("| format | MB/s | rows/s | bytes/s beside Squid's |");
    System.out.println("|---|--:|--:|--:|");
    speeds.entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(a.bytes(), b.bytes())))
        .forEach(
            one ->
                System.out.printf(
                    "| %s | %.0f | %,.0f | %.2f |%n",
                    one.getKey(),
                    one.getValue().bytes() / 1e6,
                    one.getValue().rows(),
                    one.getValue().bytes() / squid.bytes()));
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
      long start = System.nanoTime();
      rows = read(many, format);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
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
