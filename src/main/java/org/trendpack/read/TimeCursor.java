package org.trendpack.read;

/** A place in the bytes of a time, and how the figures and names at it are read. */
abstract class TimeCursor {

  /** The three letters that each month's name begins with. */
  private static final int[] MONTHS =
      java.util.stream.Stream.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" "))
          .mapToInt(name -> name.charAt(0) << 16 | name.charAt(1) << 8 | name.charAt(2))
          .toArray();

  byte[] bytes = new byte[0];
  int at;
  int end;

  final int digits(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value * 10 + bytes[at++] - '0';
    }
    return value;
  }

  final boolean startsWith(String lower) {
    if (at + lower.length() > end) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if ((bytes[at + i] | 0x20) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A month's number, or its English name; -1 if neither. */
  final int monthNumber() {
    if (at >= end || !isLetter(bytes[at])) {
      return number();
    }
    if (at + 3 > end) {
      return -1;
    }
    int name = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2] | 0x202020;
    for (int i = 0; i < 12; i++) {
      if (name == MONTHS[i]) {
        while (at < end && isLetter(bytes[at])) {
          at++;
        }
        return i + 1;
      }
    }
    return -1;
  }

  final int number() {
    int from = at;
    int value = 0;
    while (at < end && isDigit(bytes[at]) && at - from < 9) {
      value = value * 10 + bytes[at++] - '0';
    }
    return at == from ? -1 : value;
  }

  /** What follows the figures of "1st", "2nd", "3rd" and "4th". */
  final void skipOrdinal() {
    if (startsWith("st ") || startsWith("nd ") || startsWith("rd ") || startsWith("th ")) {
      at += 2;
    } else if (startsWith("st,") || startsWith("nd,") || startsWith("rd,") || startsWith("th,")) {
      at += 2;
    }
  }

  final void skipSpaces() {
    while (at < end && bytes[at] == ' ') {
      at++;
    }
  }

  final void skipSeparators() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == ',' || bytes[at] == '.')) {
      at++;
    }
  }

  final void skipDateEnd() {
    while (at < end
        && (bytes[at] == ' ' || bytes[at] == 'T' || bytes[at] == ',' || bytes[at] == '@')) {
      at++;
    }
    if (at < end && (bytes[at] == ':' || bytes[at] == '-')) {
      at++;
    }
    skipSpaces();
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  static boolean isLetter(byte b) {
    return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
  }
}
