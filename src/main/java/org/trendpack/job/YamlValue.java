package org.trendpack.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/** A value of a YAML file that knows its place, so that every fault can name it. */
public final class YamlValue {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Object file;
  private final String field;
  private final Node node;

  private YamlValue(Object file, String field, Node node) {
    this.file = file;
    this.field = field;
    this.node = node;
  }

  /**
   * The whole of a file.
   *
   * @throws UserProblem if it cannot be read or is no YAML
   */
  public static YamlValue read(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (CharacterCodingException wrong) {
      throw UserProblem.configuration(file, 0, "encoding", "not UTF-8", "Save the file as UTF-8.");
    } catch (IOException wrong) {
      throw UserProblem.configuration(
          file, 0, "file", "unreadable", "See that it exists and may be read.");
    }
  }

  /**
   * The whole of a text.
   *
   * @param file where the text is from, for messages
   * @throws UserProblem if it is no YAML
   */
  public static YamlValue parse(Object file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(
                  () ->
                      UserProblem.configuration(
                          file, 1, "file", null, "It is empty; docs/JOB.md says what to write."));
      return new YamlValue(file, "job", root);
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw UserProblem.configuration(
          file, line, "YAML", wrong.getProblem(), "Mend the indentation, quotes or brackets here.");
    } catch (YamlEngineException wrong) {
      throw UserProblem.configuration(
          file, 0, "YAML", "unreadable", "Write one YAML document in UTF-8.");
    }
  }

  private YamlValue child(String name, Node value) {
    return new YamlValue(file, node instanceof SequenceNode ? field + name : path(name), value);
  }

  private String path(String key) {
    return field.equals("job") ? key : field + "." + key;
  }

  Object file() {
    return file;
  }

  int line() {
    return lineOf(node);
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  /** A fault of this value. */
  public UserProblem fault(String remedy) {
    return UserProblem.configuration(file, line(), field, shown(), remedy);
  }

  /** A fault of what a key of this mapping says. */
  UserProblem faultOf(String key, String remedy) {
    YamlValue value = entries(new Problems()).get(key);
    return value == null ? missing(key, remedy) : value.fault(remedy);
  }

  /** A fault of a key that should be in this mapping. */
  UserProblem missing(String key, String remedy) {
    return UserProblem.configuration(file, line(), path(key), null, remedy);
  }

  /** A fault of the key that this is the value of. */
  UserProblem unknownKey(String key, String remedy) {
    String place =
        field.equals(key) ? "the job" : field.substring(0, field.length() - key.length() - 1);
    return UserProblem.configuration(file, line(), "unknown key in " + place, key, remedy);
  }

  private @Nullable String shown() {
    if (node instanceof ScalarNode scalar) {
      return isNothing() ? null : scalar.getValue();
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }

  private boolean isNothing() {
    return node.getTag().equals(Tag.NULL)
        || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
  }

  /** The mapping in this value; keys that are not known or come twice are added to the faults. */
  public YamlFields fields(Problems problems, Set<String> known) {
    return new YamlFields(this, entries(problems), known, problems);
  }

  /** The keys and values of a mapping, in order. */
  public Map<String, YamlValue> entries(Problems problems) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("Write a mapping: a key, a colon and a value a line.");
    }
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue key = new YamlValue(file, "key", tuple.getKeyNode());
      String name = key.text();
      if (entries.putIfAbsent(name, child(name, tuple.getValueNode())) != null) {
        problems.add(
            UserProblem.configuration(
                file, key.line(), "key", path(name), "It is there twice; keep one of them."));
      }
    }
    return entries;
  }

  /** The items of a list. */
  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault("Write a list: an item a line, each after a hyphen.");
    }
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(child("[" + (items.size() + 1) + "]", item));
    }
    return items;
  }

  /** The items of a list, or the one text that stands instead of a list. */
  public List<YamlValue> textOrList() {
    return node instanceof SequenceNode ? list() : List.of(this);
  }

  /** Whether it has keys. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** A text, number or date as it is written. */
  public String text() {
    if (node instanceof ScalarNode scalar && !isNothing()) {
      return scalar.getValue().strip();
    }
    throw fault("Write a text.");
  }

  /** A text for readers, in which nothing is hidden. */
  String title() {
    return VisibleText.of(text());
  }

  /** A name for a folder. */
  String id() {
    String text = text();
    if (!isId(text)) {
      throw fault("Use lower-case letters and digits, with single hyphens between them.");
    }
    return text;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  LocalDate date() {
    return Dates.parse(text()).orElseThrow(() -> fault("Write a day as " + Dates.FORMATS + "."));
  }

  LocalTime time() {
    try {
      return LocalTime.parse(text());
    } catch (DateTimeParseException wrong) {
      throw fault("Write a time of day as hh:mm, such as 08:30.");
    }
  }

  public int number(int least, int most) {
    try {
      int number = Integer.parseInt(text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      throw fault(range(least, most));
    }
    throw fault(range(least, most));
  }

  private static String range(int least, int most) {
    return String.format(Locale.ROOT, "Write a whole number from %d to %d.", least, most);
  }

  /** One of a few words. */
  public String oneOf(String... words) {
    String text = text();
    if (!List.of(words).contains(text)) {
      throw fault("Write one of: " + String.join(", ", words) + ".");
    }
    return text;
  }
}
