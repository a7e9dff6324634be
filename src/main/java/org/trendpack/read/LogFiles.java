package org.trendpack.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import org.trendpack.job.LogSource;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** Looks at the first bytes of a log and settles how all of it is read. */
public final class LogFiles {

  private static final int HEAD = 1 << 16;

  private LogFiles() {}

  /**
   * A file with how well it is understood.
   *
   * @param rows of its first lines that were tried
   * @param understood of them
   */
  public record Recognised(LogFile file, int rows, int understood) {}

  /**
   * Recognises a file.
   *
   * @param name as the operator knows the file
   * @throws UserProblem if the file cannot be opened, or its format is not understood
   */
  public static LogFile recognise(int school, Path path, String name, LogSource source) {
    return look(school, path, name, source).file();
  }

  /**
   * Reads descriptions of formats, each once.
   *
   * @throws UserProblem with every fault of them
   */
  public static void check(Collection<Path> descriptions) {
    Problems problems = new Problems();
    descriptions.forEach(file -> problems.attempt(() -> FormatCatalogue.read(file)));
    problems.throwIfAny();
  }

  /** As {@link #recognise}, saying how well. */
  public static Recognised look(int school, Path path, String name, LogSource source) {
    if (Files.isDirectory(path)) {
      throw UserProblem.input(name, "it is a folder", "Name a file in it");
    }
    try {
      byte[] packed = head(Files.newInputStream(path));
      Compression compression = Compression.of(packed, packed.length);
      byte[] head = compression == Compression.NONE ? packed : unpackedHead(path, compression);
      Charset charset = charset(head, source);
      requireText(head, charset, name);
      Sample sample = new Sample(text(head, charset), head.length == HEAD);
      Sample.Fit fit =
          LogFormats.recognise(name, sample, source, Files.getLastModifiedTime(path).toMillis());
      LogFile file =
          new LogFile(
              school,
              path.toAbsolutePath().toString(),
              name,
              compression,
              charset.name(),
              fit.format(),
              Files.size(path));
      return new Recognised(file, fit.events() + fit.rejected(), fit.events());
    } catch (IOException fault) {
      throw UserProblem.input(
          name,
          "the file cannot be read (" + fault.getClass().getSimpleName() + ")",
          "Check that it is whole and that this account may read it");
    }
  }

  /** Text has few control signs; a picture, an archive or a database has many. */
  private static void requireText(byte[] head, Charset charset, String name) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return;
    }
    int controls = 0;
    for (byte b : head) {
      controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
    }
    if (controls * 10L > head.length) {
      throw UserProblem.input(
          name, "it is no text but binary data", "Export the log as text, CSV or JSON");
    }
  }

  private static byte[] unpackedHead(Path path, Compression compression) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        InputStream plain = compression.open(in)) {
      return head(plain);
    }
  }

  /** As many of the first bytes as can be read; the scan gives account of what breaks off later. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (in) {
      for (int count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
        count = in.read(head, length, HEAD - length);
      }
    } catch (IOException broken) {
      if (length == 0) {
        throw broken;
      }
    }
    return Arrays.copyOf(head, length);
  }

  private static Charset charset(byte[] head, LogSource source) {
    if (!source.encoding().equals("auto")) {
      return Charset.forName(source.encoding());
    }
    if (startsWith(head, 0xFF, 0xFE) || nulsAt(head, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF) || nulsAt(head, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    // Windows-1252 needs no charset of its own: text that is not UTF-8 is decoded as such.
    return StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /** Whether nearly every second byte is NUL, as in UTF-16 without a mark. */
  private static boolean nulsAt(byte[] head, int parity) {
    int nuls = 0;
    int looked = Math.min(head.length, 400);
    for (int i = parity; i < looked; i += 2) {
      nuls += head[i] == 0 ? 1 : 0;
    }
    return looked >= 20 && nuls * 10 > looked * 4;
  }

  private static String text(byte[] head, Charset charset) throws IOException {
    byte[] utf8 =
        charset.equals(StandardCharsets.UTF_8)
            ? head
            : new Utf8Stream(new ByteArrayInputStream(head), charset).readAllBytes();
    int from = utf8.length > 2 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB ? 3 : 0;
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= utf8.length; i++) {
      if (i == utf8.length || utf8[i] == '\n') {
        // Line by line, because the last may be cut and some may be Windows-1252.
        text.append(Texts.decode(utf8, from, i)).append('\n');
        from = i + 1;
      }
    }
    return text.toString();
  }
}
