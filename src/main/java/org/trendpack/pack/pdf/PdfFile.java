package org.trendpack.pack.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Numbered objects and where they stand in a PDF 1.7 file (ISO 32000-1, 7.5). What is no stream is
 * packed into object streams. The file's identity is the hash of what it holds.
 */
final class PdfFile {

  private static final int PACKED_OBJECTS = 200;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
  private final List<Place> places = new ArrayList<>(List.of(new Place(0, 0, 0)));
  private final List<Integer> packed = new ArrayList<>();
  private final StringBuilder pack = new StringBuilder();
  private final StringBuilder packIndex = new StringBuilder();
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

  /**
   * Where an object stands.
   *
   * @param kind 0 nowhere yet, 1 at an offset of the file, 2 in an object stream
   * @param at the offset, or the object stream's number
   * @param index within the object stream
   */
  private record Place(int kind, int at, int index) {}

  PdfFile() {
    write("%PDF-1.7\n%");
    out.writeBytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
  }

  /** A number for an object that is written later. */
  int reserve() {
    places.add(new Place(0, 0, 0));
    return places.size() - 1;
  }

  /** Writes an object that is no stream and gives its number. */
  int put(CharSequence value) {
    int object = reserve();
    put(object, value);
    return object;
  }

  /** Writes an object that is no stream. */
  void put(int object, CharSequence value) {
    packIndex.append(object).append(' ').append(pack.length()).append(' ');
    pack.append(value).append('\n');
    packed.add(object);
    if (packed.size() == PACKED_OBJECTS) {
      writePack();
    }
  }

  /**
   * Writes a stream, deflated, and gives its number.
   *
   * @param entries of its dictionary, apart from its length and filter
   */
  int putStream(String entries, byte[] data) {
    int object = reserve();
    putStream(object, entries, data);
    return object;
  }

  /** Writes a stream, deflated. */
  void putStream(int object, String entries, byte[] data) {
    writeStream(object, entries + "/Filter/FlateDecode", deflated(data));
  }

  /** Writes a stream as it is. */
  int putPlainStream(String entries, byte[] data) {
    int object = reserve();
    writeStream(object, entries, data);
    return object;
  }

  private void writeStream(int object, String entries, byte[] data) {
    places.set(object, new Place(1, out.size(), 0));
    write(object + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n");
    out.writeBytes(data);
    write("\nendstream\nendobj\n");
  }

  /** The whole file; nothing may be written after it. */
  byte[] finish(int catalogue) {
    writePack();
    int object = reserve();
    int start = out.size();
    String identity = Syntax.hexadecimal(Arrays.copyOf(hash(out.toByteArray()), 16));
    places.set(object, new Place(1, start, 0));
    ByteArrayOutputStream table = new ByteArrayOutputStream(places.size() * 7);
    for (Place place : places) {
      table.write(place.kind());
      for (int shift = 24; shift >= 0; shift -= 8) {
        table.write(place.at() >>> shift);
      }
      int index = place.kind() == 0 ? 0xFFFF : place.index();
      table.write(index >>> 8);
      table.write(index);
    }
    writeStream(
        object,
        "/Type/XRef/W[1 4 2]/Size "
            + places.size()
            + "/Root "
            + Syntax.reference(catalogue)
            + "/ID["
            + identity
            + identity
            + "]/Filter/FlateDecode",
        deflated(table.toByteArray()));
    write("startxref\n" + start + "\n%%EOF\n");
    deflater.end();
    return out.toByteArray();
  }

  private void writePack() {
    if (packed.isEmpty()) {
      return;
    }
    int object = reserve();
    for (int i = 0; i < packed.size(); i++) {
      places.set(packed.get(i), new Place(2, object, i));
    }
    putStream(
        object,
        "/Type/ObjStm/N " + packed.size() + "/First " + packIndex.length(),
        bytes(packIndex.toString() + pack));
    packed.clear();
    pack.setLength(0);
    packIndex.setLength(0);
  }

  private byte[] deflated(byte[] data) {
    deflater.reset();
    deflater.setInput(data);
    deflater.finish();
    ByteArrayOutputStream smaller = new ByteArrayOutputStream(data.length / 3 + 64);
    byte[] buffer = new byte[16 * 1024];
    while (!deflater.finished()) {
      smaller.write(buffer, 0, deflater.deflate(buffer));
    }
    return smaller.toByteArray();
  }

  private void write(String text) {
    out.writeBytes(bytes(text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hash(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
