package org.trendpack.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.trendpack.CaseFiles;
import org.trendpack.CaseFiles.Case;
import org.trendpack.job.LogSource;
import org.trendpack.problem.UserProblem;

/**
 * Reads spoilt copies of the case files for as long as it is told, outside the tests: {@code
 * docs/CONTRIBUTING.md} has the command. Whatever the bytes are, nothing may be thrown but a fault
 * that the operator can mend, every line must be in a row, and the pieces in which bytes arrive
 * must change nothing.
 */
@NullUnmarked
public final class FuzzReaders {

  private static final byte[][] SIGNS =
      Stream.of(
              "\"",
              "'",
              "\\",
              "\n",
              "\r\n",
              "\0",
              ",",
              ";",
              "\t",
              "|",
              "=",
              " ",
              "  ",
              "{",
              "}",
              "[",
              "]",
              "%",
              "%2",
              "%25",
              "\uFEFF",
              "\\u12",
              "\\ud83d",
              "#Fields: date time cs-host",
              "#",
              "://",
              "@",
              ":",
              "<134>1 - - - - - ",
              "<13>",
              "CEF:0|",
              "é",
              "-",
              "*",
              "1e9",
              "T",
              "9999999999999999999",
              "2025-02-30",
              "Sep  6 09:05:07 ")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private final List<byte[]> texts = new ArrayList<>();
  private final List<LogFormat> formats = new ArrayList<>();
  private final Path file;
  private long rows;
  private long recognised;

  private FuzzReaders(Path file) throws IOException {
    this.file = file;
    List<Case> cases =
        Stream.concat(CaseFiles.all("formats").stream(), CaseFiles.all("read").stream())
            .filter(one -> one.fields().containsKey("text"))
            .toList();
    for (Case one : cases) {
      byte[] text = one.text("text", "").getBytes(StandardCharsets.UTF_8);
      try {
        Files.write(file, text);
        formats.add(look(one.text("format", "auto")));
        texts.add(text);
      } catch (UserProblem notAFormat) {
        // A case of a fault.
      }
    }
  }

  /** Takes the seconds to run and the first seed. */
  public static void main(String[] args) throws IOException {
    long seconds = args.length > 0 ? Long.parseLong(args[0]) : 60;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path file = Files.createTempFile("fuzz", ".log");
    FuzzReaders fuzz = new FuzzReaders(file);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long runs = 0;
    while (System.nanoTime() < end) {
      fuzz.run(seed + runs);
      runs++;
    }
    Files.delete(file);
    System.out.printf(
        "%,d spoilt files from seed %d, %,d rows, %,d recognised anew: no fault%n",
        runs, seed, fuzz.rows, fuzz.recognised);
  }

  private void run(long seed) throws IOException {
    Random random = new Random(seed);
    int which = random.nextInt(texts.size());
    byte[] text = texts.get(which);
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text = spoil(text, random);
    }
    try {
      read(text, formats.get(which), random);
      if (random.nextInt(4) == 0) {
        Files.write(file, text);
        try {
          read(text, look("auto"), random);
          recognised++;
        } catch (UserProblem understood) {
          // What an operator can mend is no failure.
        }
      }
    } catch (RuntimeException | AssertionError fault) {
      Path kept = Files.createTempFile("fuzz-seed-" + seed + "-", ".log");
      Files.write(kept, text);
      throw new IllegalStateException(
          "seed " + seed + ", format " + formats.get(which).name() + ", kept as " + kept, fault);
    }
  }

  private LogFormat look(String format) {
    LogSource source =
        new LogSource(List.of(), format, ZoneId.of("Europe/London"), "UTF-8", Map.of(), 1);
    return LogFiles.recognise(0, file, "fuzz", source).format();
  }

  private byte[] spoil(byte[] text, Random random) {
    int at = random.nextInt(text.length + 1);
    int length = random.nextInt(Math.min(40, text.length - at) + 1);
    byte[] other = texts.get(random.nextInt(texts.size()));
    return switch (random.nextInt(8)) {
      case 0 -> joined(text, at, at + length, new byte[0]);
      case 1 -> joined(text, at, at, SIGNS[random.nextInt(SIGNS.length)]);
      case 2 -> joined(text, at, at + length, SIGNS[random.nextInt(SIGNS.length)]);
      case 3 -> joined(text, at, at, new byte[] {(byte) random.nextInt(256)});
      case 4 -> joined(text, at, at, slice(other, random));
      case 5 -> joined(text, at, at, slice(text, random));
      case 6 -> joined(text, at, text.length, new byte[0]);
      default -> flipped(text, random);
    };
  }

  private static byte[] slice(byte[] text, Random random) {
    int from = random.nextInt(text.length + 1);
    int to = Math.min(text.length, from + random.nextInt(400));
    return java.util.Arrays.copyOfRange(text, from, to);
  }

  private static byte[] flipped(byte[] text, Random random) {
    byte[] copy = text.clone();
    for (int i = 0; i < 4 && copy.length > 0; i++) {
      copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return copy;
  }

  private static byte[] joined(byte[] text, int from, int to, byte[] between) {
    byte[] joined = new byte[text.length - (to - from) + between.length];
    System.arraycopy(text, 0, joined, 0, from);
    System.arraycopy(between, 0, joined, from, between.length);
    System.arraycopy(text, to, joined, from + between.length, text.length - to);
    return joined;
  }

  private void read(byte[] text, LogFormat format, Random random) throws IOException {
    List<String> whole = rows(new ByteArrayInputStream(text), text, format);
    List<String> pieces = rows(new Trickle(text, random), text, format);
    if (!whole.equals(pieces)) {
      throw new AssertionError("pieces change rows: " + firstDifference(whole, pieces));
    }
    rows += whole.size();
  }

  private static String firstDifference(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i) + " <> " + other.get(i);
      }
    }
    return one.size() + " rows <> " + other.size();
  }

  private static List<String> rows(InputStream in, byte[] text, LogFormat format)
      throws IOException {
    List<String> found = new ArrayList<>();
    Row row = new Row();
    SearchTerms search = new SearchTerms();
    try (RowStream stream = new RowStream(in, format.open())) {
      long line = 0;
      while (stream.next(row)) {
        require(stream.line() > line - (areInLines(format) ? 0 : 1), "a line is in two rows");
        line = stream.line();
        String told = "";
        if (row.status == Row.Status.EVENT) {
          require(row.time > 0, "an event has no time");
          Site site = Sites.shared().site(row.host());
          boolean terms = search.find(row, site);
          told = row.time + row.host() + row.verdict + (terms ? search.text() : "");
          for (Field field : Field.values()) {
            told += "," + row.text(field);
          }
        } else if (row.status == Row.Status.REJECTED) {
          told = row.reason.text();
        }
        found.add(line + " " + row.status + " " + told);
      }
      require(stream.consumed() == text.length, "bytes are lost");
      require(stream.lines() == lines(text), "lines are lost");
    }
    return found;
  }

  private static boolean areInLines(LogFormat format) {
    return !(format instanceof DescribedFormat described)
        || described.framing() == JsonObjects.Framing.LINES;
  }

  private static long lines(byte[] text) {
    long lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return text.length > 0 && text[text.length - 1] != '\n' ? lines + 1 : lines;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  /** Gives a few bytes at a time. */
  private static final class Trickle extends FilterInputStream {

    private final Random random;

    Trickle(byte[] bytes, Random random) {
      super(new ByteArrayInputStream(bytes));
      this.random = random;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(200)));
    }
  }
}
