package org.trendpack.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.trendpack.job.JobSpec.LexiconChanges;
import org.trendpack.job.YamlFields;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.SliceTable;

/**
 * Reads the product's lexicon and what a job changes in it. {@code docs/LEXICON.md} describes it.
 */
public final class LexiconReader {

  /** The version of the product's own list. */
  public static final String VERSION = "2026.6";

  private static final Set<String> FILE_KEYS = Set.of("theme", "entries", "contexts", "words");
  private static final Set<String> ENTRY_KEYS =
      Set.of("id", "match", "unless", "severity", "tone", "why", "languages", "ages");
  private static final java.util.regex.Pattern LANGUAGE =
      java.util.regex.Pattern.compile("[a-z]{2,3}");

  private final Problems problems = new Problems();

  /** The product's own patterns are checked by its tests, a job's on every run. */
  private boolean ofJob;

  private final PatternParser parser = new PatternParser(new Vocabulary());
  private final WordLists wordLists = new WordLists();
  private final Map<String, LexiconEntry> entries = new TreeMap<>();
  private final Map<String, List<String>> contexts = new LinkedHashMap<>();

  private LexiconReader() {}

  /** The product's own lexicon. */
  public static Lexicon standard() {
    return read(LexiconChanges.NONE);
  }

  /**
   * The product's lexicon with a job's changes.
   *
   * @throws UserProblem with every fault of the job's own lexicon files
   */
  public static Lexicon read(LexiconChanges changes) {
    LexiconReader reader = new LexiconReader();
    ProductLexicon product = CompiledLexicon.shared().product();
    product.entries().forEach(entry -> reader.entries.put(entry.id(), entry));
    reader.contexts.putAll(product.contexts());
    reader.wordLists.putAll(product.words());
    reader.weighedEntries();
    Set<String> weighed = Set.copyOf(reader.entries.keySet());
    reader.ofJob = true;
    for (Path addition : changes.additions()) {
      reader.problems.attempt(
          () -> {
            reader.file(YamlValue.read(addition));
            return addition;
          });
    }
    OwnLists lists = OwnLists.read(changes.lists(), reader.problems);
    reader.problems.throwIfAny();
    lists.entries().forEach(entry -> reader.entries.putIfAbsent(entry.id(), entry));
    reader.contexts.putAll(lists.contexts());
    return reader.changed(changes, lists, weighed);
  }

  /** The product's lexicon from its files, of which the build makes the {@link CompiledLexicon}. */
  static ProductLexicon product() {
    LexiconReader reader = new LexiconReader();
    reader.productFile("words");
    reader.productFile("contexts");
    for (Theme theme : Theme.values()) {
      reader.productFile(theme.id());
    }
    reader.problems.throwIfAny();
    return new ProductLexicon(
        List.copyOf(reader.entries.values()), reader.contexts, reader.wordLists.all());
  }

  private void productFile(String name) {
    String path = "lexicon/" + name + ".yaml";
    file(YamlValue.parse(path, resource("/" + path)));
  }

  /** What stands for a theme that no pattern finds but all words together. */
  private void weighedEntries() {
    for (Theme theme : Theme.values()) {
      weighedEntry(theme, Weigher.ENTRY, Tone.HARM, Weigher.WHY);
      weighedEntry(theme, Weigher.HELP_ENTRY, Tone.HELP_SEEKING, Weigher.HELP_WHY);
    }
  }

