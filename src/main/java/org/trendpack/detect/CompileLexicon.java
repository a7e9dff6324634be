package org.trendpack.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendpack.detect.PackedBytes.Writer;

/**
 * Parses the product's lexicon and writes it as {@link CompiledLexicon} reads it; a step of the
 * build.
 */
public final class CompileLexicon {

  private final Writer file = new Writer();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Writer body = new Writer();

  private CompileLexicon() {}

  /**
   * Writes {@value CompiledLexicon#FILE} into a folder.
   *
   * @param arguments the folder of the product's classes
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).resolve(CompiledLexicon.FILE);
    Files.createDirectories(file.getParent());
    Files.write(file, of(LexiconReader.product()));
  }

  /** A lexicon in the form in which {@link CompiledLexicon} reads it. */
  static byte[] of(ProductLexicon product) {
    return new CompileLexicon().compile(product);
  }

  private byte[] compile(ProductLexicon product) {
    Map<String, Patterns.Ready> patterns = new LinkedHashMap<>();
    Patterns parsed = Patterns.parsed();
    new TreeMap<>(product.contexts())
        .values()
        .forEach(list -> list.forEach(text -> patterns.put(text, parsed.of(text))));
    for (LexiconEntry entry : product.entries()) {
      entry.match().forEach(text -> patterns.put(text, parsed.of(text)));
      entry.unless().stream()
          .filter(text -> !text.startsWith("@"))
          .forEach(text -> patterns.put(text, parsed.of(text)));
    }
    body.number(product.entries().size());
    product.entries().forEach(this::entry);
    body.number(product.contexts().size());
    new TreeMap<>(product.contexts())
        .forEach(
            (name, list) -> {
              text(name);
              texts(list);
            });
    body.number(product.words().size());
    new TreeMap<>(product.words())
        .forEach(
            (name, list) -> {
              text(name);
              text(list);
            });
    vocabulary(parsed.vocabulary());
    body.number(patterns.size());
    patterns.values().forEach(this::pattern);
    file.number(texts.size());
    texts.keySet().forEach(file::text);
    file.bytes(body.toBytes());
    return file.toBytes();
  }

  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    body.number(known == null ? texts.size() - 1 : known);
  }

  private void texts(Collection<String> list) {
    body.number(list.size());
    list.forEach(this::text);
  }

  private void entry(LexiconEntry entry) {
    text(entry.id());
    body.number(entry.theme().ordinal());
    body.number(entry.severity());
    body.number(entry.tone().ordinal());
    texts(entry.match());
    texts(entry.unless());
    text(entry.why());
    texts(entry.languages());
    body.ascending(entry.limits().years().stream().mapToInt(Enum::ordinal).sorted().toArray());
  }

  private void vocabulary(Vocabulary words) {
    long[] hashes = new long[words.size()];
    words.forEach((id, hash) -> hashes[id - 1] = hash);
    body.number(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      body.hash(hashes[i]);
      body.number(words.length(i + 1));
    }
  }

  private void pattern(Patterns.Ready ready) {
    text(ready.pattern().text());
    body.ascending(sorted(ready.anchor().words()));
    body.ascending(sorted(ready.anchor().company()));
    body.number(ready.pattern().isWhole() ? 1 : 0);
    byte[] parts = parts(ready.pattern().parts());
    body.number(parts.length);
    body.bytes(parts);
  }

  private static int[] sorted(int[] words) {
    int[] sorted = words.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static byte[] parts(List<Pattern.Part> parts) {
    Writer out = new Writer();
    out.number(parts.size());
    for (Pattern.Part part : parts) {
      out.number(part.elements().size());
      for (Pattern.Element element : part.elements()) {
        out.number(element.isOptional() ? 1 : 0);
        out.number(element.gap());
        if (element.gap() == 0) {
          choices(element.choices(), out);
        }
      }
    }
    return out.toBytes();
  }

  private static void choices(int[][][] choices, Writer out) {
    out.number(choices.length);
    for (int[][] phrase : choices) {
      out.number(phrase.length);
      for (int[] words : phrase) {
        out.ascending(words);
      }
    }
  }
}
