package org.trendpack.read;

/**
 * What syslog puts before a message (RFC 3164 and RFC 5424, and the forms with an ISO time that
 * servers write): priority, time, host, and the tag or process. Holds what it found last; one for
 * each thread.
 */
final class SyslogPrefix {

  /**
   * Words that may stand between the time and the tag: host, device, facility, time in brackets.
   */
  private static final int WORDS = 4;

  private int timeFrom;
  private int timeTo;
  private boolean universal;
  private byte[] b = new byte[0];
  private int to;

  /** Where the prefix's time stands; empty if there was no prefix. */
  int timeFrom() {
    return timeFrom;
  }

  int timeTo() {
    return timeTo;
  }

  /** Whether the time is in UTC although it does not say so. */
  boolean isUniversal() {
    return universal;
  }

  /** Where the message begins; {@code from} if there is no prefix. */
  int skip(byte[] bytes, int from, int end) {
    b = bytes;
    to = end;
    timeFrom = from;
    timeTo = from;
    universal = false;
    int message = afterPrefix(from);
    return priority(message) > message ? afterRelay(message) : message;
  }

  /** A relay puts its prefix before that of the sender, whose time is the better one. */
  private int afterRelay(int from) {
    int ownFrom = timeFrom;
    int ownTo = timeTo;
    timeFrom = from;
    timeTo = from;
    int message = afterPrefix(from);
    if (timeTo == timeFrom) {
      timeFrom = ownFrom;
      timeTo = ownTo;
    }
    return message;
  }

  private int afterPrefix(int from) {
    int p = priority(octets(from));
    if (p < to && b[p] == ' ' && p > from) {
      p++;
    }
    boolean version = p > from && p + 1 < to && b[p] == '1' && b[p + 1] == ' ';
    int time = version ? p + 2 : p;
    int after = time(time);
    if (after == time) {
      return version && isNil(time) ? structured(word(word(time))) : time;
    }
    return version ? structured(word(after)) : tag(after);
  }

  /** The length that RFC 6587 puts before a message. */
  private int octets(int from) {
    int p = from;
    while (p < to && isDigit(b[p])) {
      p++;
    }
    return p > from && p + 1 < to && b[p] == ' ' && b[p + 1] == '<' ? p + 1 : from;
  }

  private boolean isNil(int at) {
    return at + 1 < to && b[at] == '-' && b[at + 1] == ' ';
  }

  /** {@code <134>}. */
  private int priority(int from) {
    int p = from;
    if (p < to && b[p] == '<') {
      p++;
      while (p < to && isDigit(b[p])) {
        p++;
      }
      if (p < to && p > from + 1 && p - from <= 4 && b[p] == '>') {
        return p + 1;
      }
    }
    return from;
  }

  /** {@code Sep 14 09:05:07}, the same with a year, or an ISO time; where the next word begins. */
  private int time(int from) {
    int end = isLetter(from) ? named(from) : iso(from);
    if (end == from) {
      return from;
    }
    timeFrom = from;
    timeTo = end > from && b[end - 1] == ':' ? end - 1 : end;
    return end < to && b[end] == ' ' ? end + 1 : end;
  }

  private int named(int from) {
    int p = from;
    while (isLetter(p)) {
      p++;
    }
    if (p - from != 3) {
      return from;
    }
    while (p < to && b[p] == ' ') {
      p++;
    }
    int day = p;
    while (p < to && isDigit(b[p])) {
      p++;
    }
    if (p == day || p - day > 2 || p >= to || b[p] != ' ') {
      return from;
    }
    p++;
    if (p + 5 < to && isDigit(b[p + 3]) && b[p + 4] == ' ') {
      p += 5;
    }
    int clock = p;
    while (p < to && (isDigit(b[p]) || b[p] == ':' || b[p] == '.')) {
      p++;
    }
    if (p - clock < 8) {
      return from;
    }
    boolean year = p + 5 <= to && b[p] == ' ' && isDigit(b[p + 1]) && isDigit(b[p + 4]);
    boolean ends = p + 5 == to || (p + 5 < to && b[p + 5] == ' ');
    return year && ends && isDigit(b[p + 2]) && isDigit(b[p + 3]) ? p + 5 : p;
  }

  /**
   * {@code 2026-03-29T01:30:00Z}, Sophos' {@code 2026:03:29-01:30:00}, or a date and a time before
   * a host and a tag.
   */
  private int iso(int from) {
    int p = word(from) == to ? to : word(from) - 1;
    if (p - from == 10 && isDigit(b[from]) && b[from + 4] == '-' && b[from + 7] == '-') {
      return spaced(from, p + 1);
    }
    if (p - from < 19 || !isDigit(b[from])) {
      return from;
    }
    boolean iso = b[from + 4] == '-' && b[from + 7] == '-' && b[from + 10] == 'T';
    boolean colons = b[from + 4] == ':' && b[from + 7] == ':' && b[from + 10] == '-';
    return iso || colons ? p : from;
  }

