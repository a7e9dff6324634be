package org.trendpack.detect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trendpack.job.YamlFields;
import org.trendpack.job.YamlValue;
import org.trendpack.problem.Problems;
import org.trendpack.problem.UserProblem;

/**
 * Texts of which it is known what they are about; {@code docs/DETECTION.md} describes the files.
 */
public final class LabelledTexts {

  private static final Set<String> FILE_KEYS = Set.of("theme", "half", "cases", "ordinary");
  private static final Set<String> CASE_KEYS = Set.of("text", "themes", "tone", "age", "rule");

  private LabelledTexts() {}

  /**
   * A text with the themes that a DSL would see in it.
   *
   * @param isOrdinary whether it is one of the everyday searches by which alarms are counted
   * @param isForTuning whether it belongs to the half that the lexicon may be tuned on
   */
  public record Labelled(String text, Set<Theme> themes, boolean isOrdinary, boolean isForTuning) {

    /** Copies the set. */
    public Labelled {
      themes = Set.copyOf(themes);
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
      Half half =
          fields
              .optional("half")
              .map(one -> Half.valueOf(one.oneOf("tuning", "reporting").toUpperCase(Locale.ROOT)))
              .orElse(Half.BY_HASH);
      fields
          .optional("cases")
          .ifPresent(
              cases ->
                  cases
                      .list()
                      .forEach(
                          one ->
                              problems
                                  .attempt(() -> labelled(one, half, problems))
                                  .ifPresent(texts::add)));
      fields
          .optional("ordinary")
          .ifPresent(
              list ->
                  list.list()
                      .forEach(
                          one ->
                              texts.add(
                                  new Labelled(
                                      one.text(), Set.of(), true, half.isTuning(one.text())))));
    }
    problems.throwIfAny();
    return texts;
  }

  /** Which half a file's texts are in: all in one, or each as its hash says. */
  private enum Half {
    TUNING,
    REPORTING,
    BY_HASH;

    boolean isTuning(String text) {
      // A stable hash (FNV-1a) of the text, so that a text stays in its half for good.
      return this == TUNING || (this == BY_HASH && (Vocabulary.hash(text) >>> 17 & 1) == 0);
    }
  }

  private static Labelled labelled(YamlValue one, Half half, Problems problems) {
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
    String text = fields.required("text", "Give the text.").text();
    return new Labelled(text, themes, false, half.isTuning(text));
  }
}
