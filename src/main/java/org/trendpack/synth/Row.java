package org.trendpack.synth;

/** The request being written; one object is filled again and again. */
final class Row {

  /** A request's kind decides whether it is a visit. */
  enum Kind {
    PAGE,
    SEARCH,
    /** A search whose terms a proxy has removed. */
    STRIPPED_SEARCH,
    /** An encrypted tunnel: only its host is known. */
    DOMAIN_ONLY,
    PAGE_PART,
    TRACKER,
    KEYSTROKE;

    boolean isVisit() {
      return this != PAGE_PART && this != TRACKER && this != KEYSTROKE;
    }
  }

  private static final byte[] NOTHING = {};

  final byte[] url = new byte[RowBuffer.ROW_LIMIT / 2];
  int urlLength;
  long millis;
  Kind kind = Kind.PAGE;
  byte[] user = NOTHING;
  byte[] address = NOTHING;
  byte[] group = NOTHING;
  byte[] agent = NOTHING;
  byte[] category = NOTHING;
  boolean blocked;
  int size;

  void url(byte[] text) {
    System.arraycopy(text, 0, url, 0, text.length);
    urlLength = text.length;
  }

  void url(byte[] first, byte[] second, int secondLength, byte[] third) {
    System.arraycopy(first, 0, url, 0, first.length);
    System.arraycopy(second, 0, url, first.length, secondLength);
    System.arraycopy(third, 0, url, first.length + secondLength, third.length);
    urlLength = first.length + secondLength + third.length;
  }
}
