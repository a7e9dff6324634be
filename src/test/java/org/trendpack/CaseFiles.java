package org.trendpack;

import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Cases kept as YAML lists under {@code src/test/resources/cases}; each names the rule it proves.
 */
public final class CaseFiles {

  private CaseFiles() {}

  /** A case: its rule, and whatever its kind of test needs. */
  public record Case(Map<?, ?> fields) {

    /** A text, or a default if the case has none. */
    public String text(String key, String otherwise) {
      Object value = fields.get(key);
      return value == null ? otherwise : value.toString();
    }

    /** A list of texts; empty if the case has none. */
    public List<String> texts(String key) {
      Object value = fields.get(key);
      return value instanceof List<?> list
          ? list.stream().map(Object::toString).toList()
          : List.of();
    }

    /** A mapping of texts; empty if the case has none. */
    public Map<?, ?> mapping(String key) {
      Object value = fields.get(key);
      return value instanceof Map<?, ?> map ? map : Map.of();
    }
  }

  /** All cases of a folder, under their rules' names. */
  public static Stream<Named<Case>> in(String folder) {
    return byName(folder).entrySet().stream().map(one -> named(one.getKey(), one.getValue()));
  }

  /** All cases of a folder. */
  public static List<Case> all(String folder) {
    return List.copyOf(byName(folder).values());
  }

  private static Map<String, Case> byName(String folder) {
    Path cases = Path.of("src/test/resources/cases", folder);
    Map<String, Case> found = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Object list =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        for (Object item : (List<?>) list) {
          Case one = new Case((Map<?, ?>) item);
          String name = file.getFileName() + ": " + one.text("rule", "?");
          if (found.putIfAbsent(name, one) != null) {
            throw new IllegalStateException("two cases are named " + name);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
    return found;
  }

  /** Writes the texts of a mapping as files below a folder. */
  public static void write(Path folder, Map<?, ?> files) throws IOException {
    for (Map.Entry<?, ?> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey().toString());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, file.getValue().toString());
    }
  }
}
