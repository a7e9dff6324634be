package org.trendpack.read;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.job.LogSource;

/** Rows from a stream: whatever the size of its pieces, and however long its rows. */
@NullUnmarked
class RowStreamTest {

  private static final String HEADER = "Time,User,URL\n";
  private static final String GOOD = "2025-09-04 09:00:00,ann,https://example.org/\n";

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePiecesInWhichBytesArriveChangeNothing(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] text = randomText(random).getBytes(StandardCharsets.UTF_8);
    LogFormat format = format(text);

    List<String> whole = read(new ByteArrayInputStream(text), format);
    List<String> pieces = read(new Trickle(text, random), format);

    assertThat(pieces).containsExactlyElementsOf(whole);
    assertThat(whole).anyMatch(row -> row.contains(Reject.BROKEN_QUOTES.text()));
  }

  @Test
  void aRowOverAMebibyteIsRejectedAloneAndUnderItsOwnLine() throws IOException {
    String longRow = "2025-09-04 09:00:00,ann,https://example.org/" + "x".repeat(3 << 20) + "\n";
    byte[] text = (HEADER + GOOD + longRow + GOOD).getBytes(StandardCharsets.UTF_8);

    assertThat(read(new ByteArrayInputStream(text), format(text)))
        .extracting(row -> row.substring(0, row.indexOf(' ', 3)))
        .containsExactly("1 ignored", "2 event", "3 row", "4 event");
  }

  @Test
  void aLongRowAtTheEndNeedsNoLineEnd() throws IOException {
    byte[] text = (HEADER + GOOD + "x".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8);

    List<String> rows = read(new ByteArrayInputStream(text), format(text));

    assertThat(rows).hasSize(3);
    assertThat(rows.get(2)).startsWith("3 " + Reject.TOO_LONG.text());
  }

  @Test
  void aLongQuotedRowThatNeverClosesCostsItsFirstLine() throws IOException {
    String lines = ("y".repeat(20_000) + "\n").repeat(100);
    byte[] text = (HEADER + "2025,\"" + lines + GOOD).getBytes(StandardCharsets.UTF_8);

    List<String> rows = read(new ByteArrayInputStream(text), format(text));

    assertThat(rows).hasSize(102);
    assertThat(rows.get(1)).startsWith("2 " + Reject.TOO_LONG.text());
    assertThat(rows.get(101)).startsWith("102 event");
  }

  private LogFormat format(byte[] text) throws IOException {
    Path file = folder.resolve("log.csv");
    Files.write(file, text);
    LogSource source =
        new LogSource(List.of(file), "auto", ZoneId.of("Europe/London"), "auto", Map.of(), 1);
    return LogFiles.recognise(0, file, "log.csv", source).format();
  }

  private static List<String> read(InputStream in, LogFormat format) throws IOException {
    List<String> found = new ArrayList<>();
    Row row = new Row();
    try (RowStream rows = new RowStream(in, format.open())) {
      while (rows.next(row)) {
        String what =
            switch (row.status) {
              case IGNORED -> "ignored";
              case REJECTED -> row.reason.text();
              case EVENT -> "event " + row.time + " " + row.text(Field.USER) + " " + row.host();
            };
        found.add(rows.line() + " " + what + " until " + rows.consumed());
      }
    }
    return found;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      text.append(
          switch (random.nextInt(8)) {
            case 0 -> "2025-09-04 09:00:00,\"never closes,https://example.org/\n";
            case 1 -> "2025-09-04 09:00:00,\"a\"b,https://example.org/" + "z".repeat(60) + "\r\n";
            case 2 -> "2025-09-04 09:00:00,\"two\nlines \"\"q\"\"\",https://example.org/\r\n";
            case 3 -> "\r\n";
            case 4 -> HEADER;
            case 5 -> "short\n";
            case 6 -> "2025-09-04 09:00:00,\"zo\u00eb\",\"https://example.org/\"\r\n";
            default -> GOOD;
          });
    }
    return text.toString();
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
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
    }
  }
}
