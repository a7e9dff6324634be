package org.trendpack.read;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
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
          "title",
          "layout",
          "separator",
          "columns",
          "keys",
          "signature",
          "timezone",
          "verdicts",
          "otherwise",
          "example");

  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "tab", '\t', "semicolon", ';', "bar", '|');

  private final Problems problems = new Problems();

  private FormatReader() {}

  /**
   * The descriptions of a file: one, or a list of several.
   *
   * @throws UserProblem with every fault
   */
  static List<FormatDescription> read(YamlValue root) {
    FormatReader reader = new FormatReader();
    List<FormatDescription> found = new ArrayList<>();
    for (YamlValue one : root.isMapping() ? List.of(root) : root.list()) {
      reader.problems.attempt(() -> reader.description(one)).ifPresent(found::add);
    }
    reader.problems.throwIfAny();
    return found;
  }

  private FormatDescription description(YamlValue value) {
    YamlFields fields = value.fields(problems, KEYS);
    Layout layout =
        fields.read(
            "layout",
            "Say how a line is taken apart, such as spaces or key-value.",
            FormatReader::layout,
            Layout.KEY_VALUE);
    @Nullable ZoneId zone =
        fields.optional("timezone").flatMap(one -> problems.attempt(() -> zone(one))).orElse(null);
    @Nullable Verdict otherwise =
        fields
            .optional("otherwise")
            .flatMap(one -> problems.attempt(() -> verdict(one)))
            .orElse(null);
    return new FormatDescription(
        fields.required("name", "Give the format a name.").text(),
        fields.required("title", "Say whose log it is.").text(),
        layout,
        fields.readOr("separator", ',', FormatReader::separator),
        fields.readOr("columns", List.of(), this::columns),
        fields.readOr("keys", Map.of(), this::keys),
        fields.readOr("signature", Pattern.compile(""), FormatReader::pattern),
        zone,
        fields.readOr("verdicts", Map.of(), this::verdicts),
        otherwise,
        fields.optional("example").map(YamlValue::text).orElse(""));
  }

  private static Layout layout(YamlValue value) {
    String word = value.oneOf("columns", "spaces", "key-value", "cef", "json", "elff");
    return Layout.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static char separator(YamlValue value) {
    String word = value.oneOf("comma", "tab", "semicolon", "bar");
    return SEPARATORS.getOrDefault(word, ',');
  }

  private List<Column> columns(YamlValue value) {
    return value.textOrList().stream().map(FormatReader::column).toList();
  }

  private Map<String, Column> keys(YamlValue value) {
    Map<String, Column> keys = new LinkedHashMap<>();
    value
        .entries(problems)
        .forEach(
            (id, names) -> {
              Column column =
                  Column.of(id).orElseThrow(() -> value.fault("'" + id + "' is no field."));
              names.textOrList().forEach(name -> keys.put(name.text(), column));
            });
    return keys;
  }

  private static Column column(YamlValue value) {
    return Column.of(value.text())
        .orElseThrow(
            () ->
                value.fault(
                    Nearest.hint(
                        value.text(),
                        java.util.Arrays.stream(Field.values()).map(Field::id).toList())));
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
    value
        .entries(problems)
        .forEach(
            (id, list) -> {
              Verdict verdict =
                  Verdict.of(id)
                      .orElseThrow(() -> value.fault("Use allowed, blocked and other as keys."));
              list.textOrList()
                  .forEach(word -> words.put(word.text().toLowerCase(Locale.ROOT), verdict));
            });
    return words;
  }

  private static Verdict verdict(YamlValue value) {
    return Verdict.of(value.oneOf("allowed", "blocked", "other")).orElseThrow();
  }
}
