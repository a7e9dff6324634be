package org.trendpack.scan;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The rows that stand in several exports, by a hash of their bytes, and the one file of each that
 * counts them: the one that has the row most often.
 *
 * @param hashes sorted
 * @param owners file numbers, beside the hashes
 */
record DuplicateOwners(long[] hashes, int[] owners) implements Serializable {

  static final DuplicateOwners NONE = new DuplicateOwners(new long[0], new int[0]);

  /** Whether another file counts this row. */
  boolean isDuplicate(long hash, int file) {
    int at = Arrays.binarySearch(hashes, hash);
    return at >= 0 && owners[at] != file;
  }
}
