package org.trendpack.scan;

import java.io.Serializable;

/**
 * A part of a log file that one task reads.
 *
 * @param file the file's number in the plan
 * @param part the part's number in its file, from 0
 * @param from first byte, where a row begins
 * @param to one past the last byte; {@link Long#MAX_VALUE} for a file read whole
 * @param size bytes on disk, for progress and to begin with the largest
 */
record Split(int file, int part, long from, long to, long size) implements Serializable {

  boolean isWhole() {
    return to == Long.MAX_VALUE;
  }
}
