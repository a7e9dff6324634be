package org.trendpack.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is packed, known by its first bytes and not by its name. */
public enum Compression {
  NONE,
  GZIP,
  ZSTD,
  BZIP2;

  static Compression of(byte[] head, int length) {
    if (length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
      return GZIP;
    }
    if (length >= 4
        && head[0] == 0x28
        && head[1] == (byte) 0xB5
        && head[2] == 0x2F
        && head[3] == (byte) 0xFD) {
      return ZSTD;
    }
    if (length >= 4 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
      return BZIP2;
    }
    return NONE;
  }

  /** The stream unpacked; several packed streams one after the other are read as one. */
  InputStream open(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(in, 1 << 16);
      case ZSTD -> new ZstdInputStream(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
    };
  }
}
