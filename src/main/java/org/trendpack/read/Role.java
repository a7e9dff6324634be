package org.trendpack.read;

/** What kind of account a roster line describes. */
public enum Role {
  LEARNER,
  STAFF,
  VISITOR,
  /** A class's login, used by its youngest; its events count for the class, never for a learner. */
  SHARED,
  /** A name in the logs that no roster line has. */
  UNKNOWN
}
