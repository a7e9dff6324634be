package org.trendpack.scan.reference;

import org.jspecify.annotations.Nullable;
import org.trendpack.read.Reject;

/**
 * What stands in a generated file: a row, a row that must be rejected, or a line that is no row.
 *
 * @param text without its last line end
 * @param row null if it is none
 * @param reason null unless it must be rejected
 */
record LogLine(String text, @Nullable LogRow row, @Nullable Reject reason) {

  static LogLine bad(String text, Reject reason) {
    return new LogLine(text, null, reason);
  }

  static LogLine ignored(String text) {
    return new LogLine(text, null, null);
  }

  /** Line ends it takes, its own included. */
  int lines() {
    return 1 + (int) text.chars().filter(c -> c == '\n').count();
  }
}
