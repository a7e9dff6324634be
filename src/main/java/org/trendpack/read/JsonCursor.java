package org.trendpack.read;

import java.nio.charset.StandardCharsets;

/** A place in a text of JSON, and how the texts and names at it are read. */
abstract class JsonCursor {

  private static final long QUOTES = Bytes.eight('"');
  private static final long ESCAPES = Bytes.eight('\\');

  byte[] b = new byte[0];
  int at;
  int to;

  /** Reads a name and its colon; returns the name's end, or -1. */
  final int key() {
    if (b[at] != '"') {
      return -1;
    }
    at++;
    int end = string();
    space();
    if (at >= to || b[at] != ':') {
      return -1;
    }
    at++;
    space();
    return at < to ? end : -1;
  }

  final void comma() {
    space();
    if (at < to && b[at] == ',') {
      at++;
      space();
    }
  }

  /** Undoes the escapes of a text that {@code at} is in; returns its end, or -1. */
  final int string() {
    at = Bytes.find(b, at, to, QUOTES, ESCAPES);
    int end = at;
    while (at < to && b[at] != '"') {
      if (b[at] == '\\') {
        end = escape(end);
      } else {
        b[end++] = b[at++];
      }
    }
    if (at >= to) {
      return -1;
    }
    at++;
    return end;
  }

  private int escape(int end) {
    int next = end;
    byte c = at + 1 < to ? b[at + 1] : (byte) '\\';
    at += 2;
    switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> b[next++] = ' ';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++, at++) {
          code = code << 4 | (at < to ? Math.max(Texts.hex(b[at]), 0) : 0);
        }
        next = utf8(code, next);
      }
      default -> b[next++] = c;
    }
    return next;
  }

  /** A code unit in UTF-8; six bytes were read for at most three written. */
  private int utf8(int unit, int end) {
    int next = end;
    int code = unit;
    if (Character.isHighSurrogate((char) unit) && at + 5 < to && b[at] == '\\') {
      int low = 0;
      for (int i = at + 2; i < at + 6; i++) {
        low = low << 4 | Math.max(Texts.hex(b[i]), 0);
      }
      code = Character.toCodePoint((char) unit, (char) low);
      at += 6;
    }
    if (!Character.isValidCodePoint(code) || (code >= 0xD800 && code <= 0xDFFF)) {
      code = '?';
    }
    if (code < 0x80) {
      b[next++] = (byte) code;
      return next;
    }
    byte[] utf8 = new String(Character.toChars(code)).getBytes(StandardCharsets.UTF_8);
    for (byte one : utf8) {
      b[next++] = one;
    }
    return next;
  }

  final int bare() {
    while (at < to && b[at] != ',' && b[at] != '}' && b[at] != ']' && b[at] != ' ') {
      at++;
    }
    return at;
  }

  final void space() {
    while (at < to && (b[at] == ' ' || b[at] == '\t')) {
      at++;
    }
  }
}
