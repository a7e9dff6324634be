package org.trendpack;

import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Path cases = Path.of("src/test/resources/cases", folder);
    try (Stream<Path> files = Files.list(cases)) {
      List<Named<Case>> found = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Object list =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        for (Object item : (List<?>) list) {
          Case one = new Case((Map<?, ?>) item);
          found.add(named(file.getFileName() + ": " + one.text("rule", "?"), one));
        }
      }
      return found.stream();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
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
