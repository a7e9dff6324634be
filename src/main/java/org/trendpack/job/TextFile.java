package org.trendpack.job;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A text file as characters: its encoding found, its byte order mark left out. */
final class TextFile {

  static final String AUTO = "auto";

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int HEAD = 4096;

  private TextFile() {}

  /**
   * The encoding of a file, plain or gzip.
   *
   * @param encoding a charset's name, or "auto": UTF-16 if the first bytes say so, UTF-8 if the
   *     whole file is valid in it, else Windows-1252, as spreadsheets save CSV
   */
  static Charset charset(Path file, String encoding) throws IOException {
    return encoding.equals(AUTO) ? detect(file) : Charset.forName(encoding);
  }

  /** Opens a file, plain or gzip. */
  static Reader open(Path file, Charset charset) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(file), charset));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream plain = new BufferedInputStream(Files.newInputStream(file));
    boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? new GZIPInputStream(plain) : plain;
  }

  private static Charset detect(Path file) throws IOException {
    try (InputStream in = bytes(file)) {
      byte[] head = in.readNBytes(HEAD);
      int evenZeros = zeros(head, 0);
      int oddZeros = zeros(head, 1);
      if (startsWith(head, 0xFF, 0xFE) || oddZeros > head.length / 8) {
        return StandardCharsets.UTF_16LE;
      }
      if (startsWith(head, 0xFE, 0xFF) || evenZeros > head.length / 8) {
        return StandardCharsets.UTF_16BE;
      }
    }
    return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
  }

  private static int zeros(byte[] head, int first) {
    int zeros = 0;
    for (int i = first; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  private static boolean isUtf8(Path file) throws IOException {
    try (Reader reader = new InputStreamReader(bytes(file), StandardCharsets.UTF_8.newDecoder())) {
      return reader.transferTo(Writer.nullWriter()) >= 0;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