  /** Columns of a log may begin with a date and a time too; they have no {@code host tag:}. */
  private int spaced(int from, int clock) {
    int end = word(clock) == to ? to : word(clock) - 1;
    boolean time =
        end - clock >= 8 && isDigit(b[clock]) && b[clock + 2] == ':' && isDigit(b[end - 1]);
    int tag = word(end + 1);
    int tagEnd = word(tag);
    boolean tagged = time && tagEnd < to && tagEnd - tag > 2 && b[tagEnd - 2] == ':';
    return tagged && isLetter(tag) ? end : from;
  }

  private int word(int from) {
    int p = from;
    while (p < to && b[p] != ' ') {
      p++;
    }
    return p < to ? p + 1 : to;
  }

  /**
   * Passes over a host and {@code program[123]:}; without a tag, over the host alone. The message
   * begins before a word of which none of these can be made.
   */
  private int tag(int from) {
    int p = from;
    for (int words = 0; words < WORDS && p < to; words++) {
      int end = p;
      while (end < to && isOfWord(b[end])) {
        end++;
      }
      if (end == p || (end < to && b[end] != ' ')) {
        break;
      }
      if (b[end - 1] == ':') {
        return isMessage(p, end - 1) ? p : afterSeverity(Math.min(end + 1, to));
      }
      ownTime(p, end);
      p = Math.min(end + 1, to);
    }
    return isFirstOfMessage(from) ? from : afterVersion(Math.min(word(from), to));
  }

  /** {@code Info:} and the like, as Cisco writes after its tag. */
  private int afterSeverity(int from) {
    int p = from;
    while (isLetter(p)) {
      p++;
    }
    boolean severity = p - from >= 4 && p - from <= 8 && p + 1 < to && b[p] == ':';
    return severity && b[p + 1] == ' ' && isCapital(b[from]) ? p + 2 : from;
  }

  /** A relay may put its own prefix before one of RFC 5424 whose time is an epoch, as Meraki's. */
  private int afterVersion(int from) {
    boolean version = from + 2 < to && b[from] == '1' && b[from + 1] == ' ';
    return version && isDigit(b[from + 2]) ? from + 2 : from;
  }

  private static boolean isCapital(byte c) {
    return c >= 'A' && c <= 'Z';
  }

  /** CEF's own header is no tag. */
  private boolean isMessage(int from, int end) {
    return (end - from == 3 || end - from == 4) && b[end - 1] == 'F' && b[end - 2] == 'E';
  }

  /** Whether the message begins at once: there is no host. */
  private boolean isFirstOfMessage(int from) {
    int end = word(from);
    for (int p = from; p < end; p++) {
      if (b[p] == '=' || b[p] == '{' || b[p] == '"' || b[p] == '|' || b[p] == ',') {
        return true;
      }
    }
    return false;
  }

  /**
   * The sender's time after a relay's: Sophos' {@code 2026:03:29-01:30:00}, or WatchGuard's {@code
   * (2026-03-29T00:30:00)}, which is in UTC where the time before it is of another hour.
   */
  private void ownTime(int from, int end) {
    if (isDigit(b[from]) && iso(from) == end) {
      timeFrom = from;
      timeTo = end;
    } else if (end - from == 21 && b[from] == '(' && b[from + 11] == 'T') {
      int colon = timeFrom;
      while (colon < timeTo && b[colon] != ':') {
        colon++;
      }
      universal = b[colon - 1] != b[from + 13] || b[colon - 2] != b[from + 12];
      timeFrom = from + 1;
      timeTo = end - 1;
    }
  }

  /** Other signs begin a message. */
  private static boolean isOfWord(byte c) {
    return c > ' ' && c != '#' && c != '=' && c != '|' && c != '"' && c != '{' && c != ',';
  }

  /** Process, message id and structured data of RFC 5424. */
  private int structured(int afterHost) {
    int p = word(word(word(afterHost)));
    if (p < to && b[p] == '-') {
      p = Math.min(p + 2, to);
    } else {
      while (p < to && b[p] == '[') {
        while (p < to && b[p] != ']') {
          p += b[p] == '\\' ? 2 : 1;
        }
        p++;
      }
      p = p < to && b[p] == ' ' ? p + 1 : Math.min(p, to);
    }
    boolean mark = p + 2 < to && b[p] == (byte) 0xEF && b[p + 1] == (byte) 0xBB;
    return mark ? p + 3 : p;
  }

  private boolean isLetter(int at) {
    return at < to && (b[at] | 0x20) >= 'a' && (b[at] | 0x20) <= 'z';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
