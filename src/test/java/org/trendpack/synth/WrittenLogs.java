package org.trendpack.synth;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads generated logs back, slowly and in full. */
final class WrittenLogs {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A good row; {@code text} is its decoded address, hyphens and plus signs as spaces. */
  record Line(String time, String localDay, String user, String text) {}

  private WrittenLogs() {}

  static String text(Path file, String encoding) {
    try (InputStream in = open(file)) {
      Charset charset =
          switch (encoding) {
            case "utf_16_semicolons" -> StandardCharsets.UTF_16;
            case "windows_1252" -> Charset.forName("windows-1252");
            default -> StandardCharsets.UTF_8;
          };
      String text = new String(in.readAllBytes(), charset);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    String name = file.toString();
    return name.endsWith(".gz")
        ? new GZIPInputStream(in)
        : name.endsWith(".zst") ? new ZstdInputStream(in) : in;
  }

  /** All rows without the header, broken ones among them. */
  static List<List<String>> rows(Path file, String encoding) {
    String text = text(file, encoding);
    if (file.toString().contains(".log")) {
      return text.lines().map(line -> List.of(line.strip().split(" +"))).toList();
    }
    char separator = encoding.equals("utf_16_semicolons") ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setSkipHeaderRecord(false).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      return parser.getRecords().stream().skip(1).map(CSVRecord::toList).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Line> lines(Path file, String encoding) {
    boolean squid = file.toString().contains(".log");
    return rows(file, encoding).stream()
        .filter(row -> row.size() == (squid ? 10 : 11))
        .filter(row -> row.get(0).matches(squid ? "\\d+\\.\\d{3}" : "20\\d\\d-[01]\\d.*[0-5]\\d"))
        .filter(row -> !row.get(0).startsWith("2025-13"))
        .map(row -> squid ? squidLine(row) : csvLine(row));
  }

  private static Line squidLine(List<String> row) {
    Instant time = Instant.ofEpochMilli(Long.parseLong(row.get(0).replace(".", "")));
    return new Line(time.toString(), day(time), fold(row.get(7)), decode(row.get(6)));
  }

  private static Line csvLine(List<String> row) {
    Instant time =
        LocalDateTime.parse(row.get(0), LOCAL)
            .atZone(LONDON)
            .toInstant()
            .truncatedTo(ChronoUnit.SECONDS);
    return new Line(
        time.toString(), row.get(0).substring(0, 10), fold(row.get(1)), decode(row.get(5)));
  }

  private static String day(Instant time) {
    return time.atZone(LONDON).toLocalDate().toString();
  }

  private static String fold(String user) {
    return org.trendpack.read.Roster.fold(user);
  }

  private static String decode(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8).replace('-', ' ');
  }
}
