package org.trendpack.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trendpack.read.Field;
import org.trendpack.read.Roster;
import org.trendpack.read.Row;
import org.trendpack.read.Texts;
import org.trendpack.read.WebRequest;

/** A row of a log as {@code inspect} shows it. */
final class EventJson {

  /** Writes a row as one object; what it does not have is null. */
  void write(JsonGenerator out, long line, Row row) throws IOException {
    boolean event = row.status == Row.Status.EVENT;
    out.writeStartObject();
    out.writeNumberField("line", line);
    out.writeStringField("status", row.status.name().toLowerCase(Locale.ROOT));
    text(out, "reason", reason(row));
    text(out, "time", event ? Instant.ofEpochMilli(row.time).toString() : null);
    text(out, "user", event ? user(row) : null);
    text(out, "clientIp", event ? row.text(Field.CLIENT_IP) : null);
    text(out, "url", event ? url(row) : null);
    WebRequest request = event ? WebRequest.of(row) : null;
    text(out, "host", request == null ? null : request.site().host());
    text(out, "registeredDomain", request == null ? null : request.site().domain());
    text(out, "searchEngine", request == null ? null : request.engine());
    text(out, "searchTerms", request == null ? null : request.terms());
    out.writeArrayFieldStart("category");
    for (String category : event ? Texts.categories(row.text(Field.CATEGORY)) : List.<String>of()) {
      out.writeString(category);
    }
    out.writeEndArray();
    text(out, "verdict", event ? row.verdict.id() : null);
    number(out, "httpStatus", event ? row.text(Field.STATUS) : "");
    number(out, "bytes", event ? row.text(Field.BYTES) : "");
    out.writeEndObject();
  }

  /** A row in a line for reading. */
  String summary(long line, Row row) {
    if (row.status == Row.Status.REJECTED) {
      return line + ": rejected, " + row.reason.text();
    }
    WebRequest request = WebRequest.of(row);
    String search = request.terms().isEmpty() ? "" : ", search \"" + request.terms() + "\"";
    return line
        + ": "
        + Instant.ofEpochMilli(row.time)
        + ", "
        + user(row)
        + ", "
        + row.verdict.id()
        + ", "
        + request.site().host()
        + search;
  }

  private static @Nullable String reason(Row row) {
    return switch (row.status) {
      case EVENT -> null;
      case REJECTED -> row.reason.text();
      case IGNORED -> row.isOtherEvent ? "another kind of event" : "blank line, comment or header";
    };
  }

  /** As the scan compares it with the roster. */
  private static String user(Row row) {
    return Roster.fold(Texts.unescaped(row.text(Field.USER)));
  }

  private static String url(Row row) {
    String url = row.text(row.has(Field.URL) || !hasPath(row) ? Field.URL : Field.HOST);
    return url.startsWith("/") ? row.host() + url : url;
  }

  /** Some products write whole addresses into a column for sites. */
  private static boolean hasPath(Row row) {
    return row.addressEnd > row.pathStart;
  }

  private static void text(JsonGenerator out, String name, @Nullable String value)
      throws IOException {
    if (value == null || value.isEmpty() || value.equals("-")) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, value);
    }
  }

  private static void number(JsonGenerator out, String name, String value) throws IOException {
    if (value.matches("\\d{1,18}|\\d{1,3}(,\\d{3}){1,5}")) {
      out.writeNumberField(name, Long.parseLong(value.replace(",", "")));
    } else {
      out.writeNullField(name);
    }
  }
}
