package org.trendpack.read;

/** Columns between one sign each, perhaps quoted, all in one line: what follows a prefix. */
final class DelimitedLayout implements LineLayout {

  private final FormatDescription description;
  private final byte separator;

  DelimitedLayout(FormatDescription description) {
    this.description = description;
    separator = (byte) description.separator();
  }

  @Override
  public Outcome split(byte[] b, int from, int to, Sink sink) {
    int number = 0;
    int p = from;
    while (p <= to) {
      boolean quoted = p < to && b[p] == '"';
      int open = quoted ? p + 1 : p;
      int end = open;
      while (end < to && !(quoted ? isClosing(b, end, to) : b[end] == separator)) {
        end++;
      }
      if (number < description.columns().size()) {
        sink.take(description.columns().get(number), open, end);
      }
      number++;
      p = quoted ? end + 2 : end + 1;
    }
    return number < 2 ? Outcome.BROKEN : Outcome.TAKEN;
  }

  private boolean isClosing(byte[] b, int at, int to) {
    return b[at] == '"' && (at + 1 >= to || b[at + 1] == separator);
  }
}
