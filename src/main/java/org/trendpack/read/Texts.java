package org.trendpack.read;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes of logs as text. */
public final class Texts {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Texts() {}

  /** UTF-8, or Windows-1252 where the bytes are not valid UTF-8. */
  public static String decode(byte[] bytes, int from, int to) {
    if (isAscii(bytes, from, to)) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, from, to - from, WINDOWS_1252);
    }
  }

  /**
   * The categories in a cell: a set, in the order written. Bars part them where there are any; else
   * commas and semicolons do.
   */
  public static List<String> categories(String cell) {
    String separators = cell.indexOf('|') >= 0 ? "\\|" : "[,;]";
    return Arrays.stream(cell.split(separators))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  /** A name as some proxies write it, {@code SCHOOL%5cuser}, as it is. */
  public static String unescaped(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException invalid) {
      return text;
    }
  }

  static boolean isUtf8(byte[] bytes, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  static boolean isAscii(byte[] bytes, int from, int to) {
    int seen = 0;
    for (int i = from; i < to; i++) {
      seen |= bytes[i];
    }
    return seen >= 0;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(byte b) {
    if (b >= '0' && b <= '9') {
      return b - '0';
    }
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  /**
   * Decodes {@code %XX} and {@code +} into {@code target}; an invalid escape stays as it is.
   *
   * @return the number of bytes written; never more than were read
   */
  static int percentDecode(byte[] source, int from, int to, byte[] target) {
    int length = 0;
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if (b == '+') {
        b = ' ';
      } else if (b == '%' && i + 2 < to) {
        int high = hex(source[i + 1]);
        int low = hex(source[i + 2]);
        if (high >= 0 && low >= 0) {
          b = (byte) (high << 4 | low);
          i += 2;
        }
      }
      target[length++] = b;
    }
    return length;
  }
}
