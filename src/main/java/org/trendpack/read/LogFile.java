package org.trendpack.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A log file with all that its first bytes settled.
 *
 * @param school index of the school in the job
 * @param path where it is, absolute
 * @param name as the operator knows it: relative to the job's folder where it lies beneath
 * @param charset "UTF-8" for every file whose lines can be found in its bytes as they are
 * @param size in bytes, as it lies on disk
 */
public record LogFile(
    int school,
    String path,
    String name,
    Compression compression,
    String charset,
    LogFormat format,
    long size)
    implements Serializable {

  /** Whether it can be read from the middle. */
  public boolean isSplittable() {
    return compression == Compression.NONE && isUtf8() && format.isSplittable();
  }

  /** Its size as plain text, by estimate where it is packed: a packed byte holds about eight. */
  public long weight() {
    return compression == Compression.NONE ? size : size * 8;
  }

  /** The weight of all of them. */
  public static long weight(List<LogFile> files) {
    return files.stream().mapToLong(LogFile::weight).sum();
  }

  private boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8.name());
  }

  /**
   * The file's bytes from an offset on, unpacked and as UTF-8.
   *
   * @param offset 0 unless the file can be split
   */
  public InputStream open(long offset) throws IOException {
    FileChannel channel = FileChannel.open(Path.of(path));
    try {
      channel.position(offset);
      InputStream raw = Channels.newInputStream(channel);
      if (compression == Compression.NONE && isUtf8()) {
        return raw;
      }
      InputStream plain = compression.open(new BufferedInputStream(raw, 1 << 16));
      return isUtf8() ? plain : new Utf8Stream(plain, Charset.forName(charset));
    } catch (IOException | RuntimeException fault) {
      channel.close();
      throw fault;
    }
  }
}
