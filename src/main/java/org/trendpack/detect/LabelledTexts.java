package org.trendpack.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trendpack.job.YamlFields;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/**
 * Texts of which it is known what they are about; {@code docs/DETECTION.md} describes the files.
 */
public final class LabelledTexts {

  private static final Set<String> FILE_KEYS = Set.of("theme", "cases", "ordinary");
  private static final Set<String> CASE_KEYS = Set.of("text", "themes", "tone", "age", "rule");

  private LabelledTexts() {}

  /**
   * A text with the themes that a DSL would see in it.
   *
   * @param isOrdinary whether it is one of the everyday searches by which alarms are counted
   */
  public record Labelled(String text, Set<Theme> themes, boolean isOrdinary) {

    /** Copies the set. */
    public Labelled {
      themes = Set.copyOf(themes);
    }

    /** Whether it belongs to the half that the lexicon may be tuned on. */
    public boolean isForTuning() {
      // A stable hash (FNV-1a) of the text, so that a text stays in its half for good.
      return (Vocabulary.hash(text) >>> 17 & 1) == 0;
    }
  }

  /**
   * Reads files.
   *
   * @throws UserProblem with every fault
   */
  public static List<Labelled> read(List<YamlValue> files) {
    Problems problems = new Problems();
    List<Labelled> texts = new ArrayList<>();
    for (YamlValue file : files) {
      YamlFields fields = file.fields(problems, FILE_KEYS);
      fields
          .optional("cases")
          .ifPresent(
              cases ->
                  cases
                      .list()
                      .forEach(
                          one ->
                              problems
                                  .attempt(() -> labelled(one, problems))
                                  .ifPresent(texts::add)));
      fields
          .optional("ordinary")
          .ifPresent(
              list ->
                  list.list().forEach(one -> texts.add(new Labelled(one.text(), Set.of(), true))));
    }
    problems.throwIfAny();
    return texts;
  }

  private static Labelled labelled(YamlValue one, Problems problems) {
    YamlFields fields = one.fields(problems, CASE_KEYS);
    Set<Theme> themes = EnumSet.noneOf(Theme.class);
    fields
        .optional("themes")
        .ifPresent(
            list ->
                list.list()
                    .forEach(
                        theme ->
                            themes.add(
                                Theme.of(theme.text())
                                    .orElseThrow(() -> theme.fault("Use a theme's id.")))));
    return new Labelled(fields.required("text", "Give the text.").text(), themes, false);
  }
}
