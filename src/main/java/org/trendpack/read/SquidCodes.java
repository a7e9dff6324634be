package org.trendpack.read;

/** Squid's result codes as verdicts. */
final class SquidCodes {

  private SquidCodes() {}

  /**
   * Sets the row's verdict. {@code TCP_DENIED} is a block, unless its status 407 says that it only
   * asked who is there; so is a 403 that Squid itself gave, which its code shows by reaching no
   * server.
   */
  static void decide(Row row) {
    boolean denied = contains(row, Field.ACTION, "DENIED");
    if (denied && contains(row, Field.STATUS, "407")) {
      row.proxyOwn = true;
      row.verdict = Verdict.OTHER;
      return;
    }
    boolean redirected = contains(row, Field.ACTION, "REDIRECT");
    boolean ownRefusal = contains(row, Field.STATUS, "403") && contains(row, Field.ACTION, "NONE");
    row.verdict = denied || redirected || ownRefusal ? Verdict.BLOCKED : Verdict.ALLOWED;
  }

  private static boolean contains(Row row, Field field, String text) {
    int from = row.start[field.ordinal()];
    if (from < 0) {
      return false;
    }
    int lastStart = row.end[field.ordinal()] - text.length();
    for (int i = from; i <= lastStart; i++) {
      int k = 0;
      while (k < text.length() && row.buffer[i + k] == text.charAt(k)) {
        k++;
      }
      if (k == text.length()) {
        return true;
      }
    }
    return false;
  }
}
