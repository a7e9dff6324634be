package org.trendpack.job;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trendpack.problem.Nearest;
import org.trendpack.problem.Problems;

/** A mapping of a YAML file whose keys are known; it gathers the faults of its values. */
public final class YamlFields {

  private final YamlValue mapping;
  private final Map<String, YamlValue> entries;
  private final Problems problems;

  YamlFields(
      YamlValue mapping, Map<String, YamlValue> entries, Set<String> known, Problems problems) {
    this.mapping = mapping;
    this.entries = entries;
    this.problems = problems;
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            problems.add(value.unknownKey(key, Nearest.hint(key, new TreeSet<>(known))));
          }
        });
  }

  /** The value of a key, if it is there. */
  public Optional<YamlValue> optional(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value of a key that must be there. */
  public YamlValue required(String key, String remedy) {
    @Nullable YamlValue value = entries.get(key);
    if (value == null) {
      throw mapping.missing(key, remedy);
    }
    return value;
  }

  /** What a key that must be there says, or a stand-in after a fault. */
  public <T> T read(String key, String remedy, Function<YamlValue, T> reader, T afterFault) {
    return problems.attempt(() -> reader.apply(required(key, remedy))).orElse(afterFault);
  }

  /** What a key says; the default if it is not there, or after a fault. */
  public <T> T readOr(String key, T otherwise, Function<YamlValue, T> reader) {
    return optional(key)
        .flatMap(value -> problems.attempt(() -> reader.apply(value)))
        .orElse(otherwise);
  }
}
