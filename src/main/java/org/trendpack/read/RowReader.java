package org.trendpack.read;

/** Turns bytes into rows; one for each thread. */
public interface RowReader {

  /** The record does not end within the bytes given. */
  int MORE = -1;

  /**
   * Reads the record that begins at {@code from}.
   *
   * <p>A record that is rejected takes its first line only, so that a quote that never closes
   * cannot swallow the rows after it.
   *
   * @param buffer has a spare byte at {@code limit}, which the reader may overwrite
   * @param last whether the input ends at {@code limit}
   * @return where the next record begins, or {@link #MORE}
   */
  int next(byte[] buffer, int from, int limit, Last last, Row row);

  /** Whether more bytes follow those in the buffer. */
  enum Last {
    YES,
    NO
  }
}
