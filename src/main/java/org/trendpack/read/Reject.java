package org.trendpack.read;

/** Why a row could not be read. */
public enum Reject {
  TOO_FEW_COLUMNS("too few columns"),
  TOO_LONG("row is longer than 1 MiB"),
  BAD_TIME("the time cannot be read"),
  TIME_OUT_OF_RANGE("the time is before 1990 or after 2100"),
  NO_ADDRESS("neither an address nor a host"),
  BAD_ADDRESS("the address has no host"),
  BROKEN_QUOTES("a quote does not close"),
  BINARY("the row holds NUL bytes"),
  NOT_OF_FORMAT("the row is not of the file's format");

  private final String text;

  Reject(String text) {
    this.text = text;
  }

  /** The reason as a reader sees it. */
  public String text() {
    return text;
  }
}
