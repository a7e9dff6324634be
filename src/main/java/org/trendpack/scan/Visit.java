package org.trendpack.scan;

import org.trendpack.read.Verdict;

/** What is counted of a visit. Reused for every row. */
final class Visit {

  int file;
  int school;

  /** Number in the roster, or {@link AccountTable#UNKNOWN}. */
  int account;

  /** Folded name of an account that the roster does not have; empty if the row has no name. */
  String user = "";

  Verdict verdict = Verdict.OTHER;

  /** Number of the registered domain in {@link Tally#domainNames}. */
  int domain;

  boolean isSearch;
  boolean isDomainOnly;
  boolean isStripped;

  /** The account's number; all that a school's roster does not have share one beyond the roster. */
  int accountKey(int rosterSize) {
    return account >= 0 ? account : rosterSize + school;
  }
}
