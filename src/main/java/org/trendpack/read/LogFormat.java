package org.trendpack.read;

import java.io.Serializable;

/** A log's format with everything that its header settled: columns, separator, date order. */
public interface LogFormat extends Serializable {

  /** As the job file and {@code inspect} name it. */
  String name();

  /** How the columns were understood, a line each, for {@code inspect}; no data of a row. */
  java.util.List<String> describe();

  /** Whether a part of a file can be read without what stands before it. */
  default boolean isSplittable() {
    return true;
  }

  /** A reader for one thread. */
  RowReader open();
}
