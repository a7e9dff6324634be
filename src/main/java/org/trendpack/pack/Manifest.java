package org.trendpack.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.trendpack.pack.model.Edition;

/** What an edition's folder holds, as JSON: files with their sizes and hashes, and versions. */
final class Manifest {

  private Manifest() {}

  /** The manifest of these files; it has no clock, so the same pack has the same manifest. */
  static String of(
      Edition edition,
      String softwareVersion,
      String lexiconVersion,
      SortedMap<String, byte[]> files) {
    StringBuilder json = new StringBuilder("{\n");
    field(json, "edition", edition.id());
    field(json, "title", edition.title());
    field(json, "school", edition.school());
    field(json, "period", edition.period());
    field(json, "confidentiality", edition.confidentiality());
    field(json, "software", "trendpack " + softwareVersion);
    field(json, "lexicon", lexiconVersion);
    json.append("  \"accounts\": {");
    String comma = "\n";
    for (Map.Entry<String, String> account : edition.accounts().entrySet()) {
      json.append(comma).append("    ").append(quoted(account.getKey())).append(": ");
      json.append(quoted(account.getValue()));
      comma = ",\n";
    }
    json.append(edition.accounts().isEmpty() ? "},\n" : "\n  },\n").append("  \"files\": [");
    comma = "\n";
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      json.append(comma).append("    {\"path\": ").append(quoted(file.getKey()));
      json.append(", \"bytes\": ").append(file.getValue().length);
      json.append(", \"sha256\": ").append(quoted(hash(file.getValue()))).append('}');
      comma = ",\n";
    }
    return json.append("\n  ]\n}\n").toString();
  }

  private static void field(StringBuilder json, String name, String value) {
    json.append("  ").append(quoted(name)).append(": ").append(quoted(value)).append(",\n");
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        json.append('\\').append(letter);
      } else if (letter < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        json.append(letter);
      }
    }
    return json.append('"').toString();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
