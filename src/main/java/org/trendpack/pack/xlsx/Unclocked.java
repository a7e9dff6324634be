package org.trendpack.pack.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the time at which it was written, so that the same tables give its bytes. */
final class Unclocked {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");

  /** The first time that a zip can hold. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Unclocked() {}

  static byte[] of(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
    try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
        ZipArchiveOutputStream to = new ZipArchiveOutputStream(bytes)) {
      for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getName());
        entry.setTimeLocal(NEVER);
        if (part.getName().equals(PROPERTIES)) {
          to.putArchiveEntry(entry);
          to.write(withoutTime(content(from, part)));
          to.closeArchiveEntry();
        } else {
          entry.setMethod(part.getMethod());
          entry.setSize(part.getSize());
          entry.setCompressedSize(part.getCompressedSize());
          entry.setCrc(part.getCrc());
          to.addRawArchiveEntry(entry, from.getRawInputStream(part));
        }
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] content(ZipFile from, ZipArchiveEntry part) throws IOException {
    try (InputStream in = from.getInputStream(part)) {
      return in.readAllBytes();
    }
  }

  private static byte[] withoutTime(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
