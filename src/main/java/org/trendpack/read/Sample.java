package org.trendpack.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first lines of a log, as they are and without what syslog put before them. */
final class Sample {

  /** So many rows show what a format is. */
  static final int ROWS = 40;

  private final byte[] text;
  private final List<String> lines;
  private final List<String> messages;

  /**
   * Of the text that a file begins with.
   *
   * @param isCut whether its last line may go on
   */
  Sample(String head, boolean isCut) {
    int last = head.stripTrailing().lastIndexOf('\n');
    String whole = isCut && last > 0 ? head.substring(0, last + 1) : head.stripTrailing() + "\n";
    text = whole.getBytes(StandardCharsets.UTF_8);
    lines = whole.lines().filter(line -> !line.isBlank()).toList();
    SyslogPrefix prefix = new SyslogPrefix();
    messages =
        lines.stream()
            .limit(ROWS)
            .map(
                line -> {
                  byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                  int from = prefix.skip(bytes, 0, bytes.length);
                  return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
                })
            .toList();
  }

  /** Lines that are not blank. */
  List<String> lines() {
    return lines;
  }

  /** The first of them without their prefixes. */
  List<String> messages() {
    return messages;
  }

  /** The first objects of JSON, wherever lines end; empty if it does not begin with one. */
  List<String> objects() {
    List<String> found = new ArrayList<>();
    if (!first().startsWith("{") && !first().startsWith("[")) {
      return found;
    }
    byte[] buffer = Arrays.copyOf(text, text.length + 2);
    JsonObjects objects = new JsonObjects(JsonObjects.Framing.WRAPPED);
    int at = 0;
    while (at < text.length && found.size() < ROWS) {
      int next = objects.next(buffer, at, text.length, RowReader.Last.YES);
      String one = Texts.decode(buffer, at, objects.to()).replaceAll("\\s+", " ");
      if (!objects.isPassedOver() && one.contains("{")) {
        found.add(one.strip());
      }
      at = next;
    }
    return found;
  }

  /** Whether its first line stands behind a syslog prefix. */
  boolean isPrefixed() {
    return firstMessage().length() < first().length();
  }

  String first() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  String firstMessage() {
    return messages.isEmpty() ? "" : messages.get(0);
  }

  /** How a format reads the first rows. */
  Fit fit(LogFormat format) {
    byte[] buffer = Arrays.copyOf(text, text.length + 2);
    RowReader reader = format.open();
    boolean byPlace = format instanceof DescribedFormat described && described.isByPlace();
    Row row = new Row();
    int events = 0;
    int rejected = 0;
    int fields = 0;
    int at = 0;
    while (at < text.length && events + rejected < ROWS) {
      int next = reader.next(buffer, at, text.length, RowReader.Last.YES, row);
      if (row.status == Row.Status.EVENT && byPlace && !isSound(row)) {
        rejected++;
      } else if (row.status == Row.Status.EVENT) {
        events++;
        fields += (int) Arrays.stream(Field.values()).filter(row::has).count();
      } else if (row.status == Row.Status.REJECTED) {
        rejected++;
      }
      at = next;
    }
    return new Fit(format, events, rejected, fields);
  }

  /** Whether columns that are known by their places hold what they should. */
  private static boolean isSound(Row row) {
    return holds(row, Field.METHOD, "[A-Za-z_-]+|")
        && holds(row, Field.STATUS, "-?\\d*")
        && holds(row, Field.BYTES, "-?\\d*");
  }

  private static boolean holds(Row row, Field field, String form) {
    return row.text(field).matches(form);
  }

  /**
   * How well a format fits.
   *
   * @param fields of all events together
   */
  record Fit(LogFormat format, int events, int rejected, int fields) {

    /** The share of rows that it understands; 0 if there is none. */
    double share() {
      return (double) events / Math.max(events + rejected, 1);
    }

    String percent() {
      return String.format(java.util.Locale.ROOT, "%.0f%%", share() * 100);
    }
  }
}
