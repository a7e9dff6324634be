package org.trendpack.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendpack.job.LogSource;
import org.trendpack.read.LogFiles;

/** What a look at both ends of a file says of the times it covers. */
@NullUnmarked
class OverlapsTest {

  /** Of this many bytes each, so that the look at the last 65,536 begins with a row. */
  private static final int ROW = 128;

  private static final int ROWS = 1_500;
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 2, 2, 21, 9, 52);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @TempDir private Path folder;

  /** The rest of a time may be a time too: of "2026-02-02 21:09:52" the second of February 2021. */
  @ParameterizedTest(name = "a look that begins {0} bytes into a row")
  @ValueSource(ints = {0, 1, 2, 5, 8, 11, 20, 60, 127})
  void theRestOfARowIsNoRow(int cut) throws IOException {
    StringBuilder text = new StringBuilder("Time,User,URL\n");
    for (int i = 0; i < ROWS; i++) {
      String start =
          TIME.format(FIRST.plusNanos(i * 1_000_000L)) + ",learner1,https://example.org/";
      int length = i == ROWS - 1 ? ROW + cut : ROW;
      text.append(start).append("a".repeat(length - start.length() - 1)).append('\n');
    }
    Path path = Files.writeString(folder.resolve("log.csv"), text);
    LogSource source = new LogSource(List.of(path), "csv", ZoneOffset.UTC, "auto", Map.of(), 1);

    Overlaps.Span span = Overlaps.peek(LogFiles.recognise(0, path, "log.csv", source));

    assertThat(span)
        .isEqualTo(
            new Overlaps.Span(
                FIRST.toInstant(ZoneOffset.UTC).toEpochMilli(),
                FIRST.plusSeconds(1).toInstant(ZoneOffset.UTC).toEpochMilli()));
  }
}
