package org.trendpack.scan.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trendpack.read.Verdict;

/** The ways in which generated logs are written. */
enum LogStyle {
  /** Squid's native format: no category, no note. */
  SQUID("squid", ' ', ""),
  LOCAL("csv", ',', "yyyy-MM-dd HH:mm:ss"),
  BRITISH("csv", ';', "dd/MM/yyyy HH:mm:ss"),
  OFFSET("csv", '\t', "yyyy-MM-dd'T'HH:mm:ss.SSSxxx"),
  EPOCH("csv", ',', "");

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final String format;
  private final char separator;
  private final String time;

  LogStyle(String format, char separator, String time) {
    this.format = format;
    this.separator = separator;
    this.time = time;
  }

  String format() {
    return format;
  }

  /** What of a row this style can say. */
  LogRow cut(LogRow row) {
    boolean wholeSeconds = this == LOCAL || this == BRITISH;
    long time = wholeSeconds ? row.time() / 1000 * 1000 : row.time();
    boolean squid = this == SQUID;
    return new LogRow(
        time,
        row.user(),
        row.ip(),
        row.host(),
        row.domain(),
        row.path(),
        squid && row.verdict() == Verdict.OTHER ? Verdict.ALLOWED : row.verdict(),
        squid ? "" : row.category(),
        row.kind(),
        row.engine(),
        row.terms(),
        squid ? "" : row.note());
  }

  String header() {
    return Stream.of("Time", "User", "Client IP", "URL", "Category", "Action", "Note")
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  /** A row already {@link #cut} to this style. */
  String write(LogRow row) {
    return this == SQUID ? squid(row) : csv(row);
  }

  private String csv(LogRow row) {
    String action = row.verdict() == Verdict.OTHER ? "" : row.verdict().id();
    String url = (row.path().isEmpty() ? "" : "https://") + row.host() + row.path();
    return List.of(time(row.time()), row.user(), row.ip(), url, row.category(), action, row.note())
        .stream()
        .map(this::quoted)
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  String time(long millis) {
    return this == EPOCH
        ? String.valueOf(millis)
        : DateTimeFormatter.ofPattern(time, Locale.ROOT)
            .withZone(this == OFFSET ? ZoneOffset.ofHours(-5) : ZONE)
            .format(Instant.ofEpochMilli(millis));
  }

  private String quoted(String cell) {
    boolean needed =
        cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private static String squid(LogRow row) {
    boolean connect = row.path().isEmpty();
    String user = row.user().isEmpty() ? "-" : row.user().replace("\\", "%5C");
    return String.format(
        Locale.ROOT,
        "%d.%03d %6d %s %s 1024 %s %s %s HIER_DIRECT/192.0.2.1 %s",
        row.time() / 1000,
        row.time() % 1000,
        row.time() % 700,
        row.ip(),
        row.verdict() == Verdict.BLOCKED ? "TCP_DENIED/403" : "TCP_MISS/200",
        connect ? "CONNECT" : "GET",
        connect ? row.host() + ":443" : "https://" + row.host() + row.path().replace(" ", "%20"),
        user,
        row.isSearch() ? "application/json" : "text/html");
  }
}
