package org.trendpack.read;

/**
 * What syslog puts before a message (RFC 3164 and RFC 5424, and the forms with an ISO time that
 * servers write): priority, time, host, and the tag or process. Holds what it found last; one for
 * each thread.
 */
final class SyslogPrefix {

  private int timeFrom;
  private int timeTo;
  private byte[] b = new byte[0];
  private int to;

  /** Where the prefix's time stands; empty if there was no prefix. */
  int timeFrom() {
    return timeFrom;
  }

  int timeTo() {
    return timeTo;
  }

  /** Where the message begins; {@code from} if there is no prefix. */
  int skip(byte[] bytes, int from, int end) {
    b = bytes;
    to = end;
    timeFrom = from;
    timeTo = from;
    int p = priority(from);
    boolean version = p > from && p + 1 < to && b[p] == '1' && b[p + 1] == ' ';
    int time = version ? p + 2 : p;
    int after = time(time);
    if (after == time) {
      return p > from ? p : from;
    }
    int host = word(after);
    return version ? structured(host) : tag(host);
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
    timeTo = end;
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

  private int iso(int from) {
    int p = from;
    while (p < to && b[p] != ' ') {
      p++;
    }
    boolean date =
        p - from >= 19 && b[from + 4] == '-' && b[from + 7] == '-' && b[from + 10] == 'T';
    return date ? p : from;
  }

  private int word(int from) {
    int p = from;
    while (p < to && b[p] != ' ') {
      p++;
    }
    return p < to ? p + 1 : to;
  }

  /** {@code program[123]: } or {@code program: }; where it ends, or {@code from}. */
  private int tag(int from) {
    int p = from;
    while (p < to && b[p] != ' ' && b[p] != ':' && b[p] != '[' && b[p] != '=' && b[p] != '|') {
      p++;
    }
    if (p < to && b[p] == '[' && p > from) {
      int q = p + 1;
      while (q < to && isDigit(b[q])) {
        q++;
      }
      p = q < to && b[q] == ']' ? q + 1 : p;
    }
    boolean ends = p > from && p + 1 < to && b[p] == ':' && b[p + 1] == ' ';
    return ends ? p + 2 : from;
  }

  /** Process, message id and structured data of RFC 5424. */
  private int structured(int afterHost) {
    int p = word(word(word(afterHost)));
    if (p < to && b[p] == '-') {
      return Math.min(p + 2, to);
    }
    while (p < to && b[p] == '[') {
      while (p < to && b[p] != ']') {
        p += b[p] == '\\' ? 2 : 1;
      }
      p++;
    }
    return p < to && b[p] == ' ' ? p + 1 : Math.min(p, to);
  }

  private boolean isLetter(int at) {
    return at < to && (b[at] | 0x20) >= 'a' && (b[at] | 0x20) <= 'z';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
