package org.trendpack.pack.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendpack.detect.Theme;
import org.trendpack.job.Contact;
import org.trendpack.job.YamlFields;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Problems;

/** What to teach about each theme at each stage, and whom to turn to; from a data file. */
public final class TeachingPlan {

  private static final String FILE = "/guidance/teaching.yaml";

  private final Map<Theme, Entry> entries;

  private record Entry(List<Contact> refer, Map<Stage, Map<Strand, String>> lessons) {}

  /** Read on first use: most of a run does not need it. */
  private static final class Ours {
    static final TeachingPlan PLAN = parse(text());
  }

  private TeachingPlan(Map<Theme, Entry> entries) {
    this.entries = entries;
  }

  /** The plan that comes with the software. */
  public static TeachingPlan ours() {
    return Ours.PLAN;
  }

  /** What to teach, by strand; empty if the plan has nothing. */
  public Map<Strand, String> lessons(Theme theme, Stage stage) {
    Entry entry = entries.get(theme);
    return entry == null ? Map.of() : entry.lessons().getOrDefault(stage, Map.of());
  }

  /** Whom to turn to beyond the school's own record, the nearest first. */
  public List<Contact> refer(Theme theme) {
    Entry entry = entries.get(theme);
    return entry == null ? List.of() : entry.refer();
  }

  /**
   * A plan as its file describes it.
   *
   * @throws org.trendpack.problem.UserProblem if it names what is not known
   */
  static TeachingPlan parse(String text) {
    Problems problems = new Problems();
    Map<Theme, Entry> entries = new EnumMap<>(Theme.class);
    YamlValue.parse("teaching.yaml", text)
        .entries(problems)
        .forEach(
            (id, value) -> {
              YamlFields fields = value.fields(problems, Set.of("refer", "teach"));
              entries.put(
                  known(Theme.of(id), value),
                  new Entry(
                      refer(fields.required("refer", "Write refer: [] if there is nobody.")),
                      lessons(fields.required("teach", "Write a lesson a stage."), problems)));
            });
    problems.throwIfAny();
    return new TeachingPlan(Collections.unmodifiableMap(entries));
  }

  private static List<Contact> refer(YamlValue list) {
    return list.list().stream()
        .map(
            one ->
                known(
                    Arrays.stream(Contact.values())
                        .filter(contact -> contact.id().equals(one.text()))
                        .findFirst(),
                    one))
        .toList();
  }

  private static Map<Stage, Map<Strand, String>> lessons(YamlValue mapping, Problems problems) {
    Map<Stage, Map<Strand, String>> lessons = new EnumMap<>(Stage.class);
    mapping
        .entries(problems)
        .forEach(
            (stage, strands) -> {
              Map<Strand, String> texts = new EnumMap<>(Strand.class);
              strands
                  .entries(problems)
                  .forEach((id, text) -> texts.put(known(Strand.of(id), text), text.text()));
              lessons.put(known(Stage.of(stage), strands), Collections.unmodifiableMap(texts));
            });
    return Collections.unmodifiableMap(lessons);
  }

  private static <T> T known(Optional<T> found, YamlValue value) {
    return found.orElseThrow(() -> value.fault("Its key is not known."));
  }

  private static String text() {
    try (InputStream in = TeachingPlan.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
