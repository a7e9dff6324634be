package org.trendpack.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of any charset as UTF-8 bytes. */
final class Utf8Stream extends InputStream {

  private final Reader reader;
  private final char[] chars = new char[1 << 14];
  private byte[] bytes = new byte[0];
  private int at;
  private char held;

  Utf8Stream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at >= bytes.length) {
      int from = 0;
      if (held != 0) {
        chars[from++] = held;
        held = 0;
      }
      int count = reader.read(chars, from, chars.length - from);
      if (count < 0 && from == 0) {
        return false;
      }
      int end = from + Math.max(count, 0);
      // A surrogate pair must not be cut in two.
      if (count >= 0 && end > 1 && Character.isHighSurrogate(chars[end - 1])) {
        held = chars[--end];
      }
      bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
