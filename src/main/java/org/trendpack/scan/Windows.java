package org.trendpack.scan;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Spans of time, sorted, without overlap; both ends belong to them.
 *
 * @param from epoch milliseconds
 * @param to epoch milliseconds
 */
record Windows(long[] from, long[] to) implements Serializable {

  static final Windows NONE = new Windows(new long[0], new long[0]);

  boolean isEmpty() {
    return from.length == 0;
  }

  /** Whether one of the spans holds all of another. */
  boolean covers(long spanFrom, long spanTo) {
    int at = Arrays.binarySearch(from, spanFrom);
    int before = at >= 0 ? at : -at - 2;
    return before >= 0 && spanTo <= to[before];
  }

  boolean contains(long time) {
    int at = Arrays.binarySearch(from, time);
    int before = at >= 0 ? at : -at - 2;
    return before >= 0 && time <= to[before];
  }
}
