package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trendpack.detect.PackedBytes.Reader;
import org.trendpack.read.SchoolYear;

/**
 * The product's lexicon with its patterns parsed, as the build has written it ({@link
 * CompileLexicon}), because to parse it takes a second of every run. Immutable.
 */
final class CompiledLexicon {

  /** Within the product's classes. */
  static final String FILE = "lexicon/compiled.bin";

  private static final class Shared {
    static final CompiledLexicon ONE = new CompiledLexicon(resource());
  }

  private final ProductLexicon product;

  /** Hash and length of each word, by its number less 1. */
  private final long[] hashes;

  private final int[] lengths;
  private final Map<String, Patterns.Ready> patterns = new HashMap<>();

  /** Reads what {@link CompileLexicon} has written. */
  CompiledLexicon(byte[] bytes) {
    Reader file = new Reader(bytes, 0);
    String[] texts = file.array(String[]::new, Reader::text);
    List<LexiconEntry> entries =
        List.of(file.array(LexiconEntry[]::new, reader -> entry(reader, texts)));
    Map<String, List<String>> contexts = new LinkedHashMap<>();
    for (int left = file.number(); left > 0; left--) {
      contexts.put(texts[file.number()], texts(file, texts));
    }
    Map<String, String> words = new LinkedHashMap<>();
    for (int left = file.number(); left > 0; left--) {
      words.put(texts[file.number()], texts[file.number()]);
    }
    product = new ProductLexicon(entries, contexts, words);
    hashes = new long[file.number()];
    lengths = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = file.hash();
      lengths[i] = file.number();
    }
    for (int left = file.number(); left > 0; left--) {
      String text = texts[file.number()];
      Anchor anchor = new Anchor(file.ascending(), file.ascending());
      boolean isWhole = file.number() == 1;
      int length = file.number();
      int body = file.skip(length);
      patterns.put(
          text, new Patterns.Ready(new Pattern(text, isWhole, () -> parts(bytes, body)), anchor));
    }
  }

  private static LexiconEntry entry(Reader file, String[] texts) {
    String id = texts[file.number()];
    Theme theme = Theme.values()[file.number()];
    int severity = file.number();
    Tone tone = Tone.values()[file.number()];
    List<String> match = texts(file, texts);
    List<String> unless = texts(file, texts);
    String why = texts[file.number()];
    List<String> languages = texts(file, texts);
    Set<SchoolYear> years =
        Arrays.stream(file.ascending())
            .mapToObj(year -> SchoolYear.values()[year])
            .collect(Collectors.toCollection(TreeSet::new));
    Limits limits =
        years.isEmpty() ? Limits.NONE : new Limits(years, Set.of(), Limits.Company.NONE, "", "");
    return new LexiconEntry(id, theme, severity, tone, match, unless, why, languages, limits);
  }

  private static List<String> texts(Reader file, String[] texts) {
    String[] some = new String[file.number()];
    for (int i = 0; i < some.length; i++) {
      some[i] = texts[file.number()];
    }
    return List.of(some);
  }

  private static List<Pattern.Part> parts(byte[] bytes, int from) {
    Reader body = new Reader(bytes, from);
    return List.of(
        body.array(
            Pattern.Part[]::new,
            part ->
                new Pattern.Part(
                    List.of(part.array(Pattern.Element[]::new, CompiledLexicon::element)))));
  }

  private static Pattern.Element element(Reader body) {
    boolean isOptional = body.number() == 1;
    int gap = body.number();
    if (gap > 0) {
      return Pattern.Element.gap(gap);
    }
    Pattern.Element element =
        Pattern.Element.of(
            body.array(int[][][]::new, phrase -> phrase.array(int[][]::new, Reader::ascending)));
    return isOptional ? element.orNothing() : element;
  }

  /** The product's own, read once. */
  static CompiledLexicon shared() {
    return Shared.ONE;
  }

  ProductLexicon product() {
    return product;
  }

  /** Whether a lexicon has all that this one has, so that all of these words are known in it. */
  boolean isPartOf(Lexicon lexicon) {
    if (lexicon.entries().size() < product.entries().size()) {
      return false;
    }
    Map<String, LexiconEntry> there = new HashMap<>();
    lexicon.entries().forEach(entry -> there.put(entry.id(), entry));
    return lexicon.contexts().entrySet().containsAll(product.contexts().entrySet())
        && product.entries().stream().allMatch(entry -> isSame(entry, there.get(entry.id())));
  }

  private static boolean isSame(LexiconEntry one, @Nullable LexiconEntry other) {
    return other != null
        && one.match().equals(other.match())
        && one.unless().equals(other.unless());
  }

  /** The words of its patterns, by the numbers that these have; a copy to add to. */
  Vocabulary vocabulary() {
    Vocabulary vocabulary = new Vocabulary();
    for (int i = 0; i < hashes.length; i++) {
      vocabulary.add(hashes[i], lengths[i]);
    }
    return vocabulary;
  }

  /** Its patterns by their text. */
  Map<String, Patterns.Ready> patterns() {
    return patterns;
  }

  private static byte[] resource() {
    try (InputStream in = CompiledLexicon.class.getResourceAsStream("/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("The build has left out " + FILE + ".");
      }
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
