package org.trendpack.pack.wording;

/** Numbers as British readers write them. */
public final class Numbers {

  private Numbers() {}

  /** A number, written in digits, with a comma between its thousands. */
  public static String grouped(String number) {
    int first = number.startsWith("-") ? 1 : 0;
    int dot = number.indexOf('.');
    StringBuilder seen = new StringBuilder(number);
    for (int at = (dot < 0 ? number.length() : dot) - 3; at > first; at -= 3) {
      seen.insert(at, ',');
    }
    return seen.toString();
  }
}
