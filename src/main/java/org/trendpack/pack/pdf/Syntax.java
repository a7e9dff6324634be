package org.trendpack.pack.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How PDF (ISO 32000-1) spells values. */
final class Syntax {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Syntax() {}

  /** A text string: letters of ASCII as they are, anything else in UTF-16. */
  static String text(String text) {
    return text.chars().allMatch(letter -> letter >= ' ' && letter < 127)
        ? "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
        : "<FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
  }

  /** Bytes in hexadecimal. */
  static String hexadecimal(byte[] bytes) {
    return "<" + HEX.formatHex(bytes) + ">";
  }

  /** Appends four hexadecimal digits. */
  static void code(StringBuilder to, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.forDigit((value >> shift) & 0xF, 16));
    }
  }

  /** Appends a number to a hundredth, without needless digits. */
  static StringBuilder number(StringBuilder to, double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      to.append('-');
      hundredths = -hundredths;
    }
    to.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest != 0) {
      to.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        to.append(rest % 10);
      }
    }
    return to;
  }

  /** A reference to an object. */
  static String reference(int object) {
    return object + " 0 R";
  }
}
