package org.trendpack.disclose;

import java.util.List;

/**
 * Says that one row (or column) holds the others: a key stage its years, all learners a flag and
 * its complement. It need not add up exactly: a learner may count in two parts.
 */
public record Sum(String total, List<String> parts) {

  /** Copies the list. */
  public Sum {
    parts = List.copyOf(parts);
  }
}