  private void weighedEntry(Theme theme, String name, Tone tone, String why) {
    String id = theme.id() + "." + name;
    entries.put(id, new LexiconEntry(id, theme, theme.severity(), tone, List.of(), List.of(), why));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(LexiconReader.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void file(YamlValue root) {
    YamlFields fields = root.fields(problems, FILE_KEYS);
    fields
        .optional("words")
        .ifPresent(
            named ->
                named
                    .entries(problems)
                    .forEach((name, list) -> problems.attempt(() -> words(name, list))));
    fields
        .optional("contexts")
        .ifPresent(
            named ->
                named
                    .entries(problems)
                    .forEach((name, list) -> problems.attempt(() -> context(name, list))));
    fields
        .optional("entries")
        .ifPresent(
            list -> {
              Theme theme = theme(fields.required("theme", "Name the theme of these entries."));
              list.list().forEach(entry -> problems.attempt(() -> entry(theme, entry)));
            });
  }

  private static Theme theme(YamlValue value) {
    return Theme.of(value.text())
        .orElseThrow(() -> value.fault("Use a theme's id, such as self_harm."));
  }

  private LexiconEntry entry(Theme theme, YamlValue value) {
    YamlFields fields = value.fields(problems, ENTRY_KEYS);
    YamlValue idValue = fields.required("id", "Give the entry an id of its own.");
    String id = theme.id() + "." + idValue.text();
    LexiconEntry entry =
        new LexiconEntry(
            id,
            theme,
            fields.optional("severity").map(one -> one.number(1, 4)).orElse(theme.severity()),
            fields
                .optional("tone")
                .map(one -> one.oneOf("harm", "help_seeking"))
                .filter(tone -> tone.equals("help_seeking"))
                .map(tone -> Tone.HELP_SEEKING)
                .orElse(Tone.HARM),
            patterns(fields.required("match", "List the entry's patterns."), Use.MATCH),
            fields.optional("unless").map(list -> patterns(list, Use.UNLESS)).orElse(List.of()),
            fields.required("why", "Say in a sentence why it is there.").text(),
            fields.optional("languages").map(LexiconReader::languages).orElse(LexiconEntry.ENGLISH),
            fields.optional("ages").map(LexiconReader::ages).orElse(Limits.NONE));
    if (entries.putIfAbsent(id, entry) != null) {
      throw idValue.fault("Another entry of the theme has this id; choose a new one.");
    }
    return entry;
  }

  private static List<String> languages(YamlValue list) {
    List<String> languages = new ArrayList<>();
    for (YamlValue one : list.textOrList()) {
      if (!LANGUAGE.matcher(one.text()).matches()) {
        throw one.fault("Use a language's code, such as en or cy.");
      }
      languages.add(one.text());
    }
    return languages;
  }

  private static Limits ages(YamlValue band) {
    try {
      return new Limits(AgeBand.years(band.text()), Set.of(), Limits.Company.NONE, "", "");
    } catch (IllegalArgumentException fault) {
      throw band.fault(Objects.requireNonNull(fault.getMessage()));
    }
  }

  private enum Use {
    MATCH,
    UNLESS
  }

  private List<String> patterns(YamlValue list, Use use) {
    List<String> patterns = new ArrayList<>();
    for (YamlValue one : list.textOrList()) {
      String text = expanded(one);
      boolean named = use == Use.UNLESS && text.startsWith("@");
      if (named && !contexts.containsKey(text.substring(1))) {
        problems.add(one.fault("Use the name of a list in contexts, or define it first."));
      }
      if (!named && ofJob) {
        problems.attempt(() -> parsed(one, text));
      }
      patterns.add(text);
    }
    return patterns;
  }

  /** A name stands for one list: another of the same name would change entries read before. */
  private String context(String name, YamlValue list) {
    if (contexts.putIfAbsent(name, patterns(list, Use.MATCH)) != null) {
      throw list.fault("Another list of contexts has this name; choose a new one.");
    }
    return name;
  }

  private String words(String name, YamlValue list) {
    if (wordLists.has(name)) {
      throw list.fault("Another list of words has this name; choose a new one.");
    }
    try {
      wordLists.put(name, list.textOrList().stream().map(YamlValue::text).toList());
      return name;
    } catch (IllegalArgumentException fault) {
      throw list.fault("Define a list before its use: " + fault.getMessage() + ".");
    }
  }

  private String expanded(YamlValue pattern) {
    try {
      return wordLists.expand(pattern.text());
    } catch (IllegalArgumentException fault) {
      throw pattern.fault("Define the list under words first: " + fault.getMessage() + ".");
    }
  }

  private Pattern parsed(YamlValue value, String text) {
    try {
      return parser.parse(text);
    } catch (IllegalArgumentException fault) {
      throw value.fault("Mend the pattern: " + fault.getMessage() + ".");
    }
  }

  private Lexicon changed(LexiconChanges changes, OwnLists lists, Set<String> weighed) {
    changes.off().forEach(id -> entries.remove(known(id)));
    changes
        .severities()
        .forEach(
            (id, severity) ->
                entries.computeIfPresent(known(id), (key, entry) -> entry.withSeverity(severity)));
    ListedSites sites = lists.sites(entries);
    return new Lexicon(
        version(changes, sites),
        List.copyOf(entries.values()),
        contexts,
        sites,
        lists.leftOut(),
        weighed);
  }

  private String known(String id) {
    if (!entries.containsKey(id)) {
      throw UserProblem.configuration(
          "job.yaml", 0, "lexicon", id, "No entry has this id; see the lexicon's files for them.");
    }
    return id;
  }

  /** A job's own entries make it a lexicon of their own, which comparisons must know. */
  private String version(LexiconChanges changes, ListedSites sites) {
    if (changes.equals(LexiconChanges.NONE)) {
      return VERSION;
    }
    StringBuilder words = new StringBuilder(entries.values().toString());
    sites.lists().forEach(list -> words.append(list.fingerprint()));
    byte[] all = words.toString().getBytes(StandardCharsets.UTF_8);
    long hash = SliceTable.hash(all, 0, all.length);
    return VERSION + "+" + HexFormat.of().toHexDigits((int) (hash >>> 32));
  }
}
