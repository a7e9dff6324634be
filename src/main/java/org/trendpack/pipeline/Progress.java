package org.trendpack.pipeline;

/** Hears how far a run is. Its methods may be called from any thread. */
public interface Progress {

  /**
   * A stage begins, and the one before it has ended.
   *
   * @param total what {@link #advance} will reach, in a unit of the stage's own; 0 if not known
   */
  void stage(String name, long total);

  /** The stage has done this much of its total. */
  void advance(long done);

  /**
   * The stage has done this much of its total.
   *
   * @param rows rows dealt with so far, if rows are not the unit of the total
   */
  default void advance(long done, long rows) {
    advance(done);
  }

  /** A line that the operator should see now. */
  void note(String line);
}
