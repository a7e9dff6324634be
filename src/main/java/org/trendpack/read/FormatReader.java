package org.trendpack.read;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.trendpack.job.YamlFields;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;
import org.trendpack.read.FormatDescription.Layout;

/** Reads descriptions of formats; {@code docs/FORMATS.md} describes how one is written. */
final class FormatReader {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "aliases",
          "title",
          "layout",
          "separator",
          "columns",
          "keys",
          "only",
          "needs",
          "signature",
          "absent",
          "timezone",
          "verdicts",
          "otherwise",
          "mixed",
          "generic",
          "example");

  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "tab", '\t', "semicolon", ';', "bar", '|');

  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Problems problems = new Problems();

  private FormatReader() {}

  /**
   * The description in a file.
   *
   * @throws UserProblem with every fault
   */
  static FormatDescription read(YamlValue root) {
    FormatReader reader = new FormatReader();
    FormatDescription description = reader.description(root);
    reader.problems.throwIfAny();
    return description;
  }

  private FormatDescription description(YamlValue value) {
    YamlFields fields = value.fields(problems, KEYS);
    Layout layout =
        fields.read(
            "layout",
            "Say how a line is taken apart, such as spaces or key-value.",
            FormatReader::layout,
            Layout.KEY_VALUE);
    Map<String, List<String>> only = fields.readOr("only", Map.of(), this::only);
    List<Column> columns = fields.readOr("columns", List.of(), this::columns);
    Map<String, Column> keys = fields.readOr("keys", Map.of(), this::keys);
    requireFields(fields, layout, columns, keys);
    return new FormatDescription(
        fields.read("name", "Give the format a name.", YamlValue::text, ""),
        fields.readOr("aliases", List.of(), FormatReader::texts),
        fields.read("title", "Say whose log it is.", YamlValue::text, ""),
        layout,
        fields.readOr("separator", ',', FormatReader::separator),
        withKinds(columns, only),
        withKinds(keys, only),
        fields.readOr("needs", List.of(), FormatReader::texts),
        fields.readOr("signature", NEVER, FormatReader::pattern),
        fields.readOr("absent", Set.of(), FormatReader::words),
        fields.optional("timezone").flatMap(one -> problems.attempt(() -> zone(one))).orElse(null),
        fields.readOr("verdicts", Map.of(), this::verdicts),
        fields
            .optional("otherwise")
            .flatMap(one -> problems.attempt(() -> verdict(one)))
            .orElse(null),
        fields.readOr("mixed", false, FormatReader::yes),
        fields.readOr("generic", false, FormatReader::yes),
        fields.optional("example").map(YamlValue::text).orElse(""));
  }

  /** A description without a time or an address would reject every row. */
  private void requireFields(
      YamlFields fields, Layout layout, List<Column> columns, Map<String, Column> keys) {
    boolean byPosition = layout == Layout.COLUMNS || layout == Layout.SPACES;
    String key = byPosition ? "columns" : "keys";
    if (columns.isEmpty() && keys.isEmpty()) {
      if (byPosition || layout == Layout.HEADER) {
        problems.attempt(() -> fields.required(key, "Say what the " + key + " hold."));
      }
      return;
    }
    List<String> named =
        Stream.concat(columns.stream(), keys.values().stream()).map(Column::id).toList();
    boolean address = Stream.of("url", "host", "request", "urlOrTerms").anyMatch(named::contains);
    if (!address) {
      fields
          .optional(key)
          .ifPresent(
              one -> problems.add(one.fault("Name what holds the address: url, host or request.")));
    }
  }

  private static Layout layout(YamlValue value) {
    String word = value.oneOf("header", "columns", "spaces", "key-value", "cef", "json", "elff");
    return Layout.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static char separator(YamlValue value) {
    String word = value.oneOf("comma", "tab", "semicolon", "bar");
    return SEPARATORS.getOrDefault(word, ',');
  }

  private static boolean yes(YamlValue value) {
    return value.oneOf("true", "false").equals("true");
  }

  private static List<String> texts(YamlValue value) {
    return value.textOrList().stream().map(YamlValue::text).toList();
  }

  private static Set<String> words(YamlValue value) {
    Set<String> words = new LinkedHashSet<>();
    texts(value).forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }

  private List<Column> columns(YamlValue value) {
    return value.textOrList().stream().map(FormatReader::column).toList();
  }

  private static Column column(YamlValue value) {
    return Column.of(value.text()).orElseThrow(() -> value.fault(hint(value.text())));
  }

  private static String hint(String name) {
    Stream<String> fields = Arrays.stream(Field.values()).map(Field::id);
    Stream<String> forms =
        Arrays.stream(Column.Form.values())
            .filter(form -> form != Column.Form.KIND)
            .map(Column.Form::id);
    return Nearest.hint(name, Stream.concat(fields, forms).toList());
  }

  private Map<String, Column> keys(YamlValue value) {
    Map<String, Column> keys = new LinkedHashMap<>();
    value
        .entries(problems)
        .forEach(
            (id, names) ->
                problems.attempt(
                    () -> {
                      Column column =
                          Column.of(id)
                              .orElseThrow(
                                  () -> names.fault("'" + id + "' is no field. " + hint(id)));
                      int rank = 0;
                      for (YamlValue name : names.textOrList()) {
                        keys.put(name.text(), column.ranked(rank++));
                      }
                      return id;
                    }));
    return keys;
  }

  private Map<String, List<String>> only(YamlValue value) {
    Map<String, List<String>> only = new LinkedHashMap<>();
    value.entries(problems).forEach((name, list) -> only.put(name, List.copyOf(words(list))));
    return only;
  }

  private static List<Column> withKinds(List<Column> columns, Map<String, List<String>> only) {
    List<Column> all = new ArrayList<>(columns);
    only.forEach(
        (position, words) -> {
          if (position.matches("\\d{1,3}") && !columns.isEmpty()) {
            int at = Integer.parseInt(position);
            while (all.size() < at) {
              all.add(Column.UNUSED);
            }
            all.set(at - 1, all.get(at - 1).only(words));
          }
        });
    return all;
  }

  private static Map<String, Column> withKinds(
      Map<String, Column> keys, Map<String, List<String>> only) {
    Map<String, Column> all = new LinkedHashMap<>(keys);
    only.forEach(
        (name, words) -> {
          if (!name.matches("\\d{1,3}")) {
            all.put(name, all.getOrDefault(name, Column.UNUSED).only(words));
          }
        });
    return all;
  }

  private static Pattern pattern(YamlValue value) {
    try {
      return Pattern.compile(value.text());
    } catch (PatternSyntaxException fault) {
      throw value.fault("Write a regular expression: " + fault.getDescription() + ".");
    }
  }

  private static ZoneId zone(YamlValue value) {
    try {
      return ZoneId.of(value.text());
    } catch (DateTimeException unknown) {
      throw value.fault("Write a zone such as UTC or Europe/London.");
    }
  }

  private Map<String, Verdict> verdicts(YamlValue value) {
    Map<String, Verdict> words = new LinkedHashMap<>();
    value.fields(problems, Set.of("allowed", "blocked", "other"));
    value
        .entries(problems)
        .forEach(
            (id, list) ->
                Verdict.of(id)
                    .ifPresent(verdict -> words(list).forEach(word -> words.put(word, verdict))));
    return words;
  }

  private static Verdict verdict(YamlValue value) {
    return Verdict.of(value.oneOf("allowed", "blocked", "other")).orElseThrow();
  }
}
