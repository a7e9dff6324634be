package org.trendpack.synth;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How log files are compressed. */
public enum Compression {
  NONE(""),
  GZ(".gz"),
  ZST(".zst");

  private static final int ZSTD_LEVEL = 15;

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /** As options write it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String extension() {
    return extension;
  }

  OutputStream over(OutputStream file) throws IOException {
    return switch (this) {
      case NONE -> file;
      case GZ ->
          new GZIPOutputStream(file, 1 << 16) {
            {
              def.setLevel(Deflater.BEST_COMPRESSION);
            }
          };
      case ZST -> new ZstdOutputStream(file, ZSTD_LEVEL);
    };
  }
}
