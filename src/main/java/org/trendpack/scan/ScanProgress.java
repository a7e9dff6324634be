package org.trendpack.scan;

/** Told how far a scan has come; from any thread. */
public interface ScanProgress {

  /** Nobody is told. */
  ScanProgress SILENT = (rows, done, total) -> {};

  /**
   * A part of a file is done.
   *
   * @param rows read so far
   * @param done bytes read so far, as files lie on disk, packed ones by estimate unpacked
   * @param total bytes to read
   */
  void advanced(long rows, long done, long total);
}
