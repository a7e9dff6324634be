package org.trendpack.scan.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.trendpack.job.LogSource;
import org.trendpack.read.LogFile;
import org.trendpack.read.LogFiles;
import org.trendpack.read.Reject;
import org.trendpack.scan.ScanInputs;

/** Random logs of both schools, written as overlapping exports in several formats. */
public final class Scenario {

  private final Path folder;
  private final Random random;
  private final List<GeneratedFile> files = new ArrayList<>();

  private Scenario(Path folder, long seed) {
    this.folder = folder;
    random = new Random(seed);
  }

  /** Files in a random order. */
  public static List<GeneratedFile> write(Path folder, long seed) throws IOException {
    Scenario scenario = new Scenario(folder, seed);
    for (int school = 0; school < World.SCHOOLS.size(); school++) {
      scenario.school(school);
    }
    Collections.shuffle(scenario.files, scenario.random);
    return scenario.files;
  }

  /** What a scan of files needs besides. */
  public static ScanInputs inputs(List<GeneratedFile> files, boolean keepRejectedText) {
    return new ScanInputs(
        files.stream().map(GeneratedFile::file).toList(),
        LogStyle.ZONE,
        World.PERIODS,
        World.SCHOOLS,
        World.ROSTER,
        World.MATCHER,
        List.of(World.CATEGORIES, World.CATEGORIES),
        keepRejectedText);
  }

  /** One export whose notes are so full of rows that no line end can be told from a row's. */
  public static GeneratedFile deceptive(Path folder, long seed) throws IOException {
    Scenario scenario = new Scenario(folder, seed);
    List<LogRow> rows = new RandomLogs(scenario.random).rows(300);
    List<LogLine> lines = new ArrayList<>(List.of(LogLine.ignored(LogStyle.LOCAL.header())));
    for (LogRow row : rows) {
      LogRow plain = LogStyle.LOCAL.cut(row);
      String fake = LogStyle.LOCAL.write(new RandomLogs(scenario.random).rows(1).get(0));
      String note = fake.contains("\n") || fake.contains("\"") ? "none" : (fake + "\n").repeat(40);
      LogRow noted =
          new LogRow(
              plain.time(),
              plain.user(),
              plain.ip(),
              plain.host(),
              plain.domain(),
              plain.path(),
              plain.verdict(),
              plain.category(),
              plain.kind(),
              plain.engine(),
              plain.terms(),
              note);
      lines.add(new LogLine(LogStyle.LOCAL.write(noted), noted, null));
    }
    return scenario.file(0, "deceptive.csv", lines);
  }

  private void school(int school) throws IOException {
    List<LogRow> all = new RandomLogs(random).rows(2_600);
    List<LogRow> one = new ArrayList<>();
    List<LogRow> other = new ArrayList<>();
    all.forEach(row -> (random.nextInt(3) == 0 ? one : other).add(row));
    overlapping(school, one, style());
    disordered(school, other, style());
    squid(school, new RandomLogs(random).rows(200));
  }

  private LogStyle style() {
    return LogStyle.values()[1 + random.nextInt(LogStyle.values().length - 1)];
  }

  /** Two exports that share the rows of some days, some of them more often in one. */
  private void overlapping(int school, List<LogRow> rows, LogStyle style) throws IOException {
    int size = rows.size();
    write(school, "early", style, thinned(rows.subList(0, size * 6 / 10)));
    write(school, "late", style, thinned(rows.subList(size * 4 / 10, size)));
  }

  private List<LogRow> thinned(List<LogRow> rows) {
    List<LogRow> list = new ArrayList<>();
    for (LogRow row : rows) {
      int times = List.of(0, 1, 1, 1, 1, 1, 1, 2, 3).get(random.nextInt(9));
      list.addAll(Collections.nCopies(times, row));
    }
    return list;
  }

  /** An export whose ends do not show how early its rows begin, and one that shares those. */
  private void disordered(int school, List<LogRow> rows, LogStyle style) throws IOException {
    List<LogRow> early = List.copyOf(rows.subList(0, 60));
    List<LogRow> list = new ArrayList<>(rows.subList(60, rows.size()));
    list.addAll(list.size() / 2, early);
    for (int i = 0; i + 5 < list.size(); i += 5) {
      Collections.shuffle(list.subList(i, i + 5), random);
    }
    write(school, "disordered", style, list);
    write(school, "few", style, early);
  }

  private void squid(int school, List<LogRow> rows) throws IOException {
    write(school, "proxy", LogStyle.SQUID, rows);
  }

  private void write(int school, String name, LogStyle style, List<LogRow> rows)
      throws IOException {
    List<LogLine> lines = new ArrayList<>();
    boolean squid = style == LogStyle.SQUID;
    if (!squid) {
      lines.add(LogLine.ignored(style.header()));
    }
    for (LogRow row : rows) {
      if (random.nextInt(25) == 0) {
        lines.addAll(Collections.nCopies(1 + random.nextInt(3), squid ? badSquid() : bad(style)));
      }
      if (random.nextInt(60) == 0) {
        lines.add(LogLine.ignored(squid || random.nextBoolean() ? "" : style.header()));
      }
      LogRow cut = style.cut(row);
      lines.add(new LogLine(style.write(cut), cut, null));
    }
    String packed = random.nextInt(3) == 0 ? ".gz" : "";
    files.add(file(school, school + "-" + name + ".log" + packed, lines));
  }

  private LogLine bad(LogStyle style) {
    String sep = style.header().substring(4, 5);
    String good = style.time(1_774_861_200_000L);
    String rest =
        String.join(sep, "", "learner1", "10.0.0.1", "https://a.example.org/", "", "", "");
    return switch (random.nextInt(7)) {
      case 0 -> LogLine.bad("garbage", Reject.TOO_FEW_COLUMNS);
      case 1 -> LogLine.bad("2026-02-31 10:00:00" + rest, Reject.BAD_TIME);
      case 2 -> LogLine.bad("2106-03-01 10:00:00" + rest, Reject.TIME_OUT_OF_RANGE);
      case 3 -> LogLine.bad(good + sep.repeat(6), Reject.NO_ADDRESS);
      case 4 -> LogLine.bad(good + sep.repeat(3) + "https:///x", Reject.BAD_ADDRESS);
      case 5 -> LogLine.bad(good + sep + "\"never closes", Reject.BROKEN_QUOTES);
      default -> LogLine.bad("\0\0\0" + rest, Reject.BINARY);
    };
  }

  private LogLine badSquid() {
    return random.nextBoolean()
        ? LogLine.bad("only four columns here", Reject.TOO_FEW_COLUMNS)
        : LogLine.bad(
            "soon 1 10.0.0.1 TCP_MISS/200 1 GET https://a.example.org/ - - -", Reject.BAD_TIME);
  }

  private GeneratedFile file(int school, String name, List<LogLine> lines) throws IOException {
    Path path = folder.resolve(name);
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    try (OutputStream plain = Files.newOutputStream(path);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    LogSource source = new LogSource(List.of(path), "auto", LogStyle.ZONE, "auto", Map.of(), 1);
    LogFile file = LogFiles.recognise(school, path, name, source);
    return new GeneratedFile(file, lines);
  }
}
